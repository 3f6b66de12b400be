import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { truncate } from '../../../lib/text.ts';
import { classifyTelegramError } from '../../../telegram/classify-error.ts';
import type { ChatPlace } from '../../../usecases/groups/group-chat-store.ts';
import { requestLink } from '../../../usecases/groups/link-chat.ts';
import type { BotContext } from '../../context.ts';
import type { GroupsPorts } from './ports.ts';

/** The account that stands for every anonymous administrator of every group: it is nobody (platform §8). */
const GROUP_ANONYMOUS_BOT = 1_087_968_824;
const TITLE_SHOWN = 100;

/**
 * `/link` in a group or a topic, by whoever manages groups or looks after one: the person's right is asked of the database,
 * whoever administers the chat. Which group it is for is chosen in the private chat, behind a link that works once, for
 * this person, for some minutes. The group reads nothing about anybody.
 */
export function linkCommand(ports: GroupsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.chatType(['group', 'supergroup']).command('link', async ctx => {
    const { message } = ctx;
    // An edited command was said before, when it was something else.
    if (!message) return;
    const place = placeOf(message);
    const refusal = refusalOf(message);
    if (refusal !== null) return answer(ctx, place, ctx.t(`groups-link-${refusal}`));
    const { viewer } = ctx;
    if (!viewer?.registered)
      return answer(ctx, place, ctx.t('groups-link-stranger'), `https://t.me/${ctx.me.username}`);
    if (!(await isHeard(ctx, place))) return void (await tellSilence(ctx, viewer.telegramId, place));
    const request = await requestLink(ports, { viewer, place });
    if (!request) return answer(ctx, place, ctx.t('groups-link-no-right'));
    const url = `https://t.me/${ctx.me.username}?start=gl_${request.token}`;
    const told = await answer(ctx, place, ctx.t('groups-link-go', { minutes: request.validMinutes }), url);
    if (!told) await tellSilence(ctx, viewer.telegramId, place);
  });
  return composer;

  async function answer(ctx: BotContext, place: ChatPlace, text: string, url?: string): Promise<boolean> {
    try {
      await ctx.api.sendMessage(place.chatId, text, {
        ...(place.threadId > 0 ? { message_thread_id: place.threadId } : {}),
        ...(url ? { reply_markup: { inline_keyboard: [[{ text: ctx.t('groups-link-button'), url }]] } } : {}),
      });
      return true;
    } catch (error) {
      const kind = classifyTelegramError(error)?.kind;
      if (kind === 'noRights' || kind === 'topicGone' || kind === 'groupGone') return false;
      throw error;
    }
  }

  /** The person is told where only they read it; that it does not arrive is no error. */
  async function tellSilence(ctx: BotContext, telegramId: number, { title }: ChatPlace): Promise<void> {
    try {
      await ctx.api.sendMessage(telegramId, ctx.t('groups-link-silent', { chat: title }));
    } catch (error) {
      if (classifyTelegramError(error)?.kind !== 'personGone') throw error;
    }
  }

  /** Whether the bot's own standing lets it write there; what a topic allows only an answer in it can tell. */
  async function isHeard(ctx: BotContext, { chatId }: ChatPlace): Promise<boolean> {
    const self = await ctx.api.getChatMember(chatId, ctx.me.id);
    return self.status !== 'restricted' || self.can_send_messages;
  }
}

// locale-keys: groups-link-anonymous groups-link-forwarded

/** Who says it must be a person, there and now. */
function refusalOf(message: Message): 'anonymous' | 'forwarded' | null {
  if (message.sender_chat || message.from?.id === GROUP_ANONYMOUS_BOT || message.from?.is_bot)
    return 'anonymous';
  return message.forward_origin || message.via_bot ? 'forwarded' : null;
}

/** A topic by its number; the general one has none, and replies in an ordinary group have one that is no topic. */
function placeOf(message: Message): ChatPlace {
  const { chat, is_topic_message: inTopic, message_thread_id: thread = 0 } = message;
  const threadId = inTopic && thread > 1 ? thread : 0;
  const topic = threadId > 0 ? message.reply_to_message?.forum_topic_created?.name : undefined;
  const title = [chat.title ?? '', ...(topic ? [topic] : [])].join(' · ');
  return { chatId: chat.id, threadId, title: truncate(title, TITLE_SHOWN) };
}
