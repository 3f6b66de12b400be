import { FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { ROUTE_ITEM_KINDS, type RouteItemKind } from '../../../domain/route/route.ts';
import { ROUTE_TEXTS } from '../../../domain/route/typed-text.ts';
import { asId, type IomId } from '../../../lib/ids.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { readOwnRoute } from '../../../usecases/route/read-own-route.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { inRows } from '../../in-rows.ts';
import { itemKindName } from '../../names/route-names.ts';
import { editRefusalText } from '../../route-refusals.ts';
import type { Button, Screen } from '../../screen.ts';
import { askText } from './ask-text.ts';
import * as buttons from './buttons.ts';
import type { RoutePorts } from './ports.ts';

/** What people add themselves; events come from the plan. */
export const OWN_KINDS: readonly RouteItemKind[] = ROUTE_ITEM_KINDS.filter(kind => kind !== 'event');

const NO_DEFICIT = -1;
const BUTTON_LIMIT = 40;

/** An own action, in three short steps: for which deficit, what kind, what exactly (typed). Stored at the last one. */
export function ownActionPresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.ownActionButton.pattern, async (ctx, next) => {
    const data = buttons.ownActionButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const { route } = await readOwnRoute(ports, { viewer: ctx.viewer, wanted: asId<IomId>(data.iom) });
    if (route?.iomId !== data.iom) return next();
    if (route.state !== 'draft') return ctx.answer(editRefusalText('notDraft', ctx.t));
    if (data.deficit === 0 && route.deficits.length > 1) {
      await ctx.answer();
      return void (await ctx.show(deficitScreen(route, ctx.t)));
    }
    const deficit = data.deficit === 0 ? (route.deficits[0]?.deficitId ?? NO_DEFICIT) : data.deficit;
    const kind = OWN_KINDS.find(known => known === data.kind);
    if (!kind) {
      await ctx.answer();
      return void (await ctx.show(kindScreen(route, deficit, ctx.t)));
    }
    await askText(ctx, ports, {
      subjectId: route.iomId,
      detail: `action ${kind} ${deficit}`,
      question: ctx.t('route-ask-action', { kind: itemKindName(kind, ctx.t), max: ROUTE_TEXTS.title.max }),
    });
  });
  return composer;
}

function deficitScreen(route: RouteRecord, t: Translate): Screen {
  const iom = route.iomId;
  const row = (text: string, deficit: number): Button[] => [
    { text, data: buttons.ownActionButton.pack({ iom, deficit, kind: 'ask' }) },
  ];
  return {
    text: FormattedString.b(t('route-add-own')).plain(`\n\n${t('route-own-deficit')}`),
    buttons: [
      ...route.deficits.map(({ title, deficitId }) => row(truncate(title, BUTTON_LIMIT), deficitId)),
      row(t('route-own-no-deficit'), NO_DEFICIT),
      backRow(route, t),
    ],
  };
}

function kindScreen(route: RouteRecord, deficit: number, t: Translate): Screen {
  const choices = OWN_KINDS.map(
    (kind): Button => ({
      text: itemKindName(kind, t),
      data: buttons.ownActionButton.pack({ iom: route.iomId, deficit, kind }),
    }),
  );
  return {
    text: FormattedString.b(t('route-add-own')).plain(`\n\n${t('route-own-kind')}`),
    buttons: [...inRows(choices, 2), backRow(route, t)],
  };
}

function backRow(route: RouteRecord, t: Translate): Button[] {
  return [{ text: t('route-back'), data: buttons.openRouteButton.pack({ iom: route.iomId, page: 0 }) }];
}
