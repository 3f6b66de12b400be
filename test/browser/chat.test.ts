import { expect, it } from 'vitest';
import { focusedName } from './kit/in-page.js';
import { bubble, heightOf, useStage, write } from './kit/open-page.ts';

const stage = useStage();

it('a newcomer presses «Начать» and is greeted with buttons', async () => {
  const { annaId } = stage.messenger;
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'Начать' }).click();
  await bubble(page, 'Здравствуйте!').getByRole('button', { name: 'Да', exact: true }).waitFor();
  await expect.poll(() => bubble(page, '/start').count()).toBe(1);
});

it('a text is sent and answered; line breaks stay, markup stays text', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const field = page.getByLabel('Сообщение', { exact: true });
  await field.fill('<b>один</b>');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('два');
  await page.keyboard.press('Enter');
  const answer = bubble(page, 'Эхо:').locator('.text');
  await answer.waitFor();
  await expect.poll(() => answer.textContent()).toContain('Эхо: <b>один</b>\nдва');
  await expect.poll(() => field.inputValue()).toBe('');
});

it('a pressed button is busy until the bot has answered, then the answer is shown', async () => {
  const { annaId, driver, echo } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/card' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const button = page.getByRole('button', { name: 'Подождать' });
  await button.click();
  await page.locator('[aria-busy="true"]', { hasText: 'Подождать' }).waitFor();
  echo.release();
  await page.getByRole('status').filter({ hasText: 'Дождались' }).waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
});

it('a press edits the card in place, marks it and keeps the focus on its button', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/card' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'Да', exact: true }).focus();
  await page.keyboard.press('Enter');
  await bubble(page, 'Вопрос 2 из 9').waitFor();
  // A second press counts once the bot has answered the first.
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  const card = bubble(page, 'Вопрос 3 из 9');
  await card.waitFor();
  await expect.poll(() => card.textContent()).toContain('изменено');
  await expect.poll(() => page.evaluate(focusedName)).toBe('Да');
  expect(driver.messages(annaId)).toHaveLength(2);
});

it('answers come as a line or as an alert, and only to the one who pressed', async () => {
  const { annaId, johnId, groupId, driver } = stage.messenger;
  driver.send({ chatId: groupId, fromId: annaId, text: '/card' });
  const anna = await stage.open(`#${annaId}/${groupId}`);
  const john = await stage.open(`#${johnId}/${groupId}`);
  await john.getByRole('button', { name: 'Пауза' }).waitFor();
  await anna.getByRole('button', { name: 'Пауза' }).click();
  await anna.getByRole('status').filter({ hasText: 'Сохранено' }).waitFor();
  await anna.getByRole('button', { name: 'Кто увидит' }).click();
  const alert = anna.getByRole('dialog', { name: 'Эхо' });
  await expect.poll(() => alert.textContent()).toContain('Видите только вы');
  await alert.getByRole('button', { name: 'Понятно' }).click();
  await alert.waitFor({ state: 'detached' });
  await expect.poll(() => john.getByText('Видите только вы').count()).toBe(0);
});

it('links to the bot are followed inside, others lead to a new tab', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/links' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('link', { name: 'приглашение' }).click();
  await bubble(page, 'Приглашение: inv_42').waitFor();
  await page.getByRole('button', { name: 'Вступить' }).click();
  await bubble(page, 'Приглашение: from_button').waitFor();
  const plan = page.getByRole('link', { name: /План района/u });
  await expect.poll(() => plan.getAttribute('target')).toBe('_blank');
  await expect.poll(() => plan.getAttribute('rel')).toContain('noopener');
  await expect.poll(() => bubble(page, 'не разметка').locator('strong').allTextContents()).toEqual(['План']);
});

it('a link for groups asks which group and greets there', async () => {
  const { annaId, groupId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/links' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'В группу' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Учителя физики' }).click();
  await bubble(page, 'Приглашение: link_1').waitFor();
  await expect.poll(() => page.url()).toContain(`/${groupId}`);
});

it('long quotes open, hidden text shows on demand', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/quote' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const quote = page.locator('blockquote .quote-body');
  await quote.waitFor();
  const folded = await heightOf(quote);
  expect(folded).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Показать целиком' }).click();
  await expect.poll(() => heightOf(quote)).toBeGreaterThan(folded * 2);
  await page.getByRole('button', { name: 'Показать скрытый текст' }).click();
  await expect.poll(() => page.locator('.spoiler-text').getAttribute('aria-hidden')).toBeNull();
});

it("the bot's commands and its keyboard write for one", async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await page.getByRole('button', { name: 'Команды бота' }).click();
  await page.getByRole('option', { name: /Карточка/u }).click();
  await bubble(page, 'Вопрос 1 из 9').waitFor();
  await write(page, '/keyboard');
  await page.getByRole('group', { name: 'Клавиатура бота' }).getByRole('button', { name: 'Физика' }).click();
  await bubble(page, 'Эхо: Физика').waitFor();
});

it("one's own message can be answered, edited and deleted", async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: 'Первое' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const own = bubble(page, 'Первое').first();
  const choose = async (item: string) => {
    await own.hover();
    await own.getByRole('button', { name: 'Действия с сообщением' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Ответить');
  await write(page, 'Второе');
  await bubble(page, 'Эхо: Второе').waitFor();
  expect(driver.messages(annaId).find(message => message.text === 'Второе')?.replyTo).toBe(1);

  await choose('Изменить');
  const field = page.getByLabel('Сообщение', { exact: true });
  await expect.poll(() => field.inputValue()).toBe('Первое');
  await field.press('End');
  await page.keyboard.type(' исправленное');
  await page.keyboard.press('Enter');
  await bubble(page, 'Изменено на: Первое исправленное').waitFor();

  await choose('Удалить');
  await own.filter({ hasText: 'изменено' }).waitFor({ state: 'detached' });
  expect(driver.messages(annaId).some(message => message.id === 1)).toBe(false);
});

it('every chat keeps what was written and not sent', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const field = page.getByLabel('Сообщение', { exact: true });
  const chats = page.getByRole('navigation');
  // The page hides the field until it knows the chat.
  await field.waitFor();
  const heightOfLine = await heightOf(field);
  expect(heightOfLine).toBeGreaterThan(30);
  await field.fill('допишу\nпотом');
  await expect.poll(() => heightOf(field)).toBeGreaterThan(heightOfLine);
  await chats.getByRole('button', { name: /Учителя физики/u }).click();
  await bubble(page, 'В группе новый участник').waitFor();
  await expect.poll(() => field.inputValue()).toBe('');
  await chats.getByRole('button', { name: /^Эхо/u }).click();
  await bubble(page, 'Здравствуйте!').waitFor();
  await expect.poll(() => field.inputValue()).toBe('допишу\nпотом');
  await expect.poll(() => heightOf(field)).toBeGreaterThan(heightOfLine);
});

it('giving up an edit leaves the message and the field alone', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: 'Первое' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const own = bubble(page, 'Первое').first();
  await own.getByRole('button', { name: 'Действия с сообщением' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Изменить' }).click();
  const field = page.getByLabel('Сообщение', { exact: true });
  await expect.poll(() => field.inputValue()).toBe('Первое');
  await page.keyboard.press('Escape');
  await expect.poll(() => field.inputValue()).toBe('');
  await write(page, 'Второе');
  await bubble(page, 'Эхо: Второе').waitFor();
  expect(driver.messages(annaId).some(message => message.edited)).toBe(false);
});

it('says that the bot is typing until its message comes', async () => {
  const { annaId, driver, echo } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await bubble(page, 'Здравствуйте!').waitFor();
  await echo.bot.api.sendChatAction(annaId, 'typing');
  await page.getByText('печатает…').waitFor();
  await echo.bot.api.sendMessage(annaId, 'Готово');
  await page.getByText('печатает…').waitFor({ state: 'hidden' });
});
