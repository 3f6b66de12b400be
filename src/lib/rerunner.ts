/** Does one piece of work at a time, as often as it is asked for. */
export interface Rerunner {
  /** Runs the work now, or once more after the run under way: a request is never lost, many become one. */
  request(): void;
  /** Resolves when nothing runs and nothing is asked for. */
  idle(): Promise<void>;
  /** Takes no more requests; resolves when the run under way has ended. */
  stop(): Promise<void>;
}

/** @param run must handle its own errors: nobody else is there to do it. */
export function createRerunner(run: () => Promise<void>): Rerunner {
  let current: Promise<void> | null = null;
  let asked = false;
  let stopped = false;

  const drain = async (): Promise<void> => {
    while (asked && !stopped) {
      asked = false;
      await run();
    }
    current = null;
  };

  return {
    request() {
      if (stopped) return;
      asked = true;
      current ??= drain();
    },
    idle: () => current ?? Promise.resolve(),
    async stop() {
      stopped = true;
      await current;
    },
  };
}
