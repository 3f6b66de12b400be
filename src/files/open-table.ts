import { Worker } from 'node:worker_threads';
import type { ImportForm } from '../domain/imports/import-form.ts';
import type { PlannedChange } from '../domain/imports/import-kind.ts';
import type { ImportWords } from '../domain/imports/import-words.ts';
import type { Remark, TablePlan } from '../domain/imports/table-plan.ts';
import { TABLE_LIMITS } from './table/table-file.ts';
import type { WorkerAnswer, WorkerQuestion, WorkerReading, WorkerStart } from './table/worker-messages.ts';

const ENTRY = new URL('./table/table-worker.ts', import.meta.url);

/** The thread did not answer: it was too slow, ran out of memory, or was told to end. */
class ThreadEndedError extends Error {
  override readonly name = 'ThreadEndedError';
}

/**
 * Opens tables in threads of their own, one for a file: whatever a file does there, the program goes on. A thread that
 * takes too much memory or time is ended and its file refused as `tooHard`.
 */
export function createTableOpener(given: { forms: readonly ImportForm[]; words: ImportWords }) {
  return async (
    file: { readonly bytes: Uint8Array; readonly fileName: string },
    options: { readonly kind: ImportForm['kind'] | null; readonly signal?: AbortSignal },
  ) => {
    const start: WorkerStart = { ...given, ...file, kind: options.kind };
    const thread = startThread(start, options.signal);
    let reading: WorkerReading;
    try {
      reading = (await thread.next()) as WorkerReading;
    } catch (error) {
      await thread.end();
      options.signal?.throwIfAborted();
      if (error instanceof ThreadEndedError)
        return { kind: 'refused' as const, refusal: { code: 'tooHard' as const, params: {} } };
      throw error;
    }
    if (reading.type === 'refused') {
      await thread.end();
      return { kind: 'refused' as const, refusal: reading.refusal };
    }
    const { kind, rowCount, headings } = reading;
    const ask = async <T>(question: WorkerQuestion): Promise<T> => {
      const answered = thread.next();
      thread.post(question);
      const answer = (await answered) as WorkerAnswer;
      if (answer.type === 'failed') throw new Error(`a table was not worked on: ${answer.message}`);
      return answer.value as T;
    };
    const table = {
      kind,
      rowCount,
      headings,
      plan: (
        state: unknown,
        context: { today: Temporal.PlainDate; timezone: string; options: Readonly<Record<string, string>> },
      ) => ask<TablePlan>({ type: 'plan', state, ...context, today: context.today.toString() }),
      changes: (from: number, count: number) =>
        ask<readonly PlannedChange[]>({ type: 'changes', from, count }),
      annotate: (remarks: readonly Remark[], heading: string) =>
        ask<Uint8Array>({ type: 'annotate', remarks, heading }),
      close: () => thread.end(),
    };
    return { kind: 'open' as const, table };
  };
}

/** One message for one question: `next` is called before the question is posted. */
function startThread(start: WorkerStart, signal: AbortSignal | undefined) {
  const worker = new Worker(ENTRY, {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: TABLE_LIMITS.memoryMb },
    // Nothing of it belongs into the program's own output.
    stdout: true,
    stderr: true,
  });
  let waiting: PromiseWithResolvers<unknown> | null = null;
  const settle = (act: (promise: PromiseWithResolvers<unknown>) => void): void => {
    const promise = waiting;
    waiting = null;
    if (promise) act(promise);
  };
  let ended = false;
  const onAbort = (): void => void worker.terminate();
  signal?.addEventListener('abort', onAbort);
  worker.on('message', message => settle(({ resolve }) => resolve(message)));
  worker.on('error', error => {
    const { code } = error as NodeJS.ErrnoException;
    const known = code === 'ERR_WORKER_OUT_OF_MEMORY';
    settle(({ reject }) => reject(known ? new ThreadEndedError('out of memory') : error));
  });
  worker.on('exit', () => {
    ended = true;
    settle(({ reject }) => reject(new ThreadEndedError('the thread ended')));
  });
  return {
    async next(): Promise<unknown> {
      signal?.throwIfAborted();
      if (ended) throw new ThreadEndedError('the thread ended');
      waiting = Promise.withResolvers<unknown>();
      const timer = setTimeout(() => void worker.terminate(), TABLE_LIMITS.timeMs);
      try {
        return await waiting.promise;
      } finally {
        clearTimeout(timer);
      }
    },
    post: (question: WorkerQuestion) => worker.postMessage(question),
    async end(): Promise<void> {
      signal?.removeEventListener('abort', onAbort);
      await worker.terminate();
    },
  };
}
