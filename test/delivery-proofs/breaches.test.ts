import { expect, it } from 'vitest';
import { countBreaches, type Send } from '../kit/mailing/sends.ts';

// The proofs rest on this count: it must see what it is there to see.
const NONE = { overall: 0, privateChat: 0, group: 0, refused: 0, duringPause: 0 };

const send = (atMs: number, chatId: number, changes: Partial<Send> = {}): Send => ({
  atMs,
  chatId,
  text: 'x',
  arrived: true,
  fault: undefined,
  errorCode: 0,
  retryAfterSeconds: 0,
  ...changes,
});
const many = (count: number, everyMs: number, chat: (n: number) => number): Send[] =>
  Array.from({ length: count }, (_, n) => send(n * everyMs, chat(n)));

it('sees nothing wrong in messages at the allowed pace', () => {
  expect(countBreaches(many(300, 40, n => n % 50))).toEqual(NONE);
  expect(countBreaches(many(40, 60_000 / 18, () => -1))).toEqual(NONE);
});

it('sees the thirty-first message of a second', () => {
  expect(countBreaches(many(32, 10, n => n))).toEqual({ ...NONE, overall: 2 });
});

it('sees the third message of a second in a private chat, and the twenty-first of a minute in a group', () => {
  expect(countBreaches(many(3, 400, () => 1))).toEqual({ ...NONE, privateChat: 1 });
  expect(countBreaches(many(22, 2_000, () => -1))).toEqual({ ...NONE, group: 2 });
});

it('sees what is sent while Telegram asked to wait, but for what was under way', () => {
  const asked = send(0, 1, { errorCode: 429, retryAfterSeconds: 5, arrived: false, fault: '429' });
  expect(countBreaches([asked, send(100, 2), send(5_000, 3)])).toEqual(NONE);
  expect(countBreaches([asked, send(4_900, 2)])).toEqual({ ...NONE, duringPause: 1 });
});

it('sees a refusal that no script asked for', () => {
  const refused = send(0, 1, { errorCode: 429, retryAfterSeconds: 1, arrived: false });
  expect(countBreaches([refused])).toEqual({ ...NONE, refused: 1 });
});
