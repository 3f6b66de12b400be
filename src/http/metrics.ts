import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CallReport } from '../telegram/gateway.ts';
import { createDeliveryMetrics } from './delivery-metrics.ts';

/** The figures of the process for Prometheus. No chat or person ever is a label. */
export function createMetrics(sources: {
  backlog: () => number;
  outbox: Parameters<typeof createDeliveryMetrics>[1];
}) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'telegram_call_seconds',
    help: 'Calls of the Bot API by method and HTTP status (0: no answer)',
    labelNames: ['method', 'status'],
    buckets: [0.05, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  });
  const updates = new Counter({
    name: 'updates_handled_total',
    help: 'Updates by how they ended',
    labelNames: ['outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'updates_backlog',
    help: 'Updates accepted and not yet handled',
    registers: [registry],
    collect() {
      this.set(sources.backlog());
    },
  });
  return {
    deliveries: createDeliveryMetrics(registry, sources.outbox),
    called: ({ method, status, ms }: CallReport) => calls.observe({ method, status }, ms / 1_000),
    settled: (outcome: string) => updates.inc({ outcome }),
    read: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
