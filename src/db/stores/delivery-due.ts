import type { DueNotice, NoticeContent, Recipient } from '../../delivery/delivery-store.ts';
import type { NoticeKind } from '../../domain/notices/notice-class.ts';
import { type NoticeParams, noticeParamsSchema } from '../../domain/notices/notice-params.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import { chooseLocale, type Locale } from '../../lib/texts.ts';
import type { Transaction } from '../transaction.ts';
import { readClosedDays } from './calendar-records.ts';
import type { DueRow } from './delivery-claim.ts';

/** What applies to people who, like their organisation and territory, say nothing. */
export interface DeliveryDefaults {
  readonly timezone: string;
  readonly locale: Locale;
}

/** What is true of a notice at the moment it is sent. */
export interface LiveNotice {
  readonly params: NoticeParams;
  /** Until when that is of use; without it, as long as was stored. */
  readonly expiresAt?: Temporal.Instant;
}

/** Kinds whose text is made of what is true when they are sent; all others say what was stored with them. */
export interface LiveParams {
  readonly kinds: readonly NoticeKind[];
  /** Read in the transaction that takes the notice; null when there is nothing to say any more. */
  readonly load: (
    tx: Transaction,
    kind: string,
    stored: NoticeParams,
    /** Null: into a group. */
    personId: PersonId | null,
    now: Temporal.Instant,
  ) => Promise<LiveNotice | null>;
}

/** The locked row with all that decides about it. */
export async function readDueNotice(
  tx: Transaction,
  row: DueRow,
  now: Temporal.Instant,
  { defaults, live }: { defaults: DeliveryDefaults; live: LiveParams | undefined },
): Promise<DueNotice> {
  const { content, expiresAt } = await readContent(tx, row, now, live);
  return {
    id: asId(row.id),
    chatId: Number(row.chatId),
    threadId: row.threadId,
    kind: row.kind,
    content,
    nextTryAt: row.nextTryAt.toTemporalInstant(),
    expiresAt: expiresAt ?? row.expiresAt?.toTemporalInstant() ?? null,
    attempts: row.attempts,
    uncertainties: row.uncertainties,
    withdrawn: row.withdrawn,
    locale: chooseLocale(row.locale ?? undefined, defaults.locale),
    recipient: await readRecipient(tx, row, now, defaults.timezone),
  };
}

async function readContent(
  tx: Transaction,
  row: DueRow,
  now: Temporal.Instant,
  live: LiveParams | undefined,
): Promise<{ content: NoticeContent; expiresAt?: Temporal.Instant | undefined }> {
  if (!live?.kinds.some(kind => kind === row.kind))
    return { content: { kind: 'params', params: row.payload } };
  await tx.$executeRaw`SAVEPOINT content`;
  try {
    const stored = noticeParamsSchema.parse(row.payload);
    const personId = row.personId === null ? null : asId<PersonId>(row.personId);
    const found = await live.load(tx, row.kind, stored, personId, now);
    if (found === null) return { content: { kind: 'nothing' } };
    return { content: { kind: 'params', params: found.params }, expiresAt: found.expiresAt };
  } catch (error) {
    // The other notices must go on. Where the database is away this fails too, and the claim with it.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT content`;
    return { content: { kind: 'failed', error } };
  }
}

async function readRecipient(
  tx: Transaction,
  row: DueRow,
  now: Temporal.Instant,
  installationTimezone: string,
): Promise<Recipient> {
  const { quietFrom, quietTo } = row;
  if (row.personId === null) return { kind: 'group' };
  if (quietFrom === null || quietTo === null) return { kind: 'gone' };
  const [isClosed] = await readClosedDays(tx, [row], now);
  return {
    kind: 'person',
    quiet: { from: quietFrom, to: quietTo, timezone: row.timezone ?? installationTimezone },
    isClosed: isClosed ?? (() => false),
    leaving: row.leaving === true,
    reachable: row.reachable === true,
    mailing: row.mailing === true,
    recentCounted: (row.counted ?? []).map(at => at.toTemporalInstant()),
  };
}
