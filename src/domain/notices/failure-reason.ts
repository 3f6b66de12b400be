/** Why a message did not reach its reader, as far as the sender is concerned. */
export const FAILURE_REASONS = [
  /** Has never started the bot. */
  'notStarted',
  /** Blocked the bot. */
  'blocked',
  /** The account, or the person's data, are gone. */
  'gone',
  /** Does not want mailings. */
  'refused',
  /** Its time had passed. */
  'late',
  /** Not true any more: moved, cancelled, does not come. */
  'cancelled',
  /** The group does not take it: the bot was removed, may not write there, the topic is closed. */
  'group',
  /** Our own mistake. */
  'other',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Parts of stored errors: Telegram's descriptions (platform §2) and the reasons of our own decisions. */
const DEAD: readonly [FailureReason, RegExp][] = [
  ['notStarted', /chat not found|initiate conversation|peer_id_invalid/iu],
  ['gone', /deactivated/iu],
  ['blocked', /blocked|cannot be reached/iu],
];

/**
 * The reason of a message that ended without arriving, from what is stored with it; null for one that has not ended or
 * that arrived, or may have.
 * @param toGroup it went into a group.
 */
export function failureReason(row: {
  readonly state: string;
  readonly error: string | null;
  readonly toGroup: boolean;
}): FailureReason | null {
  const error = row.error ?? '';
  switch (row.state) {
    case 'expired':
      return 'late';
    case 'cancelled':
      if (/mailings/u.test(error)) return 'refused';
      return /deleted/u.test(error) ? 'gone' : 'cancelled';
    case 'dead':
      if (row.toGroup) return 'group';
      return DEAD.find(([, pattern]) => pattern.test(error))?.[0] ?? 'other';
    default:
      return null;
  }
}
