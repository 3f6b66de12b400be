import type { EventDate } from '../../domain/event-date.ts';
import type { NoticeKind } from '../../domain/notices/notice-class.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';

export interface ToldSession {
  readonly eventId: number;
  readonly title: string;
  readonly when: EventDate;
  readonly timezone: string;
  readonly place: string | null;
  readonly version: number;
}

/** Tells each of them what became of a session, once for every version. The event's row is locked by the caller. */
export async function tellOfSession(
  tx: Transaction,
  session: ToldSession,
  told: {
    kind: Extract<NoticeKind, 'sessionMoved' | 'sessionCancelled' | 'sessionMakeUp'>;
    personIds: readonly PersonId[];
    at: Temporal.Instant;
  },
): Promise<void> {
  const { eventId, title, when, place, version } = session;
  const { precision, date, zone } = storedEventDate(when, session.timezone);
  for (const personId of told.personIds) {
    await enqueueNotice(tx, {
      key: `event:${eventId}:${version}:${told.kind}:person:${personId}`,
      personId,
      kind: told.kind,
      params: { eventId, title, precision, date, zone, place },
      dueAt: told.at,
      subject: `event:${eventId}`,
    });
  }
}
