import { Composer } from 'grammy';
import { asId, type EventId } from '../../../lib/ids.ts';
import { cleanLine, codePointLength } from '../../../lib/text.ts';
import { changeEvent } from '../../../usecases/event-plan/change-event.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { confirmCancelScreen } from './event-screens.ts';
import { back } from './field-screens.ts';
import { dropPlanFocus, planFocus, setPlanFocus } from './focus.ts';
import type { EventPlanPorts } from './ports.ts';
import { planRefusalText } from './refusal-text.ts';
import { plannedOf, showPlanned } from './show-plan.ts';

const REASON_LIMIT = 300;

/** Cancelling with a reason, asked once more because it cannot be taken back; how many came to what is over. */
export function cancelPresses(ports: EventPlanPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.cancelButton.pattern, async (ctx, next) => {
    const data = buttons.cancelButton.parse(ctx.callbackQuery.data);
    const event = data && (await plannedOf(ctx, ports, asId<EventId>(data.event)));
    if (!data || !event || event.cancelled) return next();
    await ctx.answer();
    await setPlanFocus(ctx, ports, data.event, 'cancel');
    const text = ctx.t('plan-ask-reason', { max: REASON_LIMIT });
    await ctx.show({ text, buttons: [[back(data.event, ctx.t)]] });
  });

  composer.callbackQuery(buttons.cancelYesButton.pattern, async (ctx, next) => {
    const data = buttons.cancelYesButton.parse(ctx.callbackQuery.data);
    const open = await planFocus(ctx, ports);
    if (!data || open?.event !== data.event || open.focus.kind !== 'reason') return next();
    const eventId = asId<EventId>(data.event);
    const edit = { type: 'cancel' as const, reason: open.focus.rest };
    const outcome = await changeEvent(ports, { viewer: ctx.viewer, eventId, edit });
    if (outcome.kind === 'unknown') return next();
    await dropPlanFocus(ctx, ports);
    await ctx.answer();
    const note =
      outcome.kind === 'refused'
        ? planRefusalText(outcome.refusal, ctx.t)
        : ctx.t('plan-cancelled-note', { told: outcome.kind === 'done' ? outcome.told : 0 });
    await showPlanned(ctx, ports, eventId, note);
  });

  composer.callbackQuery(buttons.reportButton.pattern, async (ctx, next) => {
    const data = buttons.reportButton.parse(ctx.callbackQuery.data);
    const event = data && (await plannedOf(ctx, ports, asId<EventId>(data.event)));
    if (!data || !event || event.cancelled) return next();
    await ctx.answer();
    await setPlanFocus(ctx, ports, data.event, 'report');
    await ctx.show({ text: ctx.t('plan-ask-report'), buttons: [[back(data.event, ctx.t)]] });
  });
  return composer;
}

/** The typed reason: kept until it is confirmed, so that a message that went astray cancels nothing. */
export async function takeReason(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  eventId: EventId,
  raw: string,
  next: () => Promise<void>,
): Promise<void> {
  const event = await plannedOf(ctx, ports, eventId);
  if (event === null) return next();
  const reason = cleanLine(raw);
  if (codePointLength(reason) > REASON_LIMIT)
    return void (await ctx.send({ text: ctx.t('plan-wrong-reason', { max: REASON_LIMIT }) }));
  await setPlanFocus(ctx, ports, eventId, `reason ${reason}`);
  const { registered, offered, waiting, interested } = event.counts;
  await ctx.show(confirmCancelScreen(event, reason, registered + offered + waiting + interested, ctx.t));
}
