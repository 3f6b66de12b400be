import { Composer } from 'grammy';
import { EMPTY_DRAFT } from '../../../domain/event-plan/event-content.ts';
import type { Label, ReadField } from '../../../domain/event-plan/lexicon.ts';
import { parseEventMessage } from '../../../domain/event-plan/parse-event-message.ts';
import { parseField } from '../../../domain/event-plan/parse-field.ts';
import { dateOf } from '../../../domain/event-plan/plan-change.ts';
import { parseReportedCount } from '../../../domain/event-plan/reported-count.ts';
import { asId, type EventId } from '../../../lib/ids.ts';
import { cleanText } from '../../../lib/text.ts';
import { changeEvent } from '../../../usecases/event-plan/change-event.ts';
import { changeDraft, openDraft, patchedDraft } from '../../../usecases/event-plan/keep-draft.ts';
import type { ViewerContext } from '../../context.ts';
import { showSubject, storePatch } from './apply-patch.ts';
import { EDITABLE } from './buttons.ts';
import { takeReason } from './cancel-presses.ts';
import { planFocus } from './focus.ts';
import { eventLexicon } from './lexicon.ts';
import { planReading } from './plan-reading.ts';
import type { EventPlanPorts } from './ports.ts';
import { planRefusalText, wrongFieldText } from './refusal-text.ts';
import { plannedOf, showDraft, showPlanned } from './show-plan.ts';
import { askStep, nextStep } from './steps.ts';

/** Typed words about an event one plans: a whole announcement, one field, a reason, how many came. */
export function typedPlan(ports: EventPlanPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message', async (ctx, next) => {
    const text = ctx.message.text ?? ctx.message.caption ?? '';
    if (text.startsWith('/')) return next();
    const open = await planFocus(ctx, ports);
    if (open === null) return next();
    const { event, focus } = open;
    if (cleanText(text) === '') return void (await ctx.send({ text: ctx.t('plan-type-text') }));
    switch (focus.kind) {
      case 'paste':
        return event === 0 ? takeMessage(ctx, text, next) : next();
      case 'step':
        return takeStep(ctx, focus.rest, text, next);
      case 'field':
        return takeField(ctx, event, focus.rest, text, next);
      case 'cancel':
      case 'reason':
        return takeReason(ctx, ports, asId<EventId>(event), text, next);
      case 'report':
        return takeReport(ctx, asId<EventId>(event), text, next);
    }
  });
  return composer;

  /** A whole announcement; on a draft that says something already, an addition. */
  async function takeMessage(ctx: ViewerContext, text: string, next: () => Promise<void>): Promise<void> {
    const stored = await openDraft(ports, ctx.viewer);
    if (stored === null) return next();
    const reading = await planReading(ctx, ports, stored.territory);
    const began = JSON.stringify(stored.draft) !== JSON.stringify(EMPTY_DRAFT);
    const when = began
      ? parseField('when', text, reading, stored.draft.when && dateOf(stored.draft.when))
      : ({ ok: false } satisfies ReadField);
    const changed = await changeDraft(ports, {
      viewer: ctx.viewer,
      change: draft =>
        when.ok
          ? patchedDraft(draft, when.patch, when.yearAssumed === true)
          : parseEventMessage(text, reading, draft),
    });
    if (changed !== null) await showDraft(ctx, ports, changed);
  }

  async function takeStep(
    ctx: ViewerContext,
    step: string,
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const stored = await openDraft(ports, ctx.viewer);
    if (stored === null) return next();
    const field = EDITABLE.find(known => known === step) ?? 'title';
    const read = parseField(field, text, await planReading(ctx, ports, stored.territory));
    if (!read.ok) return void (await ctx.send({ text: wrongFieldText(field, ctx.t) }));
    const changed = await changeDraft(ports, {
      viewer: ctx.viewer,
      change: draft => patchedDraft(draft, read.patch, read.yearAssumed === true),
    });
    const after = nextStep(field);
    if (changed !== null && after !== null) await askStep(ctx, ports, after);
    else if (changed !== null) await showDraft(ctx, ports, changed);
  }

  async function takeField(
    ctx: ViewerContext,
    event: number,
    raw: string,
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const field: Label | undefined = EDITABLE.find(known => known === raw);
    const planned = event === 0 ? null : await plannedOf(ctx, ports, asId<EventId>(event));
    const stored = event === 0 ? await openDraft(ports, ctx.viewer) : null;
    const territory = planned?.territory ?? stored?.territory;
    if (!field || !territory) return next();
    const reading = await planReading(ctx, ports, territory);
    const known = planned?.content.when ?? stored?.draft.when ?? null;
    // A moved event stays in its zone unless another one is named.
    const own = planned ? { ...reading, zone: planned.content.when.zone } : reading;
    const read = parseField(field, text, own, known && dateOf(known));
    if (!read.ok) return void (await ctx.send({ text: wrongFieldText(field, ctx.t) }));
    const note = await storePatch(ctx, ports, event, read.patch, read.yearAssumed === true);
    await showSubject(ctx, ports, event, note);
  }

  async function takeReport(
    ctx: ViewerContext,
    eventId: EventId,
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    if ((await plannedOf(ctx, ports, eventId)) === null) return next();
    const reported = parseReportedCount(text, eventLexicon(ctx.locale, ctx.t));
    if (reported === null) return void (await ctx.send({ text: ctx.t('plan-wrong-report') }));
    const edit = { type: 'report' as const, reported };
    const outcome = await changeEvent(ports, { viewer: ctx.viewer, eventId, edit });
    if (outcome.kind === 'unknown') return next();
    const note = outcome.kind === 'refused' ? planRefusalText(outcome.refusal, ctx.t) : ctx.t('plan-saved');
    await showPlanned(ctx, ports, eventId, note);
  }
}
