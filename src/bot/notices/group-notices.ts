import { groupButton, groupsButton } from '../shared-buttons.ts';
import { type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

// locale-keys: notice-group-active notice-group-topicClosed notice-group-topicGone notice-group-noRights
// locale-keys: notice-group-removed

const STATES = ['active', 'topicClosed', 'topicGone', 'noRights', 'removed'];

/** About groups of people and their chats. */
export const groupNotices = {
  /** { groupId, group, chat, state }: to the curator and to whoever linked the chat. */
  groupTrouble(values, t) {
    const state = STATES.find(known => known === values.state) ?? 'removed';
    const words = { group: textOf(values, 'group'), chat: textOf(values, 'chat') };
    return notice(t(`notice-group-${state}`, words), {
      text: t('notice-group-open'),
      data: groupButton.pack({ group: numberOf(values, 'groupId') }),
    });
  },
  /** { group }: to whoever was added. */
  groupJoined: (values, t) =>
    notice(t('notice-group-joined', { group: textOf(values, 'group') }), {
      text: t('notice-group-own'),
      data: groupsButton.pack({}),
    }),
} satisfies Record<string, NoticeView>;
