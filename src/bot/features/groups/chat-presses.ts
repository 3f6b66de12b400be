import { Composer } from 'grammy';
import { asId, type GroupChatId, type PeopleGroupId } from '../../../lib/ids.ts';
import { seeGroup } from '../../../usecases/groups/group-access.ts';
import {
  type LinkedChat,
  linkChat,
  listLinkChoices,
  unlinkChat,
} from '../../../usecases/groups/link-chat.ts';
import { tokenHash } from '../../../usecases/people/token-hash.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { chatScreen, chatsScreen, linkChoiceScreen } from './card-screens.ts';
import { writeIntoPlace } from './chat-watch.ts';
import type { GroupsPorts } from './ports.ts';
import { backToGroup, backToGroups } from './words.ts';

const LINK = /^gl_([\w-]{8,40})$/u;

/** The chats of a group, and the choice to which group a chat belongs: all of it in the private chat. */
export function chatPresses(ports: GroupsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.command('start', async (ctx, next) => {
    const token = LINK.exec(ctx.match.trim())?.[1];
    if (token === undefined) return next();
    await showChoice(ctx, token, 0);
  });
  composer.callbackQuery(buttons.linkPageButton.pattern, async (ctx, next) => {
    const data = buttons.linkPageButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showChoice(ctx, data.token, data.page);
  });

  composer.callbackQuery(buttons.linkButton.pattern, async (ctx, next) => {
    const data = buttons.linkButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const groupId = asId<PeopleGroupId>(data.group);
    const outcome = await linkChat(ports, { viewer: ctx.viewer, token: data.token, groupId });
    if (outcome.kind === 'denied') return next();
    await ctx.answer();
    if (outcome.kind !== 'linked') return void (await ctx.show(refusalScreen(outcome, ctx)));
    const { place, group } = outcome;
    const written = await writeIntoPlace(
      ctx,
      ports,
      place,
      ctx.t('groups-linked-there', { title: group.title }),
    );
    const words = { chat: place.title, title: group.title };
    await ctx.show({
      text: written ? ctx.t('groups-linked', words) : ctx.t('groups-linked-silent', words),
      buttons: [[backToGroup(groupId, ctx.t)]],
    });
  });

  composer.callbackQuery(buttons.chatsButton.pattern, async (ctx, next) => {
    const data = buttons.chatsButton.parse(ctx.callbackQuery.data);
    if (!data || !(await showChats(ctx, asId<PeopleGroupId>(data.group)))) return next();
    await ctx.answer();
  });
  composer.callbackQuery(buttons.chatButton.pattern, async (ctx, next) => {
    const data = buttons.chatButton.parse(ctx.callbackQuery.data);
    if (!data || !(await showChat(ctx, data, null))) return next();
    await ctx.answer();
  });

  composer.callbackQuery(buttons.checkChatButton.pattern, async (ctx, next) => {
    const data = buttons.checkChatButton.parse(ctx.callbackQuery.data);
    const found = data && (await findChat(ctx, data));
    if (!data || !found) return next();
    await ctx.answer();
    const text = ctx.t('groups-check-there', { title: found.group.title });
    const written = await writeIntoPlace(ctx, ports, found.chat, text);
    await showChat(ctx, data, ctx.t(written ? 'groups-check-good' : 'groups-check-bad'));
  });

  composer.callbackQuery(buttons.unlinkButton.pattern, async (ctx, next) => {
    const data = buttons.unlinkButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const groupId = asId<PeopleGroupId>(data.group);
    const chat = asId<GroupChatId>(data.chat);
    if (!(await unlinkChat(ports, { viewer: ctx.viewer, groupId, chat }))) return next();
    await ctx.answer(ctx.t('groups-unlinked'));
    await showChats(ctx, groupId);
  });
  return composer;

  async function showChoice(ctx: ViewerContext, token: string, page: number): Promise<void> {
    const now = ports.clock.now();
    const request = await ports.groupChats.findRequest(tokenHash(token), ctx.viewer.personId, now);
    if (!request) return void (await ctx.show(refusalScreen({ kind: 'expired' }, ctx)));
    const choices = await listLinkChoices(ports, ctx.viewer);
    await ctx.show(linkChoiceScreen(choices, { token, title: request.place.title, page }, ctx.t));
  }

  async function showChats(ctx: ViewerContext, groupId: PeopleGroupId): Promise<boolean> {
    const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
    if (seen) await ctx.show(chatsScreen(seen.group, ctx.me.username, ctx.t));
    return seen !== null;
  }

  async function findChat(ctx: ViewerContext, of: { group: number; chat: number }) {
    const groupId = asId<PeopleGroupId>(of.group);
    const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
    const chat = seen?.group.chats.find(({ id }) => id === of.chat);
    return seen && chat ? { group: seen.group, chat } : null;
  }

  async function showChat(
    ctx: ViewerContext,
    of: { group: number; chat: number },
    note: string | null,
  ): Promise<boolean> {
    const found = await findChat(ctx, of);
    if (found) await ctx.show(chatScreen(found.group, found.chat, note, ctx.t));
    return found !== null;
  }
}

function refusalScreen({ kind }: Pick<LinkedChat, 'kind'>, ctx: ViewerContext) {
  const text = ctx.t(kind === 'taken' ? 'groups-link-taken' : 'groups-link-expired');
  return { text, buttons: [[backToGroups(ctx.t)]] };
}
