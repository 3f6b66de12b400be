import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** How much waits, and for how long the first of it. */
interface Outbox {
  readonly waiting: Readonly<Record<string, number>>;
  readonly oldestDueSeconds: number;
}

/**
 * The figures of messages nobody asked for just now; the age of the oldest one that is due is what to be alarmed by.
 * @param readOutbox null: the database is away.
 */
export function createDeliveryMetrics(registry: Registry, readOutbox: () => Promise<Outbox | null>) {
  const registers = [registry];
  const deliveries = new Counter({
    name: 'deliveries_total',
    help: 'Messages by kind and what became of them; one that is tried again counts each time',
    labelNames: ['kind', 'result'],
    registers,
  });
  const lateness = new Histogram({
    name: 'delivery_lateness_seconds',
    help: 'From when a message could leave until Telegram had it',
    buckets: [1, 3, 10, 30, 120, 600, 3_600, 36_000],
    registers,
  });
  const uncertain = new Counter({
    name: 'deliveries_uncertain_total',
    help: 'Calls of which nobody can tell whether the message arrived',
    registers,
  });
  const waits = new Counter({
    name: 'telegram_slow_down_seconds_total',
    help: 'How long Telegram asked to send nothing (429)',
    registers,
  });
  const terms = new Counter({
    name: 'delivery_lease_changes_total',
    help: 'How often this process became the one that sends',
    registers,
  });
  // Both gauges are asked at once: one reading serves them.
  let reading: Promise<Outbox | null> | null = null;
  const read = (): Promise<Outbox | null> => {
    reading ??= readOutbox().finally(() => {
      reading = null;
    });
    return reading;
  };
  new Gauge({
    name: 'outbox_rows',
    help: 'Messages that have not ended, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const outbox = await read();
      for (const [state, count] of Object.entries(outbox?.waiting ?? {})) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'outbox_oldest_due_seconds',
    help: 'For how long the message that waits longest could have been sent already; NaN: nobody can tell',
    registers,
    async collect() {
      const outbox = await read();
      this.set(outbox?.oldestDueSeconds ?? Number.NaN);
    },
  });
  return {
    onSettled({ kind, state, lateMs }: { kind: string; state: string; lateMs?: number }): void {
      deliveries.inc({ kind, result: state });
      if (state === 'uncertain') uncertain.inc();
      if (lateMs !== undefined) lateness.observe(Math.max(0, lateMs) / 1_000);
    },
    onSlowDown: (seconds: number): void => waits.inc(seconds),
    onTerm: (): void => terms.inc(),
  };
}
