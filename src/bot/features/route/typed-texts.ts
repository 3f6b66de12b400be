import { Composer } from 'grammy';
import { parseTerm } from '../../../domain/route/parse-term.ts';
import {
  ROUTE_TEXTS,
  type RouteTextField,
  typedHours,
  typedRouteText,
} from '../../../domain/route/typed-text.ts';
import { asId, type IomId, type IomItemId } from '../../../lib/ids.ts';
import { editRoute, type RouteEdit } from '../../../usecases/route/edit-route.ts';
import { reflectOnRoute } from '../../../usecases/route/reflect-on-route.ts';
import type { IomDeficitId, RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { editRefusalText } from '../../route-refusals.ts';
import { askText, DEFICIT_FIELDS, ITEM_FIELDS, type ItemField } from './ask-text.ts';
import * as buttons from './buttons.ts';
import { deficitScreen } from './goal-screens.ts';
import { itemCard } from './item-card.ts';
import { OWN_KINDS } from './own-action-presses.ts';
import { ownItem } from './own-item.ts';
import type { RoutePorts } from './ports.ts';
import { leaveFocus, showRoute } from './show-route.ts';

/** What the focus of a chat says a typed text is about; whatever is of another form belongs to another feature. */
const ACTION = /^action (\w+) (-?\d+)$/u;
const ITEM = /^item (\w+)$/u;
const DEFICIT = /^deficit (\w+) (\d+)$/u;
const REFLECTION = 'reflection';

/** Typed words of the owner: a new action, a field of an item, a goal, the reflection. Each is stored as it comes. */
export function typedTexts(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.reflectButton.pattern, async (ctx, next) => {
    const data = buttons.reflectButton.parse(ctx.callbackQuery.data);
    const route = data && (await ports.routes.loadRoute(asId<IomId>(data.iom)));
    if (!route || route.owner.personId !== ctx.viewer.personId) return next();
    await askText(ctx, ports, {
      subjectId: route.iomId,
      detail: REFLECTION,
      question: ctx.t('route-ask-reflection', { max: ROUTE_TEXTS.reflection.max }),
    });
  });

  composer.on('message', async (ctx, next) => {
    // What has no words is answered like empty words: what to write is said again.
    const text = ctx.message.text ?? '';
    if (text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'iomText') return next();
    const detail = focus.detail ?? '';
    const [, actionKind, deficit] = ACTION.exec(detail) ?? [];
    if (actionKind !== undefined)
      return takeAction(ctx, focus.subjectId, actionKind, Number(deficit), text, next);
    const itemField = ITEM_FIELDS.find(known => known === ITEM.exec(detail)?.[1]);
    if (itemField) return takeField(ctx, focus.subjectId, itemField, text, next);
    const [, deficitField, deficitId] = DEFICIT.exec(detail) ?? [];
    const field = DEFICIT_FIELDS.find(known => known === deficitField);
    if (field) return takeWords(ctx, focus.subjectId, field, Number(deficitId), text, next);
    if (detail === REFLECTION) return takeReflection(ctx, focus.subjectId, text, next);
    return next();
  });
  return composer;

  async function takeAction(
    ctx: ViewerContext,
    iom: number,
    rawKind: string,
    deficitId: number,
    raw: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const title = await checked(ctx, 'title', raw);
    const kind = OWN_KINDS.find(known => known === rawKind);
    const iomId = asId<IomId>(iom);
    const route = await ports.routes.loadRoute(iomId);
    if (!kind || route?.owner.personId !== ctx.viewer.personId) return next();
    if (title === null) return;
    const deficit = route.deficits.find(each => each.deficitId === deficitId) ?? null;
    const item = {
      kind,
      title,
      form: null,
      organiser: null,
      when: { precision: 'byPlan' as const },
      hours: null,
      expectedResult: null,
    };
    const messageId = ctx.message?.message_id ?? null;
    const after = await edit(ctx, iomId, { type: 'addAction', item, deficit, messageId }, next);
    const added = after?.items.at(-1);
    if (after && added) await showItem(ctx, after, added);
  }

  async function takeField(
    ctx: ViewerContext,
    itemId: number,
    field: ItemField,
    raw: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const found = await ownItem(ctx, ports, itemId);
    if (!found) return next();
    const fields = await fieldsOf(ctx, field, raw);
    if (fields === null) return;
    const id = asId<IomItemId>(itemId);
    const after = await edit(ctx, found.route.iomId, { type: 'editItem', itemId: id, fields }, next);
    const item = after?.items.find(each => each.itemId === id);
    if (after && item) await showItem(ctx, after, item);
  }

  /** The typed value as a change; null, and the person was told what to write, when it is none. */
  async function fieldsOf(
    ctx: ViewerContext,
    field: ItemField,
    raw: string,
  ): Promise<Extract<RouteEdit, { type: 'editItem' }>['fields'] | null> {
    if (field === 'term') {
      const when = parseTerm(raw, ctx.locale);
      if (when === null) await ctx.send({ text: ctx.t('route-term-wrong') });
      return when === null ? null : { when };
    }
    if (field === 'hours') {
      const hours = typedHours(raw);
      if (hours === null) await ctx.send({ text: ctx.t('route-hours-wrong') });
      return hours === null ? null : { hours };
    }
    const text = await checked(ctx, field, raw);
    return text === null ? null : { [field]: text };
  }

  async function takeWords(
    ctx: ViewerContext,
    iom: number,
    field: (typeof DEFICIT_FIELDS)[number],
    deficit: number,
    raw: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const text = await checked(ctx, field, raw);
    if (text === null) return;
    const deficitId = asId<IomDeficitId>(deficit);
    const change: RouteEdit = { type: 'editDeficit', deficitId, fields: { [field]: text } };
    const after = await edit(ctx, asId<IomId>(iom), change, next);
    const changed = after?.deficits.find(each => each.deficitId === deficitId);
    if (!after || !changed) return;
    await leaveFocus(ctx, ports);
    await ctx.send(deficitScreen(after, changed, ctx.t));
  }

  async function takeReflection(
    ctx: ViewerContext,
    iom: number,
    raw: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const text = await checked(ctx, 'reflection', raw);
    if (text === null) return;
    const outcome = await reflectOnRoute(ports, { viewer: ctx.viewer, iomId: asId<IomId>(iom), text });
    if (outcome.kind === 'unknown') return next();
    await ctx.send({
      text: ctx.t(outcome.kind === 'refused' ? 'route-edit-refused-notDraft' : 'route-reflection-kept'),
    });
    await showRoute(ctx, ports, outcome.route);
  }

  /** Applies a change to a draft; null, and the person was told, when it was refused or is nobody's business. */
  async function edit(
    ctx: ViewerContext,
    iomId: IomId,
    change: RouteEdit,
    next: () => Promise<void>,
  ): Promise<RouteRecord | null> {
    const outcome = await editRoute(ports, { viewer: ctx.viewer, iomId, edit: change });
    if (outcome.kind === 'done' || outcome.kind === 'already') return outcome.route;
    if (outcome.kind === 'unknown') await next();
    else await ctx.send({ text: editRefusalText(outcome.refusal, ctx.t) });
    return null;
  }

  async function showItem(ctx: ViewerContext, route: RouteRecord, item: RouteItem): Promise<void> {
    await leaveFocus(ctx, ports);
    await ctx.send(itemCard(route, item, ctx.t));
  }
}

/** The text as it is stored; null, and the person was told why, when it cannot be. The question stays open. */
async function checked(ctx: ViewerContext, field: RouteTextField, raw: string): Promise<string | null> {
  const typed = typedRouteText(field, raw);
  if (typed.ok) return typed.text;
  await ctx.send({
    text:
      typed.refusal === 'empty'
        ? ctx.t('route-text-empty')
        : ctx.t('route-text-too-long', { max: typed.max, length: typed.length }),
  });
  return null;
}
