import type { NewFault } from '../../src/sandbox/faults/fault-script.ts';
import type { Chance } from '../kit/respondents/chance.ts';

/** How often Telegram fails (reliability §4.3), as parts of a thousand messages. */
const PER_MILLE = { cutAfterEffect: 10, tooMany: 20, serverError: 5 };

/**
 * What goes wrong with messages to come: `messagesOf` are the chats in the order in which their messages are sent. In a
 * chat faults strike one after the other, each after so many calls that go well.
 */
export function planFaults(messagesOf: readonly number[], chance: Chance): NewFault[] {
  const skipped = new Map<number, number>();
  const faults: NewFault[] = [];
  for (const chatId of messagesOf) {
    const fault = draw(chance);
    if (fault) faults.push({ method: 'sendMessage', chatId, skip: skipped.get(chatId) ?? 0, ...fault });
    skipped.set(chatId, fault ? 0 : (skipped.get(chatId) ?? 0) + 1);
  }
  return faults;
}

function draw(chance: Chance): Pick<NewFault, 'kind' | 'when' | 'retryAfter'> | null {
  const { cutAfterEffect, tooMany, serverError } = PER_MILLE;
  const at = chance.between(0, 999);
  if (at < cutAfterEffect) return { kind: 'reset', when: 'after' };
  if (at < cutAfterEffect + tooMany) return { kind: '429', retryAfter: chance.between(1, 60) };
  if (at < cutAfterEffect + tooMany + serverError)
    return {
      kind: chance.pick(['5xx', 'html502'] as const),
      when: chance.pick(['before', 'after'] as const),
    };
  return null;
}
