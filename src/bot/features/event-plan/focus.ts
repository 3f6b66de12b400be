import type { ViewerContext } from '../../context.ts';
import type { EventPlanPorts } from './ports.ts';

/**
 * What the next typed text is for. `paste`: a whole message about the draft; `step …`: an answer of the short dialogue;
 * `field …`: one field; `cancel`: why it is cancelled, `reason …`: that reason, waiting to be confirmed; `report`: how
 * many came.
 */
export type PlanFocus =
  | { readonly kind: 'paste' }
  | { readonly kind: 'step' | 'field' | 'reason'; readonly rest: string }
  | { readonly kind: 'cancel' | 'report' };

const KINDS = ['step', 'field', 'reason'] as const;

/** Says what the next text is for; `event` 0 is the draft. */
export async function setPlanFocus(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  event: number,
  detail: string,
): Promise<void> {
  const focus = { kind: 'eventPlan' as const, subjectId: event, detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
}

/** What a typed text is for here; null when it is for another feature. */
export async function planFocus(
  ctx: ViewerContext,
  ports: EventPlanPorts,
): Promise<{ event: number; focus: PlanFocus } | null> {
  const stored = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (stored?.kind !== 'eventPlan') return null;
  const [word = '', ...rest] = (stored.detail ?? '').split(' ');
  const kind = KINDS.find(known => known === word);
  const event = stored.subjectId;
  if (kind !== undefined) return { event, focus: { kind, rest: rest.join(' ') } };
  if (word === 'cancel' || word === 'report') return { event, focus: { kind: word } };
  return { event, focus: { kind: 'paste' } };
}

/** The next text is about nothing of the plan any more. */
export async function dropPlanFocus(ctx: ViewerContext, ports: EventPlanPorts): Promise<void> {
  const stored = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (stored?.kind === 'eventPlan') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
