/** Knows when nothing is happening between the sandbox and the bot. */
export interface Activity {
  /** A Bot API call (other than getUpdates) has begun; call the result when it is over. */
  begin(): () => void;
  /** Something that decides about idleness has changed. */
  changed(): void;
  isIdle(): boolean;
  /** Resolves as soon as `isIdle`, at once when it already is. */
  whenIdle(): Promise<void>;
  /** Grows with every change: equal numbers mean that nothing happened in between. */
  readonly revision: number;
}

/** @param isQuiet whether all updates are confirmed and the bot is ready for the next one */
export function createActivity(isQuiet: () => boolean): Activity {
  const waiters: (() => void)[] = [];
  let inFlight = 0;
  let revision = 0;

  const isIdle = (): boolean => inFlight === 0 && isQuiet();
  const changed = (): void => {
    revision += 1;
    if (waiters.length > 0 && isIdle()) for (const resolve of waiters.splice(0)) resolve();
  };

  return {
    begin() {
      inFlight += 1;
      changed();
      return () => {
        inFlight -= 1;
        changed();
      };
    },
    changed,
    isIdle,
    whenIdle: () => (isIdle() ? Promise.resolve() : new Promise(resolve => waiters.push(resolve))),
    get revision() {
      return revision;
    },
  };
}
