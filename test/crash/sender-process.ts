import { setInterval } from 'node:timers/promises';
import { Api } from 'grammy';
import { openDatabase } from '../../src/db/connect.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { createDelays } from '../../src/lib/delay.ts';
import { createGatewayFetch } from '../../src/telegram/gateway.ts';
import { createMailingDispatcher } from '../kit/mailing/mailing-dispatcher.ts';
import { TOKEN } from '../kit/telegram.ts';

// A process that does nothing but send what is due. Its clock begins where it is told to and runs at the machine's pace.
export type SenderArguments = [databaseUrl: string, apiRoot: string, startsAt: string];

const [databaseUrl, apiRoot, startsAt] = process.argv.slice(2) as SenderArguments;
const clock = createMovableClock();
clock.set(Temporal.Instant.from(startsAt));
const { prisma } = openDatabase({ url: databaseUrl, onIdleError: () => {} });
const dispatcher = createMailingDispatcher({
  prisma,
  api: new Api(TOKEN, { apiRoot, fetch: createGatewayFetch(() => {}) }),
  clock,
  delay: createDelays().delay,
});
process.stdout.write('ready\n');
dispatcher.wake();
for await (const _ of setInterval(100)) dispatcher.wake();
