import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Prisma } from '../../src/db/connect.ts';
import { isDatabaseOutage } from '../../src/db/outage.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
let observer: pg.Client;
beforeAll(async () => {
  test = await createTestDatabase();
  observer = new pg.Client({ connectionString: test.url });
  await observer.connect();
});
afterAll(async () => {
  await observer.end();
  await test.drop();
});

const SLEEPERS = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%' AND state = 'active'`;

/** The error of a query whose connection is cut while it runs. */
async function cutOff(query: (prisma: Prisma) => Promise<unknown>): Promise<unknown> {
  let ended: unknown = null;
  const failed = query(test.database.prisma).then(
    () => new Error('the query went through'),
    (error: unknown) => error,
  );
  void failed.then(error => {
    ended = error;
  });
  // Until it has ended: the one that is seen first may be that of an earlier query, on its way out.
  await expect
    .poll(async () => {
      await observer.query(`SELECT pg_terminate_backend(pid) FROM (${SLEEPERS}) AS sleeper`);
      return ended;
    })
    .not.toBeNull();
  return failed;
}

it.each<[string, (prisma: Prisma) => Promise<unknown>]>([
  ['a raw query', prisma => prisma.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(60)) AS sleep`],
  ['a raw statement', prisma => prisma.$executeRaw`SELECT pg_sleep(60)`],
  [
    'a statement of a transaction',
    prisma => prisma.$transaction(tx => tx.$executeRaw`SELECT pg_sleep(60)`, { timeout: 60_000 }),
  ],
])('%s that is cut off is an outage, not a mistake of the update', async (_, query) => {
  expect(isDatabaseOutage(await cutOff(query))).toBe(true);
});

it('so is a transaction for which no connection was free in time: the update is not at fault', async () => {
  const { prisma, close } = openDatabase({ url: test.url, poolSize: 1, onIdleError: () => {} });
  const held = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const holding = prisma.$transaction(async () => {
    held.resolve();
    await letGo.promise;
  });
  await held.promise;
  const waited = await prisma
    .$transaction(async () => 'began', { maxWait: 1 })
    .catch((error: unknown) => error);
  letGo.resolve();
  await holding;
  await close();
  expect(waited).toMatchObject({ message: expect.stringContaining('Unable to start a transaction') });
  expect(isDatabaseOutage(waited)).toBe(true);
});

it('a transaction that took longer than it may is none: it would do so every time', async () => {
  const tooLong = await test.database.prisma
    .$transaction(tx => tx.$executeRaw`SELECT pg_sleep(0.05)`, { timeout: 1 })
    .catch((error: unknown) => error);
  expect(tooLong).toMatchObject({ code: 'P2028' });
  expect(isDatabaseOutage(tooLong)).toBe(false);
});

it('a server that takes the connection and says nothing is away', async () => {
  const sockets: Socket[] = [];
  const silent = createServer(socket => sockets.push(socket));
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const options = { connectionString: `postgresql://a@127.0.0.1:${port}/b`, connectionTimeoutMillis: 50 };
  const errors = await Promise.all(
    [new pg.Client(options), new pg.Pool(options)].map(one => one.connect().catch((error: unknown) => error)),
  );
  for (const socket of sockets) socket.destroy();
  await new Promise(resolve => silent.close(resolve));
  expect(errors.map(isDatabaseOutage), String(errors)).toEqual([true, true]);
});

// The name of a container is not known while the container is made anew.
it.each(['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
  'so is one that is not found: %s',
  code => {
    expect(isDatabaseOutage(Object.assign(new Error(`getaddrinfo ${code} db`), { code }))).toBe(true);
  },
);

it('a query that is wrong is none', async () => {
  const wrong = await test.database.prisma.$queryRaw`SELECT nothing FROM nowhere`.catch(
    (error: unknown) => error,
  );
  expect(isDatabaseOutage(wrong)).toBe(false);
});
