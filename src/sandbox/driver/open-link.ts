import { changeMember } from '../chats/change-member.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import { buildMember, isPresent } from '../state/membership.ts';
import type { World } from '../world.ts';
import { requirePerson } from './require-person.ts';
import { sendAsPerson } from './send.ts';

/** A person follows a deep link to the bot (Bot features, "Deep linking"). */
export function openLinkAsPerson(
  world: World,
  { fromId, url, groupId }: { fromId: number; url: string; groupId?: number | undefined },
): { messageId: number } {
  const link = URL.parse(url);
  const name = link?.pathname.slice(1).toLowerCase();
  if (link?.hostname !== 't.me' || name !== world.bot.username?.toLowerCase())
    throw new SandboxRuleError(`this is not a link to the bot: ${url}`);
  const group = link.searchParams.get('startgroup');
  const payload = group ?? link.searchParams.get('start') ?? '';
  if (!/^[\w-]{0,64}$/u.test(payload))
    throw new SandboxRuleError('a payload has up to 64 characters of A-Z, a-z, 0-9, _ and -');
  if (group === null) return sendAsPerson(world, { chatId: fromId, fromId, text: `/start ${payload}` });
  if (groupId === undefined) throw new SandboxRuleError('the link needs a group: groupId');
  const { chat, user } = requirePerson(world, groupId, fromId);
  if (!isPresent(chat.members.get(world.bot.id)))
    changeMember(world, chat, { user: world.bot, by: user.wire, next: buildMember('member') });
  return sendAsPerson(world, { chatId: groupId, fromId, text: `/start@${world.bot.username} ${payload}` });
}
