import { expect, it } from 'vitest';
import { call, startSandbox } from './kit.ts';

const commands = (...names: string[]) =>
  names.map(command => ({ command, description: `Команда ${command}` }));

it('introduces itself', async () => {
  expect(await startSandbox().api.getMe()).toMatchObject({ id: 100, is_bot: true, username: 'route_bot' });
});

it('shows each person the commands of the narrowest scope and of the own language', async () => {
  const { api, driver } = startSandbox();
  const anna = driver.createUser({ firstName: 'Анна', languageCode: 'ru' });
  const mary = driver.createUser({ firstName: 'Mary', languageCode: 'en-GB' });
  const group = driver.createChat({ type: 'group', title: 'Группа', memberIds: [anna.id, mary.id] });
  const namesFor = (chatId: number, userId: number) =>
    driver.commands(chatId, userId).map(({ command }) => command);
  expect(namesFor(anna.id, anna.id)).toEqual([]);
  await api.setMyCommands(commands('start'));
  await api.setMyCommands(commands('menu'), { scope: { type: 'all_private_chats' } });
  await api.setMyCommands(commands('menu_en'), { scope: { type: 'all_private_chats' }, language_code: 'en' });
  await api.setMyCommands(commands('campaign'), { scope: { type: 'chat', chat_id: anna.id } });
  await api.setMyCommands(commands('link'), { scope: { type: 'all_chat_administrators' } });
  expect(namesFor(anna.id, anna.id)).toEqual(['campaign']);
  expect(namesFor(mary.id, mary.id)).toEqual(['menu_en']);
  expect(namesFor(group.id, anna.id)).toEqual(['link']);
  expect(namesFor(group.id, mary.id)).toEqual(['start']);
  await api.deleteMyCommands({ scope: { type: 'chat', chat_id: anna.id } });
  expect(namesFor(anna.id, anna.id)).toEqual(['menu']);
  expect(await api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'en' })).toEqual(
    commands('menu_en'),
  );
});

it.each([
  ['101 commands', commands(...Array.from({ length: 101 }, (_, i) => `c${i}`)), 'BOT_COMMANDS_TOO_MUCH'],
  [
    'commands of more than about 7.8 KB',
    commands(...Array.from({ length: 40 }, (_, i) => `c${i}`)).map(item => ({
      ...item,
      description: 'я'.repeat(90),
    })),
    'BOT_COMMANDS_TOO_MUCH',
  ],
  ['a capital letter', commands('Start'), 'BOT_COMMAND_INVALID'],
  ['an empty description', [{ command: 'start', description: ' ' }], 'command description must be non-empty'],
])('refuses %s', async (_, list, problem) => {
  expect(await call(startSandbox(), 'setMyCommands', { commands: list })).toMatchObject({
    ok: false,
    description: `Bad Request: ${problem}`,
  });
});

it('remembers its texts by language', async () => {
  const { api } = startSandbox();
  await api.setMyDescription('Помогаю педагогам');
  await api.setMyDescription('I help teachers', { language_code: 'en' });
  expect(await api.getMyDescription()).toEqual({ description: 'Помогаю педагогам' });
  expect(await api.getMyDescription({ language_code: 'en' })).toEqual({ description: 'I help teachers' });
  await expect(api.setMyDescription('я'.repeat(513))).rejects.toMatchObject({ error_code: 400 });
  await api.setMyShortDescription('Маршрут');
  expect(await api.getMyShortDescription()).toEqual({ short_description: 'Маршрут' });
});
