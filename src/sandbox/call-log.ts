import type { Clock } from '../lib/clock.ts';
import type { ErrorParameters } from './api/api-error.ts';

/** One call of the Bot API, as the control API shows it. */
export interface CallRecord {
  /** 1, 2, 3 … in the order in which the calls were answered. */
  id: number;
  /** When it was answered, on the sandbox's clock (ISO 8601). */
  at: string;
  method: string;
  /** The parameters; files are replaced by their name and size. */
  payload: Record<string, unknown>;
  result?: unknown;
  error?: { code: number; description: string; parameters?: ErrorParameters | undefined };
  /** The scripted fault that struck the call. With a `result`, the call had its effect and the bot was not told. */
  fault?: string;
}

export type CallOutcome = Pick<CallRecord, 'result' | 'error' | 'fault'>;

export interface CallLog {
  add(method: string, payload: Record<string, unknown>, outcome: CallOutcome): CallRecord;
  /** Calls with a larger id than `after`, oldest first; only the newest `capacity` calls are kept. */
  after(id: number): CallRecord[];
}

export function createCallLog(clock: Clock, capacity: number): CallLog {
  let calls: CallRecord[] = [];
  let count = 0;
  return {
    add(method, payload, outcome) {
      count += 1;
      const call = {
        id: count,
        at: clock.now().toString(),
        method,
        payload: withoutFiles(payload),
        ...outcome,
      };
      calls.push(call);
      // Halved at once: dropping one by one would move the whole list at every call.
      if (calls.length > 2 * capacity) calls = calls.slice(-capacity);
      return call;
    },
    after(id) {
      const firstId = count - calls.length + 1;
      return calls.slice(Math.max(0, id + 1 - firstId));
    },
  };
}

function withoutFiles(payload: Record<string, unknown>): Record<string, unknown> {
  let shown = payload;
  for (const [name, value] of Object.entries(payload))
    if (value instanceof File) shown = { ...shown, [name]: { fileName: value.name, size: value.size } };
  return shown;
}
