/**
 * Gathers items while a write is under way and writes them together next: under load one statement carries many,
 * when idle an item is written at once. Order is kept. A failed write is tried again with whatever came meanwhile,
 * until there is no time left: then what was not written stays unwritten.
 */
export function createBatcher<T>(options: {
  write: (items: readonly T[]) => Promise<void>;
  onError: (error: unknown) => void;
  /** Resolves with true when a failed write may be tried again, with false when there is no time left for it. */
  pause: () => Promise<boolean>;
}) {
  let buffer: T[] = [];
  let current: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (buffer.length > 0) {
      const items = buffer;
      buffer = [];
      try {
        await options.write(items);
      } catch (error) {
        options.onError(error);
        buffer = [...items, ...buffer];
        if (!(await options.pause())) break;
      }
    }
    current = null;
  };

  return {
    add(item: T): void {
      buffer.push(item);
      current ??= drain();
    },
    /** Resolves when everything added so far is written or given up. */
    flushed(): Promise<void> {
      return current ?? Promise.resolve();
    },
  };
}
