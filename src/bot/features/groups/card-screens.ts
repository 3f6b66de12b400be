import { FormattedString } from '@grammyjs/parse-mode';
import { EVENT_LEVELS } from '../../../domain/events/event-level.ts';
import { GROUP_KINDS } from '../../../domain/groups/people-group.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { SeenGroup } from '../../../usecases/groups/group-access.ts';
import type { LinkChoice } from '../../../usecases/groups/link-chat.ts';
import type { GroupChatRecord, PeopleGroupRecord } from '../../../usecases/groups/people-group-store.ts';
import { inRows } from '../../in-rows.ts';
import { eventLevelName } from '../../names/event-levels.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToGroup, backToGroups, chatStateName, kindName } from './words.ts';

const CHOICES_ON_PAGE = 8;

/** What there is to know of a group; what may be changed is for those who manage it. */
export function cardScreen(
  { group, right }: Pick<SeenGroup, 'group' | 'right'>,
  competency: string | null,
  note: string | null,
  t: Translate,
): Screen {
  const { id } = group;
  const troubled = group.chats.filter(({ state }) => state !== 'active').length;
  const lines = [
    t('groups-card-kind', { kind: kindName(group.kind, t), level: eventLevelName(group.level, t) }),
    competency === null ? null : t('groups-card-competency', { competency }),
    group.curator
      ? t('groups-card-curator', { name: truncate(group.curator.fullName, 60) })
      : t('groups-card-no-curator'),
    t('groups-card-members', { count: group.members }),
    group.chats.length === 0
      ? t('groups-card-no-chats')
      : t('groups-card-chats', { count: group.chats.length, troubled }),
    note === null ? null : `\n${note}`,
  ];
  const change = (what: string) => buttons.changeButton.pack({ group: id, what });
  const manage: Button[][] = [
    [
      { text: t('groups-rename'), data: change('title') },
      { text: t('groups-curator'), data: change('curator') },
    ],
    [
      { text: t('groups-kind'), data: change('kind') },
      { text: t('groups-level'), data: change('level') },
    ],
    [
      { text: t('groups-competency'), data: change('competency') },
      { text: t('groups-archive'), data: change('archive') },
    ],
  ];
  return {
    text: FormattedString.b(group.title).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      [
        { text: t('groups-members'), data: buttons.membersButton.pack({ group: id, page: 0 }) },
        { text: t('groups-chats-button'), data: buttons.chatsButton.pack({ group: id }) },
      ],
      ...(right === 'manage' ? manage : []),
      [backToGroups(t)],
    ],
  };
}

/** A choice of one of the few kinds or levels. */
export function choiceScreen(group: PeopleGroupRecord, what: 'kind' | 'level', t: Translate): Screen {
  const choices =
    what === 'kind'
      ? GROUP_KINDS.map(value => ({ value, name: kindName(value, t) }))
      : EVENT_LEVELS.map(value => ({ value, name: eventLevelName(value, t) }));
  return {
    text: what === 'kind' ? t('groups-which-kind') : t('groups-which-level'),
    buttons: [
      ...choices.map(({ value, name }): Button[] => [
        {
          text: group[what] === value ? `✓ ${name}` : name,
          data: buttons.setButton.pack({ group: group.id, what, value }),
        },
      ]),
      [backToGroup(group.id, t)],
    ],
  };
}

export function archiveScreen(group: PeopleGroupRecord, t: Translate): Screen {
  const data = buttons.setButton.pack({ group: group.id, what: 'archive', value: 'yes' });
  return {
    text: t('groups-archive-sure', { title: group.title }),
    buttons: [[{ text: t('groups-archive-yes'), data, style: 'danger' }], [backToGroup(group.id, t)]],
  };
}

/** Where the group meets, and what the places take. */
export function chatsScreen(group: PeopleGroupRecord, bot: string, t: Translate): Screen {
  const lines = group.chats.map(
    ({ title, state }, index) => `${index + 1}. ${truncate(title, 60)}: ${chatStateName(state, t)}`,
  );
  const numbers = group.chats.map((chat, index) => ({
    text: String(index + 1),
    data: buttons.chatButton.pack({ group: group.id, chat: chat.id }),
  }));
  const shown = lines.length > 0 ? `${lines.slice(0, 8).join('\n')}\n\n` : '';
  return {
    text: FormattedString.b(t('groups-chats-title', { title: group.title })).plain(
      `\n\n${shown}${t('groups-chats-how', { bot })}`,
    ),
    buttons: [numbers.slice(0, 4), numbers.slice(4, 8), [backToGroup(group.id, t)]],
  };
}

export function chatScreen(
  group: PeopleGroupRecord,
  chat: GroupChatRecord,
  note: string | null,
  t: Translate,
): Screen {
  const of = { group: group.id, chat: chat.id };
  const lines = [chatStateName(chat.state, t), ...(note === null ? [] : [note])];
  return {
    text: FormattedString.b(chat.title).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      [{ text: t('groups-chat-check'), data: buttons.checkChatButton.pack(of) }],
      [{ text: t('groups-chat-unlink'), data: buttons.unlinkButton.pack(of) }],
      [{ text: t('groups-back-to-chats'), data: buttons.chatsButton.pack({ group: group.id }) }],
    ],
  };
}

/** Which group the place is for: in the private chat, where nobody else reads along. */
export function linkChoiceScreen(
  choices: readonly LinkChoice[],
  { token, title, page: wanted }: { token: string; title: string; page: number },
  t: Translate,
): Screen {
  const { page, shown, hasNext } = pageOf(choices, wanted, CHOICES_ON_PAGE);
  const rows = shown.map(({ id, title: name }) => ({
    text: truncate(name, 40),
    data: buttons.linkButton.pack({ token, group: id }),
  }));
  return {
    text: choices.length > 0 ? t('groups-link-which', { title }) : t('groups-link-no-groups'),
    buttons: [
      ...inRows(rows, 2),
      turnRow(page, hasNext, to => buttons.linkPageButton.pack({ token, page: to }), t),
      [backToGroups(t)],
    ],
  };
}
