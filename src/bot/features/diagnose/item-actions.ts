import type { AnswerAction } from '../../../usecases/diagnosis/decide-answer.ts';

/** Opens the prompt for the text of «другое»; it answers nothing by itself. */
export const OTHER = 'ot';

/** The code of an action for a button; short, because a button's data holds 64 bytes. */
export function encodeAction(
  action: Exclude<AnswerAction, { kind: 'text' | 'other' | 'file' | 'submit' }>,
): string {
  switch (action.kind) {
    case 'choose':
      return `v${action.value}`;
    case 'tick':
      return `${action.on ? 't' : 'u'}${action.value}`;
    case 'consent':
      return action.agreed ? 'ag' : 're';
    case 'confirm':
      return 'ok';
    case 'seen':
      return 'rd';
    case 'notMine':
      return 'na';
    case 'decline':
      return 'no';
    case 'skip':
      return 'sk';
  }
}

const PLAIN: Record<string, AnswerAction> = {
  ag: { kind: 'consent', agreed: true },
  re: { kind: 'consent', agreed: false },
  ok: { kind: 'confirm' },
  rd: { kind: 'seen' },
  na: { kind: 'notMine' },
  no: { kind: 'decline' },
  sk: { kind: 'skip' },
};

/** The action of a code that came with a press; null when it is none of ours. */
export function decodeAction(code: string): AnswerAction | null {
  const plain = Object.hasOwn(PLAIN, code) ? PLAIN[code] : undefined;
  if (plain) return plain;
  const [, kind, number] = /^([vtu])(-?\d{1,4})$/u.exec(code) ?? [];
  if (kind === undefined || number === undefined) return null;
  const value = Number(number);
  return kind === 'v' ? { kind: 'choose', value } : { kind: 'tick', value, on: kind === 't' };
}
