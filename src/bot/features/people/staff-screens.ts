import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RosterMember, RosterOrganisation } from '../../../usecases/people/roster-store.ts';
import { type FoundMember, PRESENCES, type Presence } from '../../../usecases/people/staff-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { inviteMemberButton, peopleButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { memberDetails } from './member-words.ts';

export const FOUND_ON_PAGE = 8;
const NAME_SHOWN = 45;
const IN_ROW = 4;

// locale-keys: people-presence-all people-presence-notInBot people-presence-onLeave people-presence-left

/** People of all one's places: those found by a part of their name, or of one kind. */
export function staffScreen(
  found: {
    total: number;
    members: readonly FoundMember[];
    text: string | null;
    presence: Presence;
    page: number;
  },
  viewer: Viewer,
  t: Translate,
): Screen {
  const { total, members, text, presence, page } = found;
  const first = page * FOUND_ON_PAGE + 1;
  const at = (to: Presence, toPage: number) =>
    buttons.staffButton.pack({ presence: PRESENCES.indexOf(to), page: toPage });
  const head =
    text === null
      ? t('people-found-all', { count: total })
      : t('people-found-text', { count: total, text: truncate(text, NAME_SHOWN) });
  const lines = members.map(
    ({ fullName, organisation }, index) =>
      `${first + index}. ${truncate(fullName, NAME_SHOWN)} · ${truncate(organisation.title, NAME_SHOWN)}`,
  );
  const numbers = members.map((member, index) => ({
    text: String(first + index),
    data: buttons.staffMemberButton.pack({ employment: member.employmentId }),
  }));
  const filters = PRESENCES.map(value => {
    const name = t(`people-presence-${value}`);
    return { text: value === presence ? t('people-chosen', { name }) : name, data: at(value, 0) };
  });
  return {
    text: FormattedString.b(head).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('people-found-nobody')}\n\n${t('people-search-hint')}`,
    ),
    buttons: [
      numbers.slice(0, IN_ROW),
      numbers.slice(IN_ROW),
      turnRow(page, page * FOUND_ON_PAGE + members.length < total, to => at(presence, to), t),
      filters.slice(0, 2),
      filters.slice(2),
      [{ text: t('people-back'), data: peopleButton.pack({}) }, ...homeRow(viewer, t)],
    ],
  };
}

/** One person of the roster, with what can be done about them. */
export function staffMemberScreen(
  shown: {
    member: RosterMember;
    organisation: RosterOrganisation;
    leaveSince: string | null;
    mayManage: boolean;
    back: Button;
  },
  t: Translate,
): Screen {
  const { member, organisation, leaveSince, mayManage, back } = shown;
  const employment = member.employmentId;
  const accepted = member.state === 'accepted';
  const lines = [
    memberDetails(member, t),
    organisation.title,
    member.inBot ? t('people-in-bot') : t('people-not-in-bot'),
    leaveSince === null ? null : t('people-on-leave', { date: leaveSince }),
    member.state === 'left' ? t('people-has-left') : null,
  ];
  return {
    text: FormattedString.b(member.fullName).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      accepted && !member.inBot
        ? [{ text: t('people-invite-member'), data: inviteMemberButton.pack({ employment }) }]
        : [],
      [{ text: t('people-roles'), data: buttons.rolesButton.pack({ employment }) }],
      accepted && mayManage
        ? [{ text: t('people-work'), data: buttons.workMenuButton.pack({ employment }) }]
        : [],
      [back],
    ],
  };
}

/** Long leave, back from it, left: what each means for the numbers is said. */
export function workScreen(member: RosterMember, onLeave: boolean, t: Translate): Screen {
  const employment = member.employmentId;
  const at = (to: string) => buttons.workButton.pack({ employment, to, sure: 0 });
  return {
    text: FormattedString.b(member.fullName).plain(`\n\n${t('people-work-ask')}`),
    buttons: [
      [
        onLeave
          ? { text: t('people-work-back'), data: at('back') }
          : { text: t('people-work-leave'), data: at('leave') },
      ],
      [{ text: t('people-work-left'), data: at('left') }],
      [{ text: t('people-card-back'), data: buttons.staffMemberButton.pack({ employment }) }],
    ],
  };
}

export function leftScreen(member: RosterMember, organisation: RosterOrganisation, t: Translate): Screen {
  const employment = member.employmentId;
  return {
    text: t('people-left-ask', { name: member.fullName, organisation: organisation.title }),
    buttons: [
      [
        {
          text: t('people-work-left'),
          data: buttons.workButton.pack({ employment, to: 'left', sure: 1 }),
          style: 'danger',
        },
      ],
      [{ text: t('people-card-back'), data: buttons.staffMemberButton.pack({ employment }) }],
    ],
  };
}
