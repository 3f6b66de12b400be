import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  doubledIds,
  findPoorContrast,
  makePale,
  pageLanguage,
  runningAnimations,
  unmarkedFocus,
} from './kit/in-page.js';
import { bubble, PHONE, useStage } from './kit/open-page.ts';

const stage = useStage();

const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'menuitem',
  'menuitemradio',
  'dialog',
  'menu',
  'listbox',
  'navigation',
  'complementary',
]);

/** Roles of what a screen reader meets without a name; in brackets how many things it meets at all. */
async function namelessControls(page: Page): Promise<{ nameless: string[]; met: number }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const met = nodes.filter(node => !node.ignored && CONTROLS.has(String(node.role?.value)));
  const nameless = met
    .filter(node => !String(node.name?.value ?? '').trim())
    .map(node => String(node.role?.value));
  return { nameless, met: met.length };
}

/** A chat with everything the page can show, open for Anna. */
async function openFullChat(options: Parameters<typeof stage.open>[1] = {}) {
  const { annaId, johnId, groupId, driver, echo } = stage.messenger;
  for (const text of ['/start', '/card', '/quote', '/photo', '/file', '/links', 'просто текст']) {
    driver.send({ chatId: annaId, fromId: annaId, text });
  }
  driver.send({ chatId: annaId, fromId: annaId, text: 'ответ', replyToMessageId: 1 });
  driver.send({ chatId: groupId, fromId: johnId, text: 'новое в группе' });
  await echo.bot.api.sendMessage(annaId, 'Стили', {
    reply_markup: {
      inline_keyboard: [
        (['primary', 'success', 'danger'] as const).map(style => ({
          text: style,
          callback_data: style,
          style,
        })),
      ],
    },
  });
  await driver.waitForIdle();
  const page = await stage.open(`#${annaId}/${annaId}`, options);
  await bubble(page, 'Стили').waitFor();
  await page.getByText('непрочитан').first().waitFor({ state: 'attached' });
  return page;
}

/** Things to open one after the other; each is checked and closed again. */
const openings: [string, (page: Page) => Promise<void>][] = [
  ['the chat', async () => {}],
  ['the menu of people', page => page.getByRole('button', { name: /^Вы пишете как/u }).click()],
  ['the menu of the chat', page => page.getByRole('button', { name: 'Действия с чатом' }).click()],
  [
    'the menu of a message',
    page => page.getByRole('button', { name: 'Действия с сообщением' }).first().click(),
  ],
  ['the commands', page => page.getByRole('button', { name: 'Команды бота' }).click()],
  ['the photo', page => page.getByRole('button', { name: 'Открыть фотографию' }).click()],
  ['an alert', page => page.getByRole('button', { name: 'Кто увидит' }).last().click()],
  ['the dialog of a new group', page => page.getByRole('button', { name: 'Новая группа' }).click()],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', colorScheme => {
  it('every control has a name, every text enough contrast', async () => {
    const page = await openFullChat({ colorScheme });
    for (const [name, open] of openings) {
      await open(page);
      const { nameless, met } = await namelessControls(page);
      expect(nameless, name).toEqual([]);
      expect(met, name).toBeGreaterThan(0);
      await expect.poll(() => page.evaluate(findPoorContrast), { message: name }).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Bot API' }).click();
    await page.getByText('setMyCommands').click();
    expect((await namelessControls(page)).nameless).toEqual([]);
    await expect.poll(() => page.evaluate(findPoorContrast)).toEqual([]);
  });

  it('a phone shows the list of chats as readable', async () => {
    const { annaId } = stage.messenger;
    const page = await stage.open(`#${annaId}`, { colorScheme, viewport: PHONE });
    await page.getByRole('button', { name: /^Эхо/u }).waitFor();
    expect((await namelessControls(page)).nameless).toEqual([]);
    await expect.poll(() => page.evaluate(findPoorContrast)).toEqual([]);
  });
});

it('the check of contrast finds a text that is too pale', async () => {
  const page = await openFullChat();
  await bubble(page, 'просто текст').first().locator('.text').evaluate(makePale);
  await expect.poll(() => page.evaluate(findPoorContrast)).toEqual([expect.stringContaining('просто текст')]);
});

it('has a language, landmarks, one heading of the first level and no id twice', async () => {
  const page = await openFullChat();
  await expect.poll(() => page.evaluate(pageLanguage)).toBe('ru');
  await expect.poll(() => page.title()).toContain('Эхо · Анна Ковалёва');
  await expect.poll(() => page.getByRole('main').count()).toBe(1);
  await expect.poll(() => page.getByRole('navigation', { name: 'Чаты' }).count()).toBe(1);
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expect.poll(() => page.evaluate(doubledIds)).toEqual([]);
});

it('every control shows that it has the focus', async () => {
  const page = await openFullChat();
  await page.getByRole('button', { name: 'К полю сообщения' }).focus();
  const unmarked = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(unmarkedFocus);
    if (unseen) unmarked.add(unseen);
  }
  expect([...unmarked]).toEqual([]);
});

it('nothing moves for those who asked for stillness', async () => {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/card' });
  const still = await stage.open(`#${annaId}/${annaId}`, { reducedMotion: 'reduce' });
  await still.getByRole('button', { name: 'Подождать' }).click();
  await still.locator('[aria-busy="true"]').waitFor();
  await expect.poll(() => still.evaluate(runningAnimations)).toBe(0);
  const moving = await stage.open(`#${annaId}/${annaId}`);
  await moving.getByRole('button', { name: 'Подождать' }).click();
  await moving.locator('[aria-busy="true"]').waitFor();
  await expect.poll(() => moving.evaluate(runningAnimations)).toBeGreaterThan(0);
});
