import { monotonicMs } from './clock.ts';

/** Something that runs until it is stopped. `stop` resolves when nothing of it is left running. */
export interface Service {
  readonly name: string;
  stop(): Promise<void>;
}

/** What waits for others (a call of Telegram, a query) may use up this much time, all services together. */
const STOP_LIMIT_MS = 10_000;
/** Each is asked to stop and given at least this, even when those before it used up everything. */
const LEAST_MS = 2_000;

/**
 * Collects what was started and stops it in the opposite order.
 * Every service is stopped even when another fails or takes too long; the failures come back together.
 */
export function createServiceStack(options: { limitMs?: number; leastMs?: number } = {}): {
  add(service: Service): void;
  stopAll(): Promise<void>;
} {
  const { limitMs = STOP_LIMIT_MS, leastMs = LEAST_MS } = options;
  const services: Service[] = [];
  return {
    add: service => void services.push(service),
    async stopAll() {
      const failures: unknown[] = [];
      const endMs = monotonicMs() + limitMs;
      for (let service = services.pop(); service; service = services.pop()) {
        try {
          await within(Math.max(leastMs, endMs - monotonicMs()), service.stop());
        } catch (error) {
          failures.push(new Error(`could not stop ${service.name}`, { cause: error }));
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'not everything could be stopped');
    },
  };
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`it took more than ${Math.round(limitMs)} ms`)),
    limitMs,
  );
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
