import { Composer } from 'grammy';
import { REGISTRATION_ACTIONS, type RegistrationAction } from '../../../domain/events/registration.ts';
import { asId, type EventId } from '../../../lib/ids.ts';
import {
  changeRegistration,
  type RegistrationOutcome,
} from '../../../usecases/events/change-registration.ts';
import type { EventCard } from '../../../usecases/events/event-store.ts';
import { findRoutePlace } from '../../../usecases/events/find-route-place.ts';
import { addToRoute } from '../../../usecases/route/add-to-route.ts';
import type { ViewerContext } from '../../context.ts';
import { deficitWords } from '../../deficit-words.ts';
import { editRefusalText } from '../../route-refusals.ts';
import { registrationButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { askCancelScreen } from './card-screen.ts';
import type { EventsPorts } from './ports.ts';
import { showCard } from './show-card.ts';

/** Everything that is pressed on a card: places, turns, interest, offers, the route. */
export function registrationPresses(ports: EventsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(registrationButton.pattern, async (ctx, next) => {
    const data = registrationButton.parse(ctx.callbackQuery.data);
    const action = REGISTRATION_ACTIONS.find(known => known === data?.act);
    if (!data || !action) return next();
    const eventId = asId<EventId>(data.event);
    const outcome = await changeRegistration(ports, { viewer: ctx.viewer, eventId, action });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(outcomeText(ctx, outcome, action));
    if (outcome.card !== null) await showCard(ctx, outcome.card, data.from);
  });

  composer.callbackQuery(buttons.askCancelButton.pattern, async (ctx, next) => {
    const data = buttons.askCancelButton.parse(ctx.callbackQuery.data);
    const card = data && (await readCard(ctx, data.event));
    if (!data || !card) return next();
    await ctx.answer();
    if (card.own === 'registered') await ctx.show(askCancelScreen(card, data.from, ctx.t));
    else await showCard(ctx, card, data.from);
  });

  composer.callbackQuery(buttons.addToRouteButton.pattern, async (ctx, next) => {
    const data = buttons.addToRouteButton.parse(ctx.callbackQuery.data);
    const card = data && (await readCard(ctx, data.event));
    if (!data || !card) return next();
    const notice = await add(ctx, card);
    if (notice === null) return next();
    await ctx.answer(notice);
    await showCard(ctx, (await readCard(ctx, data.event)) ?? card, data.from);
  });
  return composer;

  async function readCard(ctx: ViewerContext, event: number): Promise<EventCard | null> {
    const now = ports.clock.now();
    const reading = await ports.events.readEvent(asId<EventId>(event), ctx.viewer.personId, now);
    return reading.kind === 'card' ? reading.card : null;
  }

  /** What to answer the press with; null for what only a forged button can ask. */
  async function add(ctx: ViewerContext, card: EventCard): Promise<string | null> {
    const { viewer, locale, t } = ctx;
    const place = await findRoutePlace(ports, { viewer, competencies: card.competencies });
    if (place === null) return t('events-route-no-profile');
    const wanted = { eventId: card.eventId };
    const outcome = await addToRoute(ports, { viewer, ...place, wanted, words: deficitWords(locale, t) });
    switch (outcome.kind) {
      case 'done':
        return t(
          card.own === null && card.phase === 'open' ? 'events-route-added' : 'events-route-added-plain',
        );
      case 'already':
        return t('events-already');
      case 'refused':
        return editRefusalText(outcome.refusal, t);
      case 'unknown':
        return null;
    }
  }
}

// locale-keys: events-refused-cancelled events-refused-over events-refused-full events-refused-notForYou
// locale-keys: events-refused-dateUnknown events-refused-dateKnown events-refused-noOffer events-refused-notSignedUp
// locale-keys: events-refused-ofGroup

/** What became of a wish, in words that fit a press's notice (at most 200 characters). */
function outcomeText(
  { t }: ViewerContext,
  outcome: Exclude<RegistrationOutcome, { kind: 'unknown' }>,
  action: RegistrationAction,
): string {
  if (outcome.kind === 'already') return t('events-already');
  if (outcome.kind === 'refused') return t(`events-refused-${outcome.refusal}`);
  if (action === 'decline') return t('events-done-declined');
  switch (outcome.card.own) {
    case 'registered':
      return t('events-done-registered');
    case 'waiting':
      return t('events-done-waiting');
    case 'interested':
      return t('events-done-interested');
    case 'offered':
    case null:
      return t('events-done-cancelled');
  }
}
