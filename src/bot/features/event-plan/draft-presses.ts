import { Composer } from 'grammy';
import { EVENT_LIMITS } from '../../../domain/event-plan/event-content.ts';
import { asId, type TerritoryId } from '../../../lib/ids.ts';
import { truncate } from '../../../lib/text.ts';
import { createEvent } from '../../../usecases/event-plan/create-event.ts';
import {
  beginDraft,
  changeDraft,
  draftTerritories,
  openDraft,
} from '../../../usecases/event-plan/keep-draft.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { beginScreen, draftTitle, territoriesScreen, unfinishedScreen } from './draft-screens.ts';
import { dropPlanFocus, setPlanFocus } from './focus.ts';
import type { EventPlanPorts } from './ports.ts';
import { showDraft, showPlanned } from './show-plan.ts';
import { askStep } from './steps.ts';

/** A new event: begun, shown, given up, made. What is collected is stored with every answer. */
export function draftPresses(ports: EventPlanPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.newButton.pattern, async (ctx, next) => {
    const data = buttons.newButton.parse(ctx.callbackQuery.data);
    const territories = data ? await draftTerritories(ports, ctx.viewer) : [];
    if (!data || territories.length === 0) return next();
    await ctx.answer();
    const earlier = await openDraft(ports, ctx.viewer);
    if (earlier !== null && data.again === 0) return void (await ctx.show(unfinishedScreen(earlier, ctx.t)));
    const [only] = territories;
    if (data.territory === 0 && territories.length > 1)
      return void (await ctx.show(territoriesScreen(territories, data.again, ctx.t)));
    const territoryId = data.territory === 0 ? only?.territoryId : asId<TerritoryId>(data.territory);
    const stored = territoryId && (await beginDraft(ports, { viewer: ctx.viewer, territoryId }));
    if (!stored) return next();
    await setPlanFocus(ctx, ports, 0, 'paste');
    await ctx.show(beginScreen(stored.territory, ctx.t));
  });

  composer.callbackQuery(buttons.stepsButton.pattern, async (ctx, next) => {
    if ((await openDraft(ports, ctx.viewer)) === null) return next();
    await ctx.answer();
    await askStep(ctx, ports, 'title');
  });

  composer.callbackQuery(buttons.draftButton.pattern, async (ctx, next) => {
    const stored = await openDraft(ports, ctx.viewer);
    if (stored === null) return next();
    await ctx.answer();
    await showDraft(ctx, ports, stored);
  });

  composer.callbackQuery(buttons.dropButton.pattern, async (ctx, next) => {
    const stored = await openDraft(ports, ctx.viewer);
    if (stored === null) return next();
    await ports.eventPlans.dropDraft(ctx.viewer.personId);
    await dropPlanFocus(ctx, ports);
    await ctx.answer();
    await ctx.show({
      text: ctx.t('plan-dropped', { title: draftTitle(stored, ctx.t) }),
      buttons: [
        [{ text: ctx.t('plan-back-list'), data: buttons.listButton.pack({ filter: 'upcoming', page: 0 }) }],
      ],
    });
  });

  composer.callbackQuery(buttons.keepWordsButton.pattern, async (ctx, next) => {
    const stored = await changeDraft(ports, {
      viewer: ctx.viewer,
      change: draft => {
        const words = [draft.description ?? '', ...draft.notUnderstood]
          .filter(line => line !== '')
          .join('\n');
        const description = words === '' ? null : truncate(words, EVENT_LIMITS.description);
        return { ...draft, description, notUnderstood: [] };
      },
    });
    if (stored === null) return next();
    await ctx.answer();
    await showDraft(ctx, ports, stored);
  });

  composer.callbackQuery(buttons.createButton.pattern, async (ctx, next) => {
    const data = buttons.createButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const outcome = await createEvent(ports, { viewer: ctx.viewer, eventKey: data.draft });
    switch (outcome.kind) {
      case 'gone':
        return next();
      case 'refused': {
        const stored = await openDraft(ports, ctx.viewer);
        if (stored === null) return next();
        await ctx.answer(ctx.t('plan-not-complete'));
        return showDraft(ctx, ports, stored);
      }
      default:
        await ctx.answer(ctx.t(outcome.kind === 'created' ? 'plan-created' : 'plan-created-already'));
        await showPlanned(ctx, ports, outcome.eventId, ctx.t('plan-created-note'));
    }
  });
  return composer;
}
