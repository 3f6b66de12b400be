/**
 * Turns a function over many items into one over a single item: what is started together runs together, and while a run
 * is under way, items gather for the next one. `run` answers with one result for each item, in their order.
 * A run that fails with several items is repeated item by item, so that each gets its own error and none suffers for
 * another; unless the error is one of all (`isCommon`), such as a database that is away.
 */
export function coalesce<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  isCommon: (error: unknown) => boolean,
): (item: T) => Promise<R> {
  let waiting: Entry<T, R>[] = [];
  let isRunning = false;

  const runAll = async (entries: readonly Entry<T, R>[]): Promise<void> => {
    try {
      const results = await run(entries.map(entry => entry.item));
      for (const [index, entry] of entries.entries()) entry.resolve(results[index] as R);
    } catch (error) {
      if (entries.length === 1 || isCommon(error)) for (const { reject } of entries) reject(error);
      else for (const entry of entries) await runAll([entry]);
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      await runAll(entries);
    }
    isRunning = false;
  };

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      // Whoever was started together with this one comes along.
      setImmediate(() => void drain());
    });
}

interface Entry<T, R> {
  item: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}
