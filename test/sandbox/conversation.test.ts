import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { PNG } from './files-kit.ts';
import { serveSandbox, startedPerson, startSandbox, TOKEN } from './kit.ts';

function createTestBot(apiRoot: string, fetchInstead?: typeof fetch): Bot {
  const bot = new Bot(TOKEN, { client: { apiRoot, ...(fetchInstead && { fetch: fetchInstead }) } });
  bot.command('start', ctx =>
    ctx.reply(`Здравствуйте, ${ctx.from?.first_name}`, {
      reply_markup: new InlineKeyboard().text('Да', 'yes'),
    }),
  );
  bot.callbackQuery('yes', async ctx => {
    await ctx.answerCallbackQuery({ text: 'Сохранено' });
    await ctx.editMessageText('Готово');
    await ctx.replyWithPhoto(new InputFile(PNG, 'radar.png'), { caption: 'Профиль' });
    await ctx.replyWithDocument(new InputFile(Buffer.from('a;b'), 'route.csv'));
  });
  bot.on('message:document', async ctx => {
    const file = await ctx.getFile();
    const response = await (fetchInstead ?? fetch)(`${apiRoot}/file/bot${TOKEN}/${file.file_path}`);
    await ctx.reply(`Получено: ${await response.text()}`);
  });
  return bot;
}

describe.each(['over a socket', 'in process'])('a bot talking to people %s', way => {
  it('greets, edits its message on a press, sends and receives files', async () => {
    const test = startSandbox();
    const { driver, sandbox } = test;
    const bot =
      way === 'in process'
        ? createTestBot('http://sandbox', test.fetch)
        : createTestBot((await serveSandbox(sandbox)).url);
    const running = bot.start();
    const anna = driver.createUser({ firstName: 'Анна' });
    driver.send({ chatId: anna.id, fromId: anna.id, text: '/start' });
    await driver.waitForIdle();
    const [, greeting] = driver.messages(anna.id);
    expect(greeting).toMatchObject({
      text: 'Здравствуйте, Анна',
      from: { id: 100, isBot: true },
      buttons: [[{ text: 'Да', data: 'yes' }]],
      edited: false,
    });

    const press = driver.press({ chatId: anna.id, fromId: anna.id, messageId: 2, label: 'Да' });
    if (press.kind !== 'callback') throw new Error('the button should have asked the bot');
    expect(await driver.waitForAnswer(press.callbackQueryId)).toMatchObject({
      text: 'Сохранено',
      showAlert: false,
    });
    await driver.waitForIdle();
    const [, edited, photo, document] = driver.messages(anna.id);
    expect(edited).toMatchObject({ id: 2, text: 'Готово', buttons: [], edited: true });
    expect(photo).toMatchObject({ text: 'Профиль', photo: { width: 1, height: 1, size: PNG.byteLength } });
    expect(document?.document).toMatchObject({ fileName: 'route.csv', mimeType: 'text/csv', size: 3 });

    const contentBase64 = Buffer.from('привет').toString('base64');
    driver.send({ chatId: anna.id, fromId: anna.id, document: { fileName: 'note.txt', contentBase64 } });
    await driver.waitForIdle();
    expect(driver.messages(anna.id).at(-1)?.text).toBe('Получено: привет');
    await bot.stop();
    await running;
  });
});

it('lets the bot write first only to people who have started it', async () => {
  const test = startSandbox();
  const { id } = test.driver.createUser({ firstName: 'Пётр' });
  await expect(test.api.sendMessage(id, 'Здравствуйте')).rejects.toMatchObject({
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  await expect(test.api.sendMessage(404, 'Здравствуйте')).rejects.toMatchObject({
    error_code: 400,
    description: 'Bad Request: chat not found',
  });
  const anna = await startedPerson(test);
  test.driver.block(anna);
  await expect(test.api.sendMessage(anna, 'Здравствуйте')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
  test.driver.unblock(anna);
  await expect(test.api.sendMessage(anna, 'Здравствуйте')).resolves.toMatchObject({ text: 'Здравствуйте' });
  test.driver.deactivate(anna);
  await expect(test.api.sendMessage(anna, 'Здравствуйте')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: user is deactivated',
  });
});
