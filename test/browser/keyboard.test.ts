import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { focusedName, hasFocus, isFocusOutsideDialog } from './kit/in-page.js';
import { bubble, useStage } from './kit/open-page.ts';

const stage = useStage();

const focused = (page: Page) => page.evaluate(focusedName);

it('leads from the first key to an answered question', async () => {
  const { annaId } = stage.messenger;
  const page = await stage.open(`#${annaId}`, { viewport: { width: 390, height: 844 } });
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('К полю сообщения');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^Вы пишете как Анна/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/^Эхо/u);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Начать' }).waitFor();
  await page.getByRole('button', { name: 'Начать' }).focus();
  await page.keyboard.press('Enter');
  await bubble(page, 'Здравствуйте!').waitFor();
  await page.getByLabel('Сообщение', { exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(page)).toBe('Прикрепить файл');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(page)).toBe('Подождать');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await bubble(page, 'Вопрос 2 из 9').waitFor();
  await expect.poll(() => focused(page)).toBe('Да');
});

it('the way into the field jumps over everything', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await bubble(page, 'Здравствуйте!').waitFor();
  await page.getByRole('button', { name: 'К полю сообщения' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Сообщение');
});

it('commands are chosen from the field with arrows', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  const field = page.getByLabel('Сообщение', { exact: true });
  await page.getByRole('button', { name: 'Команды бота' }).waitFor();
  await field.focus();
  await page.keyboard.type('/');
  const list = page.getByRole('listbox', { name: 'Команды бота' });
  await expect.poll(() => list.getByRole('option').count()).toBe(3);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe('command-1');
  await expect.poll(() => list.getByRole('option', { selected: true }).textContent()).toContain('/links');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.type('ca');
  await expect.poll(() => list.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await bubble(page, 'Вопрос 1 из 9').waitFor();
});

it('menus open, move by arrows and letters, and give the focus back', async () => {
  const page = await stage.open();
  const persona = page.getByRole('button', { name: /^Вы пишете как/u });
  await persona.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => persona.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => focused(page)).toContain('Анна Ковалёва');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toContain('John Smith');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toContain('Новый человек');
  await page.keyboard.press('j');
  await expect.poll(() => focused(page)).toContain('John Smith');
  await page.keyboard.press('Escape');
  await expect.poll(() => persona.evaluate(hasFocus)).toBe(true);
  await expect.poll(() => persona.getAttribute('aria-expanded')).toBe('false');
});

it('a dialog keeps the focus inside and gives it back', async () => {
  const page = await stage.open();
  const opener = page.getByRole('button', { name: 'Новая группа' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Новая группа' });
  await dialog.waitFor();
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(isFocusOutsideDialog)).toBe(false);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => opener.evaluate(hasFocus)).toBe(true);
});
