import { expect, it } from 'vitest';
import { startSandbox } from './kit.ts';

it('is idle when everything is confirmed and the bot polls again, not before', async () => {
  const { driver, api } = startSandbox();
  const { id } = driver.createUser({ firstName: 'Анна' });
  const steps: string[] = [];
  const idle = driver.waitForIdle().then(() => steps.push('idle'));
  driver.send({ chatId: id, fromId: id, text: '/start' });
  steps.push('taken');
  const [update] = await api.getUpdates({ timeout: 50 });
  await api.sendMessage(id, 'Здравствуйте');
  steps.push('answered');
  const parked = api.getUpdates({ offset: (update?.update_id ?? 0) + 1, timeout: 50 });
  await idle;
  expect(steps).toEqual(['taken', 'answered', 'idle']);
  await api.getUpdates(); // ends the parked poll
  await expect(parked).rejects.toMatchObject({ error_code: 409 });
});

it('a bot that confirms first and works later is waited for with `settled`', async () => {
  const { driver, api } = startSandbox();
  const { id } = driver.createUser({ firstName: 'Анна' });
  driver.send({ chatId: id, fromId: id, text: '/start' });
  const [update] = await api.getUpdates();
  const parked = api.getUpdates({ offset: (update?.update_id ?? 0) + 1, timeout: 50 });
  const work = [() => api.sendMessage(id, 'раз'), () => api.sendMessage(id, 'два')];
  await driver.waitForIdle({ settled: async () => void (await work.shift()?.()) });
  expect(driver.messages(id).map(({ text }) => text)).toEqual(['/start', 'раз', 'два']);
  await api.getUpdates();
  await expect(parked).rejects.toMatchObject({ error_code: 409 });
});

it('waits for a message, and hands on what the predicate throws', async () => {
  const { driver, api } = startSandbox();
  const { id } = driver.createUser({ firstName: 'Анна' });
  driver.send({ chatId: id, fromId: id, text: '/start' });
  const found = driver.waitFor(id, messages => messages.find(({ text }) => text === 'второе'));
  const broken = driver.waitFor(id, messages => {
    if (messages.length > 2) throw new Error('слишком много');
    return false;
  });
  await api.sendMessage(id, 'первое');
  await Promise.all([
    expect(broken).rejects.toThrow('слишком много'),
    api.sendMessage(id, 'второе'),
    expect(found).resolves.toMatchObject({ id: 3, text: 'второе' }),
  ]);
});

it('stopping ends long polls', async () => {
  const { sandbox, api } = startSandbox();
  const waiting = api.getUpdates({ timeout: 50 });
  const ended = expect(waiting).rejects.toMatchObject({
    error_code: 500,
    description: 'Internal Server Error: restart',
  });
  await api.getMe(); // the poll has arrived before this
  await sandbox.stop();
  await ended;
});
