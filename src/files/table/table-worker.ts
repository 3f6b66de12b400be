import { parentPort, workerData } from 'node:worker_threads';
import { required } from '../../lib/invariant.ts';
import { createTableDesk } from './table-desk.ts';
import { TableFileError } from './table-file.ts';
import type { WorkerQuestion, WorkerStart } from './worker-messages.ts';

// The entry of the thread: reads one file, then answers what it is asked about it, in order.
const port = required(parentPort, 'the thread that asked');
const start = workerData as WorkerStart;

try {
  const desk = await createTableDesk(start);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (question: WorkerQuestion) => {
    last = last.then(async () => {
      try {
        port.postMessage({ type: 'answer', value: await desk.answer(question) });
      } catch (error) {
        port.postMessage({ type: 'failed', message: error instanceof Error ? (error.stack ?? '') : '' });
      }
    });
  });
  port.postMessage({ type: 'read', ...desk.reading });
} catch (error) {
  if (!(error instanceof TableFileError)) throw error;
  port.postMessage({ type: 'refused', refusal: error.refusal });
}
