import { z } from 'zod';
import type { Random } from '../../lib/random.ts';

/**
 * - `429`: too many requests with `retryAfter`;
 * - `5xx`: an internal server error in Telegram's envelope; `html502`: a proxy's HTML page;
 * - `reset`: the connection is cut; `hang`: no answer until the caller gives up;
 * - `notFound`: what the call is about is gone; `blocked`: the person has blocked the bot;
 * - `error`: whatever `code` and `description` say.
 */
const FAULT_KINDS = ['429', '5xx', 'html502', 'reset', 'hang', 'notFound', 'blocked', 'error'] as const;

export const faultSchema = z.strictObject({
  /** Only calls of this method; without it, all but getUpdates. */
  method: z.string().optional(),
  /** Only calls about this chat. */
  chatId: z.number().optional(),
  /** Before the call has its effect, or after it: then the caller cannot know that it had. */
  when: z.enum(['before', 'after']).default('before'),
  kind: z.enum(FAULT_KINDS),
  /** Seconds, for `429`. */
  retryAfter: z.int().positive().default(1),
  /** How many calls it strikes; then it is used up. */
  times: z.int().positive().default(1),
  /** How many matching calls go well before it begins to strike. */
  skip: z.int().nonnegative().default(0),
  /** Strikes a matching call with this chance, 0 to 1. */
  probability: z.number().min(0).max(1).default(1),
  code: z.int().min(400).max(599).default(400),
  description: z.string().default('Bad Request: scripted error'),
});

export type Fault = z.infer<typeof faultSchema>;
export type NewFault = z.input<typeof faultSchema>;

export interface FaultScript {
  /** Replaces what is left of the script. */
  set(faults: NewFault[]): void;
  add(faults: NewFault[]): void;
  /** The fault that strikes this call, if any. The first fault of the script that matches decides. */
  strike(method: string, chatId: number | undefined): Fault | undefined;
}

const CHANCES = 1_000_000;

export function createFaultScript(random: Random): FaultScript {
  let script: { fault: Fault; left: number; skip: number }[] = [];

  const add = (faults: NewFault[]): void => {
    for (const fault of faults.map(item => faultSchema.parse(item)))
      script.push({ fault, left: fault.times, skip: fault.skip });
  };

  return {
    add,
    set(faults) {
      script = [];
      add(faults);
    },
    strike(method, chatId) {
      if (script.length === 0) return undefined;
      const entry = script.find(({ fault }) => matches(fault, method, chatId));
      if (!entry) return undefined;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return undefined;
      }
      if (random.int(CHANCES) >= entry.fault.probability * CHANCES) return undefined;
      entry.left -= 1;
      if (entry.left === 0) script.splice(script.indexOf(entry), 1);
      return entry.fault;
    },
  };
}

function matches(fault: Fault, method: string, chatId: number | undefined): boolean {
  if (
    fault.method === undefined ? method === 'getUpdates' : fault.method.toLowerCase() !== method.toLowerCase()
  )
    return false;
  return fault.chatId === undefined || fault.chatId === chatId;
}
