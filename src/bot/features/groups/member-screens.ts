import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { GroupMember, PeopleGroupRecord } from '../../../usecases/groups/people-group-store.ts';
import type { FoundPerson } from '../../../usecases/groups/people-search-ports.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { digits } from './list-screens.ts';
import { backToGroup } from './words.ts';

export const MEMBERS_ON_PAGE = 8;
const NAME_SHOWN = 50;

/** Who is in the group; whoever manages it presses a number to take somebody out. */
export function membersScreen(
  shown: {
    group: PeopleGroupRecord;
    right: 'manage' | 'curate';
    total: number;
    members: readonly GroupMember[];
    page: number;
  },
  t: Translate,
): Screen {
  const { group, page, members, total } = shown;
  const first = page * MEMBERS_ON_PAGE + 1;
  const lines = members.map((member, index) => `${first + index}. ${memberLine(member)}`);
  const managed = shown.right === 'manage';
  const add = buttons.changeButton.pack({ group: group.id, what: 'member' });
  return {
    text: FormattedString.b(t('groups-members-title', { title: group.title, count: total })).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('groups-members-none')}`,
    ),
    buttons: [
      ...(managed
        ? digits(members, first, ({ personId }) =>
            buttons.memberButton.pack({ group: group.id, person: personId }),
          )
        : []),
      turnRow(
        page,
        first - 1 + members.length < total,
        to => buttons.membersButton.pack({ group: group.id, page: to }),
        t,
      ),
      [
        ...(managed ? [{ text: t('groups-add'), data: add }] : []),
        { text: t('groups-join-link'), data: buttons.joinLinkButton.pack({ group: group.id }) },
      ],
      [backToGroup(group.id, t)],
    ],
  };
}

export function memberScreen(group: PeopleGroupRecord, member: GroupMember, t: Translate): Screen {
  const of = { group: group.id, person: member.personId };
  return {
    text: t('groups-remove-sure', { name: memberLine(member), title: group.title }),
    buttons: [
      [{ text: t('groups-remove-yes'), data: buttons.removeButton.pack(of), style: 'danger' }],
      [{ text: t('groups-back-to-members'), data: buttons.membersButton.pack({ group: group.id, page: 0 }) }],
    ],
  };
}

/** People of a typed name, to become members or the curator. */
export function foundScreen(
  groupId: number,
  as: 'member' | 'curator',
  found: readonly FoundPerson[],
  t: Translate,
): Screen {
  return {
    text: found.length > 0 ? t('groups-found-which') : t('groups-found-none'),
    buttons: [
      ...found.map((person): Button[] => [
        {
          text: truncate(memberLine(person), 60),
          data: buttons.pickButton.pack({ group: groupId, as, person: person.personId }),
        },
      ]),
      [backToGroup(groupId, t)],
    ],
  };
}

function memberLine({ fullName, organisation }: Pick<GroupMember, 'fullName' | 'organisation'>): string {
  const name = truncate(fullName, NAME_SHOWN);
  return organisation === null ? name : `${name} · ${truncate(organisation, 30)}`;
}
