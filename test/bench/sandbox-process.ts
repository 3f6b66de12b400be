import { createMovableClock } from '../../src/lib/clock.ts';
import { startTelegram } from '../kit/telegram.ts';
import { createLoad, type LoadOptions } from './load.ts';

/** What the bench asks of a sandbox in a process of its own. Every request is answered by one message. */
export type SandboxRequest = { do: 'prepare'; ids: number[]; text: string } | ({ do: 'run' } & LoadOptions);

const telegram = await startTelegram(createMovableClock(), 'off');
const load = createLoad(telegram.driver);

process.on('message', async (request: SandboxRequest) => {
  if (request.do === 'run') process.send?.(await load.run(request));
  else {
    await load.prepare(request.ids, request.text);
    process.send?.({});
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ url: telegram.url });
