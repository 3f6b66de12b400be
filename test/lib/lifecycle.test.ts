import { expect, it } from 'vitest';
import { createServiceStack, type Service } from '../../src/lib/lifecycle.ts';

function service(name: string, stopped: string[], stop: () => Promise<void> = async () => {}): Service {
  return {
    name,
    async stop() {
      stopped.push(name);
      await stop();
    },
  };
}

it('stops what was started last first', async () => {
  const stopped: string[] = [];
  const stack = createServiceStack();
  for (const name of ['database', 'http', 'polling']) stack.add(service(name, stopped));
  await stack.stopAll();
  expect(stopped).toEqual(['polling', 'http', 'database']);
});

it('stops the others when one fails, and tells which', async () => {
  const stopped: string[] = [];
  const stack = createServiceStack();
  stack.add(service('database', stopped));
  stack.add(service('http', stopped, () => Promise.reject(new Error('busy'))));
  const failure = await stack.stopAll().catch((error: unknown) => error);
  expect(stopped).toEqual(['http', 'database']);
  expect(failure).toMatchObject({ errors: [{ message: 'could not stop http', cause: { message: 'busy' } }] });
});

it('does not wait for ever for one that never ends: the others are still stopped', async () => {
  const stopped: string[] = [];
  const stack = createServiceStack({ limitMs: 20, leastMs: 10 });
  stack.add(service('database', stopped));
  stack.add(service('inbox', stopped, () => new Promise(() => {})));
  stack.add(service('polling', stopped, () => new Promise(() => {})));
  const failure = await stack.stopAll().catch((error: unknown) => error);
  expect(stopped).toEqual(['polling', 'inbox', 'database']);
  expect(failure).toMatchObject({
    errors: [{ message: 'could not stop polling' }, { message: 'could not stop inbox' }],
  });
});
