/**
 * Runs tasks concurrently, but one after another, in order of arrival, where they share a key,
 * and never more than `limit` at once. A task's rejection reaches its own caller only.
 */
export function createKeyedQueue(limit: number) {
  const tails = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let unfinished = 0;
  const idleListeners: (() => void)[] = [];

  const acquire = (): Promise<void> => {
    if (running < limit) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise(resolve => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    // The place goes to the next in line, so `running` stays as it is.
    if (next) next();
    else running -= 1;
  };

  const runAfter = async <T>(before: Promise<unknown>, task: () => Promise<T>): Promise<T> => {
    await before;
    await acquire();
    try {
      return await task();
    } finally {
      release();
    }
  };

  return {
    push<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> {
      const before = Promise.all(keys.map(key => tails.get(key)));
      const result = runAfter(before, task);
      const settled = result.then(
        () => {},
        () => {},
      );
      unfinished += 1;
      for (const key of keys) tails.set(key, settled);
      void settled.then(() => {
        for (const key of keys) if (tails.get(key) === settled) tails.delete(key);
        unfinished -= 1;
        if (unfinished === 0) for (const listener of idleListeners.splice(0)) listener();
      });
      return result;
    },
    get size(): number {
      return unfinished;
    },
    /** Resolves when nothing waits and nothing runs. */
    idle(): Promise<void> {
      return unfinished === 0 ? Promise.resolve() : new Promise(resolve => idleListeners.push(resolve));
    },
  };
}
