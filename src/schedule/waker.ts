import type { Service } from '../lib/lifecycle.ts';

const EVERY_MS = 2_000;

/**
 * Calls `wake` at once, every two seconds, and after every move of the clock. A plain timer, because it counts elapsed
 * time: node-cron waits for a time of day, and stays silent for an hour when the clock is put back by an hour.
 * @param onMove `MovableClock.onMove`, where the clock can be moved.
 */
export function startWaker(options: {
  wake: () => void;
  onMove?: (listener: () => void) => () => void;
}): Service {
  const stopListening = options.onMove?.(options.wake);
  const timer = setInterval(options.wake, EVERY_MS);
  options.wake();
  return {
    name: 'waker',
    async stop() {
      clearInterval(timer);
      stopListening?.();
    },
  };
}
