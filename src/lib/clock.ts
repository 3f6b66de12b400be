/** The only place of the program that reads the time. Everything else is given a `Clock`. */
export interface Clock {
  now(): Temporal.Instant;
}

/** A clock a person or a test can move: the sandbox's clock. */
export interface MovableClock extends Clock {
  /** Moves the clock by a duration of days or smaller units; a negative one moves it back. */
  advance(duration: Temporal.Duration): void;
  set(instant: Temporal.Instant): void;
  /** Calls the listener after every move; returns a function that stops it. */
  onMove(listener: () => void): () => void;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * A clock that runs at the machine's pace from wherever it was moved to,
 * or, when `frozenAt` is given, stands still until it is moved (tests).
 */
export function createMovableClock(options: { frozenAt?: Temporal.Instant } = {}): MovableClock {
  const listeners = new Set<() => void>();
  const frozen = options.frozenAt !== undefined;
  let offsetNs = 0n;
  let standing = options.frozenAt ?? Temporal.Now.instant();

  const now = (): Temporal.Instant =>
    frozen
      ? standing
      : Temporal.Instant.fromEpochNanoseconds(Temporal.Now.instant().epochNanoseconds + offsetNs);

  const set = (instant: Temporal.Instant): void => {
    if (frozen) standing = instant;
    else offsetNs = instant.epochNanoseconds - Temporal.Now.instant().epochNanoseconds;
    for (const listener of listeners) listener();
  };

  return {
    now,
    set,
    advance: duration => set(now().toZonedDateTimeISO('UTC').add(duration).toInstant()),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Milliseconds from an arbitrary origin, for measuring how long something took; never a date. */
export function monotonicMs(): number {
  return performance.now();
}
