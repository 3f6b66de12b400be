import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';
import pg from 'pg';
import { poll } from './poll.ts';
import { buildLongQuestionnaire, FINISHED, plainCard } from './questionnaire.ts';

// The same questionnaire as the documentation of the plugin would have it, its state kept in the database.
const [token = '', apiRoot = '', databaseUrl = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query('CREATE TABLE IF NOT EXISTS conversation (key text PRIMARY KEY, state text)');

type BotContext = ConversationFlavor<Context>;
const { items } = buildLongQuestionnaire();
const bot = new Bot<BotContext>(token, { client: { apiRoot } });
bot.use(
  conversations({
    storage: {
      type: 'key',
      getStorageKey: ctx => String(ctx.chat?.id),
      adapter: {
        async read(key) {
          const { rows } = await pool.query<{ state: string }>({
            name: 'read',
            text: 'SELECT state FROM conversation WHERE key = $1',
            values: [key],
          });
          return rows[0] && JSON.parse(rows[0].state);
        },
        async write(key, state) {
          await pool.query({
            name: 'write',
            text: `INSERT INTO conversation VALUES ($1, $2)
                   ON CONFLICT (key) DO UPDATE SET state = excluded.state`,
            values: [key, JSON.stringify(state)],
          });
        },
        async delete(key) {
          await pool.query('DELETE FROM conversation WHERE key = $1', [key]);
        },
      },
    },
  }),
);

async function questionnaire(conversation: Conversation<BotContext, Context>, ctx: Context): Promise<void> {
  const answers: (string | undefined)[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item && index === 0) {
      const { text, buttons } = plainCard(item, index);
      await ctx.reply(text, { reply_markup: { inline_keyboard: buttons } });
    }
    const press = await conversation.waitForCallbackQuery(/^q:/u);
    answers.push(press.callbackQuery.data);
    await press.answerCallbackQuery();
    const following = items[index + 1];
    const { text, buttons } = following ? plainCard(following, index + 1) : FINISHED;
    await press.editMessageText(text, { reply_markup: { inline_keyboard: buttons } });
  }
}
bot.use(createConversation(questionnaire));
bot.command('start', ctx => ctx.conversation.enter('questionnaire'));
await poll(bot);
