import type { ContentPatch } from '../../../domain/event-plan/event-content.ts';
import { asId, type EventId } from '../../../lib/ids.ts';
import { changeEvent } from '../../../usecases/event-plan/change-event.ts';
import { changeDraft, openDraft, patchedDraft } from '../../../usecases/event-plan/keep-draft.ts';
import type { ViewerContext } from '../../context.ts';
import { notPlannedScreen } from './event-screens.ts';
import type { EventPlanPorts } from './ports.ts';
import { planRefusalText } from './refusal-text.ts';
import { savedText, showDraft, showPlanned } from './show-plan.ts';

/**
 * Makes fields of the draft (event 0) or of an event what they are to be.
 * @returns what is to be said of it, empty for a draft; null: it is not theirs, or gone.
 */
export async function storePatch(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  event: number,
  patch: ContentPatch,
  yearAssumed = false,
): Promise<string | null> {
  const { viewer } = ctx;
  if (event === 0) {
    const change = { viewer, change: patched(patch, yearAssumed) };
    return (await changeDraft(ports, change)) === null ? null : '';
  }
  const eventId = asId<EventId>(event);
  const outcome = await changeEvent(ports, { viewer, eventId, edit: { type: 'change', patch } });
  switch (outcome.kind) {
    case 'unknown':
      return null;
    case 'refused':
      return planRefusalText(outcome.refusal, ctx.t);
    case 'same':
      return ctx.t('plan-same');
    case 'done':
      return savedText(outcome.told, ctx);
  }
}

function patched(patch: ContentPatch, yearAssumed: boolean) {
  return (draft: Parameters<typeof patchedDraft>[0]) => patchedDraft(draft, patch, yearAssumed);
}

/** Shows the draft or the event with what is said of the last change. */
export async function showSubject(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  event: number,
  note: string | null,
): Promise<void> {
  if (event !== 0) return showPlanned(ctx, ports, asId<EventId>(event), note ?? undefined);
  const stored = await openDraft(ports, ctx.viewer);
  if (stored === null || note === null) return void (await ctx.show(notPlannedScreen(ctx.t)));
  await showDraft(ctx, ports, stored);
}
