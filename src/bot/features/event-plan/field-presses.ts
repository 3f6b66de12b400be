import { Composer } from 'grammy';
import type { ContentPatch, EventContent } from '../../../domain/event-plan/event-content.ts';
import { EVENT_LEVELS } from '../../../domain/events/event-level.ts';
import { asId, type EventId } from '../../../lib/ids.ts';
import type { PlanTerritory } from '../../../usecases/event-plan/event-plan-store.ts';
import { openDraft } from '../../../usecases/event-plan/keep-draft.ts';
import type { ViewerContext } from '../../context.ts';
import { EVENT_KINDS } from '../../names/event-kinds.ts';
import { showSubject, storePatch } from './apply-patch.ts';
import * as buttons from './buttons.ts';
import { fieldScreen, fieldsScreen, topicsScreen } from './field-screens.ts';
import { planFocus, setPlanFocus } from './focus.ts';
import type { EventPlanPorts } from './ports.ts';
import { plannedOf } from './show-plan.ts';
import { askStep, nextStep } from './steps.ts';

interface Described {
  readonly territory: PlanTerritory;
  readonly competencies: EventContent['competencies'];
  readonly cancelled: boolean;
}

/** Fields of the draft (event 0) or of an event, chosen by buttons or asked for. Every press checks whose it is. */
export function fieldPresses(ports: EventPlanPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.fieldsButton.pattern, async (ctx, next) => {
    const data = buttons.fieldsButton.parse(ctx.callbackQuery.data);
    if (!data || (await describedOf(ctx, data.event)) === null) return next();
    await ctx.answer();
    await ctx.show(fieldsScreen(data.event, ctx.t));
  });

  composer.callbackQuery(buttons.fieldButton.pattern, async (ctx, next) => {
    const data = buttons.fieldButton.parse(ctx.callbackQuery.data);
    const field = buttons.EDITABLE.find(known => known === data?.field);
    if (!data || !field || (await describedOf(ctx, data.event)) === null) return next();
    await ctx.answer();
    await setPlanFocus(ctx, ports, data.event, `field ${field}`);
    if (field === 'competencies') return showTopics(ctx, data.event, 0, next);
    await ctx.show(fieldScreen(data.event, field, ctx.t));
  });

  composer.callbackQuery(buttons.chooseButton.pattern, async (ctx, next) => {
    const data = buttons.chooseButton.parse(ctx.callbackQuery.data);
    const described = data && (await describedOf(ctx, data.event));
    const patch = data && described && chosenPatch(data.field, data.value, described.territory);
    if (!data || !patch) return next();
    const open = await planFocus(ctx, ports);
    const note = await storePatch(ctx, ports, data.event, patch);
    await ctx.answer();
    const step = open?.focus.kind === 'step' && open.focus.rest === data.field ? nextStep(data.field) : null;
    if (data.event === 0 && step !== null) await askStep(ctx, ports, step);
    else await showSubject(ctx, ports, data.event, note);
  });

  composer.callbackQuery(buttons.topicsPageButton.pattern, async (ctx, next) => {
    const data = buttons.topicsPageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await showTopics(ctx, data.event, data.page, next);
  });

  composer.callbackQuery(buttons.topicButton.pattern, async (ctx, next) => {
    const data = buttons.topicButton.parse(ctx.callbackQuery.data);
    const described = data && (await describedOf(ctx, data.event));
    if (!data || !described) return next();
    const names = await ports.eventPlans.readNames(described.territory.territoryId);
    const topic = names.competencies[data.index];
    if (topic === undefined) return next();
    const { frameworkKey, competencyKey } = topic;
    const others = described.competencies.filter(
      each => each.frameworkKey !== frameworkKey || each.competencyKey !== competencyKey,
    );
    const had = others.length < described.competencies.length;
    const competencies = had ? others : [...others, { frameworkKey, competencyKey }];
    const note = await storePatch(ctx, ports, data.event, { competencies });
    await ctx.answer(note ?? undefined);
    await showTopics(ctx, data.event, data.page, next);
  });
  return composer;

  async function describedOf(ctx: ViewerContext, event: number): Promise<Described | null> {
    if (event === 0) {
      const stored = await openDraft(ports, ctx.viewer);
      return (
        stored && { territory: stored.territory, competencies: stored.draft.competencies, cancelled: false }
      );
    }
    const planned = await plannedOf(ctx, ports, asId<EventId>(event));
    return (
      planned && {
        territory: planned.territory,
        competencies: planned.content.competencies,
        cancelled: planned.cancelled,
      }
    );
  }

  async function showTopics(
    ctx: ViewerContext,
    event: number,
    page: number,
    next: () => Promise<void>,
  ): Promise<void> {
    const described = await describedOf(ctx, event);
    if (described === null) return next();
    const names = await ports.eventPlans.readNames(described.territory.territoryId);
    await ctx.show(topicsScreen(event, described.competencies, names, { page, locale: ctx.locale }, ctx.t));
  }
}

/** What a button chooses; null for what no button of ours says. */
function chosenPatch(field: string, value: string, territory: PlanTerritory): ContentPatch | null {
  if (value === 'none') {
    const cleared = Object.entries(buttons.CLEARED).find(([known]) => known === field);
    return cleared === undefined ? null : structuredClone<ContentPatch>(cleared[1] as ContentPatch);
  }
  switch (field) {
    case 'when':
      return value === 'byPlan'
        ? { when: { precision: 'byPlan', date: '', zone: territory.timezone } }
        : null;
    case 'place':
      return value === 'online' ? { place: null, online: true } : null;
    case 'kind':
      return [...EVENT_KINDS, 'other'].some(kind => kind === value) ? { kind: value } : null;
    case 'level':
      return EVENT_LEVELS.some(level => level === value) ? { level: value } : null;
    case 'guests':
      return value === 'yes' || value === 'no' ? { guestsWelcome: value === 'yes' } : null;
    default:
      return null;
  }
}
