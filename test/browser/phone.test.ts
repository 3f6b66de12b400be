import { expect, it } from 'vitest';
import { hasFocus, letterSizeOf, scrolledSideways, setLetterSize } from './kit/in-page.js';
import { bubble, PHONE, useStage } from './kit/open-page.ts';

const stage = useStage();
const phone = { viewport: PHONE, hasTouch: true, isMobile: true };

it('shows the chats first, one chat at a time, and leads back to where one was', async () => {
  const { annaId } = stage.messenger;
  const page = await stage.open('', phone);
  const list = page.getByRole('navigation', { name: 'Чаты' });
  const group = list.getByRole('button', { name: /Учителя физики/u });
  await group.click();
  await bubble(page, 'В группе новый участник').waitFor();
  await expect.poll(() => list.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Назад к чатам' }).click();
  await group.waitFor();
  await expect.poll(() => page.getByRole('main').isVisible()).toBe(false);
  await expect.poll(() => group.evaluate(hasFocus)).toBe(true);

  await group.click();
  await bubble(page, 'В группе новый участник').waitFor();
  await page.goBack();
  await group.waitFor();
  await expect.poll(() => page.url()).toContain(`#${annaId}`);
});

it('has the clock and the calls in the menu of the chat', async () => {
  const { annaId, clock } = stage.messenger;
  const page = await stage.open(`#${annaId}/${annaId}`, phone);
  const menu = page.getByRole('button', { name: 'Действия с чатом' });
  await menu.click();
  await page.getByRole('menuitem', { name: '+1 день' }).click();
  await expect.poll(() => clock.now().toString()).toBe('2026-03-03T07:00:00Z');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Вызовы Bot API' }).click();
  const panel = page.getByRole('complementary', { name: 'Вызовы Bot API' });
  await panel.getByText('setMyCommands').waitFor();
  await expect.poll(() => panel.evaluate(element => element.getBoundingClientRect().width)).toBe(PHONE.width);
  await expect.poll(() => page.getByRole('main').evaluate(element => element.inert)).toBe(true);
  await panel.getByRole('button', { name: 'Скрыть вызовы' }).click();
  await panel.waitFor({ state: 'hidden' });
  await expect.poll(() => menu.evaluate(hasFocus)).toBe(true);
});

it.each([
  ['a phone of 390 points', { viewport: PHONE }],
  ['a phone of 320 points', { viewport: { width: 320, height: 568 } }],
  ['a page zoomed to 400 %', { viewport: { width: 320, height: 256 } }],
])('needs no sideways scrolling on %s, whatever is in the chat', async (_, options) => {
  const { annaId, driver } = stage.messenger;
  driver.send({
    chatId: annaId,
    fromId: annaId,
    text: `${'А'.repeat(300)} https://example.org/${'x'.repeat(200)}`,
  });
  for (const text of ['/card', '/quote', '/photo', '/file', '/links']) {
    driver.send({ chatId: annaId, fromId: annaId, text });
  }
  await driver.waitForIdle();
  const page = await stage.open(`#${annaId}/${annaId}`, options);
  await bubble(page, 'не разметка').waitFor();
  await expect.poll(() => page.evaluate(scrolledSideways)).toEqual([]);
});

it('grows with the reader’s letters', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/card' });
  const page = await stage.open(`#${annaId}/${annaId}`, phone);
  const text = bubble(page, 'Вопрос 1').locator('.text');
  await text.waitFor();
  const before = await text.evaluate(letterSizeOf);
  await page.evaluate(setLetterSize, '200%');
  await expect.poll(() => text.evaluate(letterSizeOf)).toBe(before * 2);
  await expect.poll(() => page.evaluate(scrolledSideways)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить' }).click({ trial: true });
  await page.getByRole('button', { name: 'Пауза' }).click({ trial: true });
});
