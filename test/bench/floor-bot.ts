import { Bot } from 'grammy';
import pg from 'pg';
import { poll } from './poll.ts';
import { buildLongQuestionnaire, FINISHED, plainCard } from './questionnaire.ts';

// The least that a bot can do for an answer: one prepared statement, the press answered, the card edited.
const [token = '', apiRoot = '', databaseUrl = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query(
  `CREATE TABLE IF NOT EXISTS answer (
     person bigint, item text, value text, at timestamptz, PRIMARY KEY (person, item))`,
);

const { items } = buildLongQuestionnaire();
const bot = new Bot(token, { client: { apiRoot } });
const cardAt = (index: number) => {
  const item = items[index];
  return item ? plainCard(item, index) : FINISHED;
};

bot.command('start', ctx => {
  const { text, buttons } = cardAt(0);
  return ctx.reply(text, { reply_markup: { inline_keyboard: buttons } });
});
bot.callbackQuery(/^q:/u, async ctx => {
  const [, , id, value] = ctx.callbackQuery.data.split(':');
  await pool.query({
    name: 'answer',
    text: 'INSERT INTO answer VALUES ($1, $2, $3, now()) ON CONFLICT (person, item) DO UPDATE SET value = excluded.value',
    values: [ctx.from.id, id, value],
  });
  await ctx.answerCallbackQuery();
  const { text, buttons } = cardAt(items.findIndex(item => item.id === id) + 1);
  await ctx.editMessageText(text, { reply_markup: { inline_keyboard: buttons } });
});
await poll(bot);
