import type { EventCard } from '../../../usecases/events/event-store.ts';
import type { ViewerContext } from '../../context.ts';
import { cardScreen } from './card-screen.ts';

/** @param from where it was opened, as buttons remember it. */
export async function showCard(ctx: ViewerContext, card: EventCard, from: string): Promise<void> {
  await ctx.show(cardScreen(card, from, { timezone: ctx.viewer.timezone, locale: ctx.locale }, ctx.t));
}
