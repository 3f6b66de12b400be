import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdInstanceLock, type InstanceLockOptions } from '../../src/db/instance-lock.ts';
import type { Service } from '../../src/lib/lifecycle.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';

let url: string;
let drop: () => Promise<void>;
let observer: pg.Client;
const held: Service[] = [];
beforeEach(async () => {
  ({ url, drop } = await createTestDatabaseUrl());
  observer = new pg.Client({ connectionString: url });
  await observer.connect();
});
afterEach(async () => {
  for (const service of held.splice(0)) await service.stop();
  await observer.end();
  await drop();
});

async function hold(options: Partial<InstanceLockOptions> = {}): Promise<Service> {
  const pause = () => new Promise<boolean>(resolve => setImmediate(() => resolve(true)));
  const service = await holdInstanceLock({ url, name: 'bot', delay: pause, onLost: () => {}, ...options });
  held.push(service);
  return service;
}

/** Cuts the connection of whoever holds a lock. */
const cutHolders = () =>
  observer.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );

/** Process ids, at the server, of the connections that hold a lock. */
const readHolders = async (): Promise<number[]> => {
  const { rows } = await observer.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.map(row => row.pid);
};

it('lets one in, and the next when the first has gone', async () => {
  const first = await hold();
  await expect(hold()).rejects.toThrow('another process already runs the bot on this data');
  await hold({ name: 'something else' });
  await first.stop();
  await hold();
});

it('takes the right again when its connection was cut', async () => {
  const lost: unknown[] = [];
  await hold({ onLost: error => void lost.push(error) });
  const [cut] = await readHolders();
  await cutHolders();
  // The server takes its time to end the old connection: only another one is the right taken again.
  await expect.poll(async () => (await readHolders()).some(pid => pid !== cut)).toBe(true);
  await expect(hold()).rejects.toThrow('another process');
  expect(lost).toEqual([]);
});

it('tells when another process took the right meanwhile', async () => {
  const lost = Promise.withResolvers<unknown>();
  const gate = Promise.withResolvers<boolean>();
  let waits = 0;
  await hold({
    onLost: lost.resolve,
    delay: () => {
      waits += 1;
      return waits === 1 ? gate.promise : Promise.resolve(true);
    },
  });
  await cutHolders();
  await expect.poll(() => waits).toBe(1);
  await hold();
  gate.resolve(true);
  expect(await lost.promise).toMatchObject({
    message: expect.stringContaining('another process already runs the bot on this data'),
  });
});

it('stops while it waits for its database', async () => {
  const stopping = Promise.withResolvers<boolean>();
  let waits = 0;
  const service = await hold({
    delay: () => {
      waits += 1;
      return stopping.promise;
    },
  });
  await cutHolders();
  await expect.poll(() => waits).toBe(1);
  stopping.resolve(false);
  await service.stop();
  expect(await readHolders()).toEqual([]);
});
