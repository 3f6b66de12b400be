/** Something that runs until it is stopped. `stop` resolves when nothing of it is left running. */
export interface Service {
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * Collects what was started and stops it in the opposite order.
 * Every service is stopped even when another fails; the failures come back together.
 */
export function createServiceStack(): { add(service: Service): void; stopAll(): Promise<void> } {
  const services: Service[] = [];
  return {
    add: service => void services.push(service),
    async stopAll() {
      const failures: unknown[] = [];
      for (let service = services.pop(); service; service = services.pop()) {
        try {
          await service.stop();
        } catch (error) {
          failures.push(new Error(`could not stop ${service.name}`, { cause: error }));
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'not everything could be stopped');
    },
  };
}
