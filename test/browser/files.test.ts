import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hasFocus, pictureWidthOf } from './kit/in-page.js';
import { bubble, useStage, write } from './kit/open-page.ts';
import { buildPng } from './kit/png.ts';

const stage = useStage();

async function openStartedChat() {
  const { annaId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  const page = await stage.open(`#${annaId}/${annaId}`);
  await bubble(page, 'Здравствуйте!').waitFor();
  return page;
}

it('an attached file reaches the bot with its name, content and caption', async () => {
  const page = await openStartedChat();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Прикрепить файл' }).click();
  await (await chooser).setFiles({
    name: 'План.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('пункт 7'),
  });
  await page.getByText('План.txt').waitFor();
  await write(page, 'мой план');
  await bubble(page, 'Файл План.txt: пункт 7. Подпись: мой план').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Убрать файл' }).count()).toBe(0);
});

it('a picture is sent as a photo, or as a file when one wishes', async () => {
  const page = await openStartedChat();
  const picture = { name: 'доска.png', mimeType: 'image/png', buffer: buildPng(40, 30) };
  const attach = page.locator('input[type=file]');
  await attach.setInputFiles(picture);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await bubble(page, 'Фото 40 точек').waitFor();
  await attach.setInputFiles(picture);
  await page.getByLabel('как фото').uncheck();
  await page.getByRole('button', { name: 'Отправить' }).click();
  await bubble(page, 'Файл доска.png').waitFor();
});

it('a chosen file can be put back, and one too large is refused with the reason', async () => {
  const page = await openStartedChat();
  const attach = page.locator('input[type=file]');
  await attach.setInputFiles({ name: 'не то.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Убрать файл' }).click();
  await page.getByText('не то.txt').waitFor({ state: 'hidden' });
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const film = join(folder, 'фильм.mp4');
  await writeFile(film, '');
  await truncate(film, 20 * 1024 * 1024 + 1);
  await attach.setInputFiles(film);
  await page.getByRole('status').filter({ hasText: 'до 20 МБ' }).waitFor();
  await expect.poll(() => page.getByText('фильм.mp4').count()).toBe(0);
});

it("the bot's photo opens large and closes with Escape, giving the focus back", async () => {
  const page = await openStartedChat();
  await write(page, '/photo');
  const photo = page.getByRole('button', { name: 'Открыть фотографию' });
  await photo.click();
  const viewer = page.getByRole('dialog', { name: 'Фотография' });
  const large = viewer.locator('img');
  await large.waitFor();
  await expect.poll(() => large.evaluate(pictureWidthOf)).toBe(320);
  await expect.poll(() => viewer.textContent()).toContain('Профиль');
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'detached' });
  await expect.poll(() => photo.evaluate(hasFocus)).toBe(true);
});

it("the bot's file is downloaded under its name", async () => {
  const page = await openStartedChat();
  await write(page, '/file');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать route.txt' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('route.txt');
  expect(await readFile(await file.path(), 'utf8')).toBe('пункт 1');
});

it('a message of a group is forwarded to the bot', async () => {
  const { annaId, johnId, groupId, driver } = stage.messenger;
  driver.send({ chatId: annaId, fromId: annaId, text: '/start' });
  driver.send({ chatId: groupId, fromId: johnId, text: 'Грамота за олимпиаду' });
  const page = await stage.open(`#${annaId}/${groupId}`);
  const message = bubble(page, 'Грамота');
  await message.hover();
  await message.getByRole('button', { name: 'Действия с сообщением' }).click();
  await page.getByRole('menuitem', { name: 'Переслать' }).click();
  await page.getByRole('dialog', { name: 'Куда переслать' }).getByRole('button', { name: 'Эхо' }).click();
  await bubble(page, 'Переслано: Грамота за олимпиаду').waitFor();
  await bubble(page, 'Переслано от: John Smith').waitFor();
});
