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
  let buffer: { item: T; end: () => void }[] = [];
  let isDraining = false;

  const drain = async (): Promise<void> => {
    isDraining = true;
    while (buffer.length > 0) {
      const batch = buffer;
      buffer = [];
      try {
        await options.write(batch.map(({ item }) => item));
      } catch (error) {
        options.onError(error);
        if (await options.pause()) {
          buffer = [...batch, ...buffer];
          continue;
        }
      }
      for (const { end } of batch) end();
    }
    isDraining = false;
  };

  return {
    /** Resolves when the item is written, or given up. */
    add(item: T): Promise<void> {
      return new Promise(resolve => {
        buffer.push({ item, end: resolve });
        if (!isDraining) void drain();
      });
    },
  };
}
