import type { EventDate } from '../../domain/event-date.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotices } from './enqueue-notices.ts';

export interface ToldSession {
  readonly eventId: number;
  readonly title: string;
  readonly when: EventDate;
  readonly timezone: string;
  readonly place: string | null;
  readonly version: number;
}

/** Tells each of them that a make-up session expects them. The event is new, or its row locked by the caller. */
export async function tellOfMakeUp(
  tx: Transaction,
  session: ToldSession,
  told: {
    personIds: readonly PersonId[];
    at: Temporal.Instant;
  },
): Promise<void> {
  const { eventId, title, when, place, version } = session;
  const { precision, date, zone } = storedEventDate(when, session.timezone);
  await enqueueNotices(
    tx,
    told.personIds.map(personId => ({
      key: `event:${eventId}:v${version}:person:${personId}:makeUp`,
      personId,
      kind: 'sessionMakeUp',
      params: { eventId, title, precision, date, zone, place },
      dueAt: told.at,
      subject: `event:${eventId}`,
    })),
  );
}
