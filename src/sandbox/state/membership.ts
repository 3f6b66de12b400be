import type { TelegramChatMember, TelegramUser } from '@gramio/types';
import { ADMIN_RIGHTS, type AdminRight, type Member, type MemberStatus } from './chats.ts';

/** Whether somebody is in the chat now. */
export function isPresent(member: Member | undefined): member is Member {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked';
}

export function isAdministrator(member: Member | undefined): boolean {
  return member?.status === 'administrator' || member?.status === 'creator';
}

export function hasRight(member: Member | undefined, right: AdminRight): boolean {
  return member?.status === 'creator' || (member?.status === 'administrator' && member.rights.has(right));
}

export function buildMember(status: MemberStatus, rights: readonly AdminRight[] = ADMIN_RIGHTS): Member {
  return { status, rights: new Set(status === 'administrator' ? rights : []) };
}

/** A member as the Bot API describes one; whoever was never in the chat has left. */
export function wireMember(user: TelegramUser, member: Member | undefined): TelegramChatMember {
  switch (member?.status) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: false };
    case 'administrator':
      return {
        status: 'administrator',
        user,
        can_be_edited: false,
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: member.rights.has('can_delete_messages'),
        can_manage_video_chats: false,
        can_restrict_members: member.rights.has('can_restrict_members'),
        can_promote_members: false,
        can_change_info: false,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        can_pin_messages: member.rights.has('can_pin_messages'),
        can_manage_topics: member.rights.has('can_manage_topics'),
        can_send_welcome_messages: false,
      };
    case 'member':
      return { status: 'member', user };
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 };
    default:
      return { status: 'left', user };
  }
}
