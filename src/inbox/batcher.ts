/**
 * Gathers items while a write is under way and writes them together next: under load one statement carries many,
 * when idle an item is written at once. Order is kept. A failed write is tried again with whatever came meanwhile.
 */
export function createBatcher<T>(options: {
  write: (items: readonly T[]) => Promise<void>;
  onError: (error: unknown) => void;
  /** Resolves when a failed write may be tried again. */
  pause: () => Promise<void>;
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
        await options.pause();
      }
    }
    current = null;
  };

  return {
    add(item: T): void {
      buffer.push(item);
      current ??= drain();
    },
    /** Resolves when everything added so far is written. */
    flushed(): Promise<void> {
      return current ?? Promise.resolve();
    },
  };
}
