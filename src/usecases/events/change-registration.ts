import { decideRegistration } from '../../domain/events/decide-registration.ts';
import type { RegistrationAction, RegistrationRefusal } from '../../domain/events/registration.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { EventCard, EventStore } from './event-store.ts';

export type RegistrationOutcome =
  /** `card`: how it is now. */
  | { readonly kind: 'done' | 'already'; readonly card: EventCard }
  /** `card` is null where they may not read it. */
  | { readonly kind: 'refused'; readonly refusal: RegistrationRefusal; readonly card: EventCard | null }
  | { readonly kind: 'unknown' };

/** Does what the person wants about an event, or says why not. Somebody else's event and a made-up one change nothing. */
export async function changeRegistration(
  ports: { events: Pick<EventStore, 'changeRegistration'>; clock: Clock },
  { viewer, eventId, action }: { viewer: Viewer; eventId: EventId; action: RegistrationAction },
): Promise<RegistrationOutcome> {
  const change = { eventId, personId: viewer.personId, at: ports.clock.now() };
  const changed = await ports.events.changeRegistration(change, facts => decideRegistration(action, facts));
  if (changed === null || changed.reading.kind === 'unknown') return { kind: 'unknown' };
  const { decision, reading } = changed;
  const card = reading.kind === 'card' ? reading.card : null;
  if (decision.kind === 'refused') return { kind: 'refused', refusal: decision.refusal, card };
  if (card === null) return { kind: 'refused', refusal: 'notForYou', card };
  return { kind: decision.kind === 'change' ? 'done' : 'already', card };
}
