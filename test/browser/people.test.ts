import { expect, it } from 'vitest';
import { complaintOf } from './kit/in-page.js';
import { bubble, useStage, write } from './kit/open-page.ts';

const stage = useStage();

it('everybody sees their own chat with the bot, and the groups they are in', async () => {
  const { annaId, johnId, driver } = stage.messenger;
  driver.createChat({ type: 'supergroup', title: 'Только для Анны', memberIds: [annaId] });
  driver.send({ chatId: annaId, fromId: annaId, text: 'тайна Анны' });
  const page = await stage.open(`#${annaId}`);
  const chats = page.getByRole('navigation', { name: 'Чаты' });
  await chats.getByRole('button', { name: /Только для Анны/u }).waitFor();
  await bubble(page, 'Эхо: тайна Анны').waitFor();
  await page.getByRole('button', { name: /^Вы пишете как Анна Ковалёва/u }).click();
  await page.getByRole('menuitemradio', { name: 'John Smith' }).click();
  await page.getByRole('button', { name: /^Вы пишете как John Smith/u }).waitFor();
  await page.getByRole('button', { name: 'Начать' }).waitFor();
  await expect.poll(() => page.getByText('тайна Анны').count()).toBe(0);
  await expect.poll(() => chats.getByRole('button', { name: /Только для Анны/u }).count()).toBe(0);
  await expect.poll(() => chats.getByRole('button', { name: /Учителя физики/u }).count()).toBe(1);
  await expect.poll(() => page.url()).toContain(`#${johnId}/${johnId}`);
});

it('a new person starts as a newcomer', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: /^Вы пишете как/u }).click();
  await page.getByRole('menuitem', { name: 'Новый человек' }).click();
  await page.getByLabel('Имя').fill('Вера');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByRole('button', { name: /^Вы пишете как Вера/u }).waitFor();
  await page.getByRole('button', { name: 'Начать' }).click();
  await bubble(page, 'Здравствуйте!').waitFor();
});

it('a new person can come by an invitation; a wrong one is refused before anything is made', async () => {
  const { driver } = stage.messenger;
  const page = await stage.open();
  const peopleBefore = driver.state().users.length;
  await page.getByRole('button', { name: /^Вы пишете как/u }).click();
  await page.getByRole('menuitem', { name: 'Новый человек' }).click();
  await page.getByLabel('Имя').fill('Глеб');
  const link = page.getByLabel('Ссылка-приглашение (если есть)');
  await link.fill('https://t.me/another_bot?start=inv_9');
  await page.getByRole('button', { name: 'Создать' }).click();
  await expect.poll(() => link.evaluate(complaintOf)).toContain('echo_bot?start=');
  expect(driver.state().users).toHaveLength(peopleBefore);
  await link.fill('https://t.me/echo_bot?start=inv_9');
  await page.getByRole('button', { name: 'Создать' }).click();
  await bubble(page, 'Здравствуйте! Приглашение: inv_9').waitFor();
});

it('a new group is made with its members and topics', async () => {
  const { annaId, johnId, driver } = stage.messenger;
  const page = await stage.open(`#${annaId}`);
  await page.getByRole('button', { name: 'Новая группа' }).click();
  await page.getByLabel('Название').fill('Наставники');
  await page.getByLabel('John Smith').check();
  await page.getByLabel('С темами (форум)').check();
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByRole('heading', { name: 'Наставники' }).waitFor();
  await page.getByText('2 участника и бот').waitFor();
  const made = driver.state().chats.find(chat => chat.title === 'Наставники');
  expect(made).toMatchObject({ isForum: true, memberIds: [annaId, johnId, 100] });
});

it('a topic of a forum shows its own messages and takes new ones', async () => {
  const { annaId, driver } = stage.messenger;
  const forum = driver.createChat({ type: 'supergroup', title: 'Форум', isForum: true, memberIds: [annaId] });
  const { threadId } = driver.openTopic({ chatId: forum.id, name: 'Встречи' });
  driver.send({ chatId: forum.id, fromId: annaId, text: 'в общей' });
  const page = await stage.open(`#${annaId}/${forum.id}`);
  await bubble(page, 'в общей').waitFor();
  await page.getByRole('button', { name: 'Встречи' }).click();
  await bubble(page, 'в общей').waitFor({ state: 'detached' });
  await page.getByLabel('Сообщение', { exact: true }).fill('в теме');
  await page.keyboard.press('Enter');
  await bubble(page, 'в теме').waitFor();
  expect(driver.messages(forum.id).at(-1)).toMatchObject({ text: 'в теме', threadId });
});

it('the clock is moved and shown in the language of the person', async () => {
  const { annaId, clock } = stage.messenger;
  const page = await stage.open(`#${annaId}`);
  const time = page.locator('#clock time');
  await time.filter({ hasText: 'пн, 2 мар., 14:00' }).waitFor();
  await page.getByRole('button', { name: '+1 час' }).click();
  await time.filter({ hasText: 'пн, 2 мар., 15:00' }).waitFor();
  await page.getByRole('button', { name: '+1 день' }).click();
  await time.filter({ hasText: 'вт, 3 мар., 15:00' }).waitFor();
  expect(clock.now().toString()).toBe('2026-03-03T08:00:00Z');
  await page.getByRole('button', { name: 'до следующего события' }).click();
  await time.filter({ hasText: 'ср, 4 мар., 20:00' }).waitFor();
  expect(clock.now().toString()).toBe('2026-03-04T13:00:00Z');
  await page.getByRole('button', { name: 'до следующего события' }).click();
  await page.getByText('Ничего не запланировано').waitFor();
  await page.getByRole('button', { name: /^Вы пишете как/u }).click();
  await page.getByRole('menuitemradio', { name: 'John Smith' }).click();
  await time.filter({ hasText: 'Wed, Mar 4' }).waitFor();
});

it('a person blocks the bot and takes that back', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'Действия с чатом' }).click();
  await page.getByRole('menuitem', { name: 'Заблокировать бота' }).click();
  const unblock = page.getByRole('button', { name: 'Разблокировать бота' });
  await unblock.waitFor();
  await expect.poll(() => page.getByLabel('Сообщение', { exact: true }).isVisible()).toBe(false);
  expect(driver.state().users.find(user => user.id === annaId)?.blocked).toBe(true);
  await unblock.click();
  await write(page, 'снова здесь');
  await bubble(page, 'Эхо: снова здесь').waitFor();
});

it('the owner of a group opens a topic, throws the bot out and brings it back', async () => {
  const { annaId, driver } = stage.messenger;
  const forum = driver.createChat({ type: 'supergroup', title: 'Форум', isForum: true, memberIds: [annaId] });
  const page = await stage.open(`#${annaId}/${forum.id}`);
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Действия с чатом' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Новая тема');
  await page.getByLabel('Название').fill('Материалы');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Материалы', pressed: true }).waitFor();
  await choose('Убрать бота');
  await page.getByText('1 участник', { exact: true }).waitFor();
  await choose('Добавить бота');
  await page.getByText('1 участник и бот').waitFor();
  expect(driver.state().chats.find(chat => chat.id === forum.id)?.memberIds).toContain(100);
});
