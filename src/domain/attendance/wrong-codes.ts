const LIMIT = 5;
const WITHIN_MINUTES = 10;

/** When a person typed wrong codes, oldest first. */
export type WrongCodes = readonly Temporal.Instant[];

/**
 * Whether another code is looked at: at most five wrong ones of a person within ten minutes, so that nobody guesses one.
 * `recent` are those that still count: all that has to be remembered.
 */
export function mayTryCode(
  wrong: WrongCodes,
  now: Temporal.Instant,
): { readonly allowed: boolean; readonly recent: WrongCodes } {
  const since = now.subtract({ minutes: WITHIN_MINUTES });
  const recent = wrong.filter(at => Temporal.Instant.compare(at, since) > 0).slice(-LIMIT);
  return { allowed: recent.length < LIMIT, recent };
}
