import { Api } from 'grammy';
import type { MovableClock } from '../../../src/lib/clock.ts';
import { systemRandom } from '../../../src/lib/random.ts';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { SandboxDriver } from '../../../src/sandbox/driver.ts';
import { createInProcessFetch } from '../in-process-fetch.ts';
import { recordSends, type Send } from './sends.ts';

const TOKEN = '700200:test-token-of-the-mailing-0000000000001';
/** Updates about people who press Start are confirmed so many at a time. */
const CONFIRM_EVERY = 2_000;

/** A strict Telegram in this process, with people who have started the bot and groups it is in. */
export interface MassTelegram {
  readonly api: Api;
  readonly driver: SandboxDriver;
  readonly groupIds: readonly number[];
  /** Every message that was asked to be sent, as Telegram's own log has it, oldest first. */
  readonly sends: readonly Send[];
  stop(): Promise<void>;
}

/** @param personIds accounts, which are also the chats with them. */
export async function createMassTelegram(options: {
  clock: MovableClock;
  personIds: readonly number[];
  groups: number;
}): Promise<MassTelegram> {
  const sandbox = createSandbox({
    clock: options.clock,
    random: systemRandom,
    token: TOKEN,
    bot: { id: 700_200, username: 'marshrut_mailing_bot', firstName: 'Маршрут' },
    limits: 'telegram',
    callLogSize: 100,
  });
  const { driver } = sandbox;
  const api = new Api(TOKEN, { apiRoot: 'http://sandbox', fetch: createInProcessFetch(sandbox.app) });
  const confirmAll = async (): Promise<void> => {
    const [last] = await api.getUpdates({ offset: -1, timeout: 0 });
    if (last) await api.getUpdates({ offset: last.update_id + 1, timeout: 0 });
  };
  for (const [index, id] of options.personIds.entries()) {
    driver.createUser({ id, firstName: 'Педагог', languageCode: 'ru' });
    driver.send({ chatId: id, fromId: id, text: '/start' });
    if (index % CONFIRM_EVERY === CONFIRM_EVERY - 1) await confirmAll();
  }
  const owner = driver.createUser({ firstName: 'Ведущий' });
  const groupIds = Array.from(
    { length: options.groups },
    (_, index) =>
      driver.createChat({ type: 'supergroup', title: `Группа ${index}`, memberIds: [owner.id] }).id,
  );
  await confirmAll();
  const { sends, stop } = recordSends(driver);
  return {
    api,
    driver,
    groupIds,
    sends,
    async stop() {
      stop();
      await sandbox.stop();
    },
  };
}
