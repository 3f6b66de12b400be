import { expect, it } from 'vitest';
import { bubble, DESK, useStage, write } from './kit/open-page.ts';

const stage = useStage();

it('messages of others appear by themselves and count as unread where nobody looks', async () => {
  const { annaId, johnId, groupId, driver } = stage.messenger;
  const page = await stage.open(`#${annaId}/${annaId}`);
  const group = page.getByRole('navigation').getByRole('button', { name: /Учителя физики/u });
  await group.waitFor();
  driver.send({ chatId: groupId, fromId: johnId, text: 'Первое' });
  driver.send({ chatId: groupId, fromId: johnId, text: 'Второе' });
  await group.filter({ hasText: 'John Smith: Второе' }).filter({ hasText: '2 непрочитанных' }).waitFor();
  await group.click();
  await bubble(page, 'Второе').waitFor();
  await group.filter({ hasNotText: 'непрочитан' }).waitFor();
  await page.reload();
  await group.filter({ hasText: 'Второе' }).filter({ hasNotText: 'непрочитан' }).waitFor();
});

it('new and edited messages are said to a screen reader, one’s own are not', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/card' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await bubble(page, 'Вопрос 1').waitFor();
  await page.getByRole('button', { name: 'Да', exact: true }).click();
  const log = page.getByRole('log');
  await log.filter({ hasText: 'Эхо, сообщение обновлено: Вопрос 2 из 9 Кнопки: Нет, Да' }).waitFor();
  await write(page, 'привет');
  await log.filter({ hasText: 'Эхо: Эхо: привет' }).waitFor();
  await expect.poll(() => log.textContent()).not.toContain('Анна');
});

it('a lost connection is said; what happened meanwhile is there when it is back', async () => {
  const { messenger } = stage;
  const { annaId, johnId, groupId, driver } = messenger;
  const page = await stage.open(`#${annaId}/${groupId}`);
  await bubble(page, 'В группе новый участник').waitFor();
  const banner = page.getByRole('status').filter({ hasText: 'Нет связи с песочницей' });
  await messenger.disconnect();
  await banner.waitFor();
  await write(page, 'не уйдёт');
  await page.getByRole('status').filter({ hasText: 'Не получилось: нет связи' }).waitFor();
  const field = page.getByLabel('Сообщение', { exact: true });
  await expect.poll(() => field.inputValue()).toBe('не уйдёт');
  driver.send({ chatId: groupId, fromId: johnId, text: 'Пока вас не было' });
  await messenger.reconnect();
  await bubble(page, 'Пока вас не было').waitFor();
  await banner.waitFor({ state: 'hidden' });
  await expect.poll(() => field.inputValue()).toBe('не уйдёт');
});

it('the newest message stays in view unless the reader has scrolled up', async () => {
  const { annaId, johnId, groupId, driver } = stage.messenger;
  for (let n = 1; n <= 40; n++) driver.send({ chatId: groupId, fromId: johnId, text: `Строка ${n}` });
  const page = await stage.open(`#${annaId}/${groupId}`, { viewport: { ...DESK, height: 500 } });
  const isAtEnd = () =>
    page.locator('#scroller').evaluate(box => box.scrollHeight - box.scrollTop - box.clientHeight < 2);
  await bubble(page, 'Строка 40').waitFor();
  await expect.poll(() => isAtEnd()).toBe(true);
  driver.send({ chatId: groupId, fromId: johnId, text: 'Ещё одна' });
  await bubble(page, 'Ещё одна').waitFor();
  await expect.poll(() => isAtEnd()).toBe(true);

  await page.locator('#scroller').evaluate(box => {
    box.scrollTop = 0;
  });
  await page.getByRole('button', { name: 'К последнему' }).waitFor();
  driver.send({ chatId: groupId, fromId: johnId, text: 'И ещё' });
  const jump = page.getByRole('button', { name: '1 новое сообщение' });
  await jump.waitFor();
  await expect.poll(() => page.locator('#scroller').evaluate(box => box.scrollTop)).toBe(0);
  await jump.click();
  await expect.poll(() => isAtEnd()).toBe(true);
  await jump.waitFor({ state: 'hidden' });
});

it("shows the bot's calls, the failed ones marked, the polling left out", async () => {
  const { annaId, driver, echo } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'Bot API' }).click();
  const panel = page.getByRole('complementary', { name: 'Вызовы Bot API' });
  await panel.getByText('setMyCommands').waitFor();
  await echo.bot.api.sendMessage(4_000, 'никому').catch(() => {});
  const failed = panel.getByRole('listitem').filter({ hasText: 'ошибка' });
  await failed.getByText('sendMessage').click();
  await expect.poll(() => failed.textContent()).toContain('chat not found');
  await expect.poll(() => failed.textContent()).toContain('никому');
  await expect.poll(() => panel.getByText('getUpdates', { exact: true }).count()).toBe(0);
  await panel.getByLabel('Показывать getUpdates').check();
  await panel.getByText('getUpdates', { exact: true }).first().waitFor();
  await panel.getByLabel('Найти метод').fill('commands');
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
});
