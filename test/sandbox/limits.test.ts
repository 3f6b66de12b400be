import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMovableClock } from '../../src/lib/clock.ts';
import { createRateLimiter } from '../../src/sandbox/limits/rate-limiter.ts';
import { call, confirmAll, START, startedPerson, startSandbox } from './kit.ts';

const seconds = (count: number): Temporal.Duration =>
  Temporal.Duration.from({ milliseconds: Math.round(count * 1000) });

describe('flood limits', () => {
  it('let three messages through to a person and then one a second, edits included', async () => {
    const test = startSandbox({ limits: 'telegram' });
    const anna = await startedPerson(test);
    const send = () => call(test, 'sendMessage', { chat_id: anna, text: 'x' });
    const { result } = await send();
    const messageId = result && typeof result === 'object' && 'message_id' in result ? result.message_id : 0;
    await send();
    await send();
    const refusal = {
      status: 429,
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    };
    expect(await send()).toEqual(refusal);
    expect(await call(test, 'editMessageText', { chat_id: anna, message_id: messageId, text: 'y' })).toEqual(
      refusal,
    );
    test.clock.advance(seconds(1));
    expect(
      await call(test, 'editMessageText', { chat_id: anna, message_id: messageId, text: 'y' }),
    ).toMatchObject({ ok: true });
    expect(await send()).toEqual(refusal);
    expect(test.driver.messages(anna).map(message => message.text)).toEqual(['/start', 'y', 'x', 'x']);
  });

  it('say how long to wait in a header too', async () => {
    const test = startSandbox({ limits: 'telegram' });
    const anna = test.driver.createUser({ firstName: 'Анна' });
    const pavel = test.driver.createUser({ firstName: 'Павел' });
    const group = test.driver.createChat({ type: 'group', title: 'Группа', memberIds: [anna.id, pavel.id] });
    for (let i = 0; i < 20; i++) await test.api.sendMessage(group.id, String(i));
    const response = await test.fetch(
      `http://sandbox/bot100:sandbox-token/sendMessage?chat_id=${group.id}&text=x`,
    );
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('3');
  });

  it('never count answers to presses', async () => {
    const test = startSandbox({ limits: 'telegram' });
    const anna = await startedPerson(test);
    for (let i = 0; i < 50; i++) {
      const press = test.driver.press({ chatId: anna, fromId: anna, data: 'x', force: true });
      if (press.kind === 'callback') await test.api.answerCallbackQuery(press.callbackQueryId);
    }
    await confirmAll(test.api);
    expect(test.driver.calls().filter(({ error }) => error)).toEqual([]);
  });

  it('are never exceeded, and waiting as told is always enough', () => {
    const attempt = fc.record({ chat: fc.nat(5), pauseMs: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 50, maxLength: 300 }), attempts => {
        const clock = createMovableClock({ frozenAt: START });
        const limiter = createRateLimiter(clock);
        const sent: { chat: number; atMs: number }[] = [];
        for (const { chat, pauseMs } of attempts) {
          clock.advance(seconds(pauseMs / 1000));
          const target = { id: chat, type: chat < 3 ? ('private' as const) : ('group' as const) };
          const waitSeconds = limiter.take(target, 1);
          if (waitSeconds > 0) {
            clock.advance(seconds(waitSeconds));
            expect(limiter.take(target, 1)).toBe(0);
          }
          sent.push({ chat, atMs: clock.now().epochMilliseconds });
        }
        for (const [index, { chat, atMs }] of sent.entries()) {
          const until = sent.slice(0, index + 1);
          const within = (ms: number) => until.filter(other => other.atMs > atMs - ms);
          const inChat = (ms: number) => within(ms).filter(other => other.chat === chat).length;
          // A full bucket and what flows in meanwhile: never more than twice the rate at once.
          expect(within(1000).length).toBeLessThanOrEqual(60);
          if (chat < 3) expect(inChat(10_000)).toBeLessThanOrEqual(13);
          else expect(inChat(60_000)).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 50 },
    );
  });
});
