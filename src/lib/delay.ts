import { setMaxListeners } from 'node:events';

/** Waiting that ends at once when the program stops. */
export interface Delays {
  /** Resolves with true after so many milliseconds, or with false as soon as `stop` is called. */
  delay(ms: number): Promise<boolean>;
  /** Aborted by `stop`. */
  readonly stopping: AbortSignal;
  stop(): void;
}

export function createDelays(): Delays {
  const stopping = new AbortController();
  // As many wait at once as there are chats.
  setMaxListeners(0, stopping.signal);
  return {
    stopping: stopping.signal,
    delay(ms) {
      if (stopping.signal.aborted) return Promise.resolve(false);
      return new Promise(resolve => {
        const done = (): void => {
          clearTimeout(timer);
          stopping.signal.removeEventListener('abort', done);
          resolve(!stopping.signal.aborted);
        };
        const timer = setTimeout(done, ms);
        stopping.signal.addEventListener('abort', done);
      });
    },
    stop: () => stopping.abort(),
  };
}
