import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { buildPng } from './png.ts';

/** A small bot that shows everything the page has to show. */
export interface EchoBot {
  readonly bot: Bot;
  /** Presses of «Подождать» are answered only after this. */
  release(): void;
}

/** Starts nothing: `bot.start()` does. */
export function createEchoBot(token: string, apiRoot: string): EchoBot {
  const bot = new Bot(token, { client: { apiRoot } });
  const held = Promise.withResolvers<void>();

  bot.command('start', ctx =>
    ctx.reply(ctx.match ? `Здравствуйте! Приглашение: ${ctx.match}` : 'Здравствуйте!', {
      reply_markup: cardKeyboard(1),
    }),
  );
  bot.command('card', ctx => ctx.reply('Вопрос 1 из 9', { reply_markup: cardKeyboard(1) }));
  bot.callbackQuery(/^card:(\d)$/u, async ctx => {
    const number = Number(ctx.match[1]);
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(`Вопрос ${number} из 9`, { reply_markup: cardKeyboard(number) });
  });
  bot.callbackQuery('toast', ctx => ctx.answerCallbackQuery('Сохранено'));
  bot.callbackQuery('alert', ctx => ctx.answerCallbackQuery({ text: 'Видите только вы', show_alert: true }));
  bot.callbackQuery('wait', async ctx => {
    await held.promise;
    await ctx.answerCallbackQuery('Дождались');
  });

  bot.command('links', ctx =>
    ctx.reply('План и приглашение <b>не разметка</b>', {
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_link', offset: 7, length: 11, url: 'https://t.me/echo_bot?start=inv_42' },
      ],
      reply_markup: new InlineKeyboard()
        .url('План района', 'https://example.org/plan')
        .url('Вступить', 'https://t.me/echo_bot?start=from_button')
        .row()
        .url('В группу', 'https://t.me/echo_bot?startgroup=link_1'),
    }),
  );
  bot.command('quote', ctx => {
    const quote = Array.from({ length: 9 }, (_, line) => `Строка ${line + 1}`).join('\n');
    return ctx.reply(`${quote} секрет`, {
      entities: [
        { type: 'expandable_blockquote', offset: 0, length: quote.length },
        { type: 'spoiler', offset: quote.length + 1, length: 6 },
      ],
    });
  });
  bot.command('keyboard', ctx =>
    ctx.reply('Выберите', {
      reply_markup: { keyboard: [[{ text: 'Физика' }, { text: 'Химия' }]], one_time_keyboard: true },
    }),
  );
  bot.command('photo', ctx =>
    ctx.replyWithPhoto(new InputFile(buildPng(320, 200), 'radar.png'), { caption: 'Профиль' }),
  );
  bot.command('file', ctx => ctx.replyWithDocument(new InputFile(Buffer.from('пункт 1'), 'route.txt')));
  bot.on('message:document', async ctx => {
    const { file_path } = await ctx.getFile();
    const content = await (await fetch(`${apiRoot}/file/bot${token}/${file_path}`)).text();
    await ctx.reply(`Файл ${ctx.msg.document.file_name}: ${content}. Подпись: ${ctx.msg.caption ?? 'нет'}`);
  });
  bot.on('message:photo', ctx => ctx.reply(`Фото ${ctx.msg.photo.at(-1)?.width} точек`));
  bot.on('message:forward_origin', ctx => ctx.reply(`Переслано: ${ctx.msg.text}`));
  bot.on('edited_message:text', ctx => ctx.reply(`Изменено на: ${ctx.editedMessage.text}`));
  bot.on('message:text', ctx => ctx.reply(`Эхо: ${ctx.msg.text}`));

  return { bot, release: () => held.resolve() };
}

function cardKeyboard(number: number): InlineKeyboard {
  return new InlineKeyboard()
    .text('Нет', `card:${number + 1}`)
    .text('Да', `card:${number + 1}`)
    .row()
    .text('Пауза', 'toast')
    .text('Кто увидит', 'alert')
    .row()
    .text('Подождать', 'wait');
}
