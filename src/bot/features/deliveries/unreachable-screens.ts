import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  UnreachableOrganisation,
  UnreachablePerson,
} from '../../../usecases/deliveries/deliveries-store.ts';
import type { RosterOrganisation } from '../../../usecases/people/roster-store.ts';
import { formatDay } from '../../format-date.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { inviteMemberButton, peopleButton, unreachableButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToDeliveries } from './subject-screens.ts';

const ORGANISATIONS_ON_PAGE = 8;
export const PEOPLE_ON_PAGE = 10;
const IN_ROW = 5;
const NAME_SHOWN = 60;

/** Organisations with people who cannot be written to, as buttons with their numbers. */
export function unreachableOrganisationsScreen(
  all: readonly UnreachableOrganisation[],
  wanted: number,
  t: Translate,
): Screen {
  const { page, shown, hasNext } = pageOf(all, wanted, ORGANISATIONS_ON_PAGE);
  const total = { notStarted: 0, blocked: 0, refused: 0 };
  for (const { notStarted, blocked, refused } of all) {
    total.notStarted += notStarted;
    total.blocked += blocked;
    total.refused += refused;
  }
  return {
    text: FormattedString.b(t('unreachable-title')).plain(
      `\n\n${all.length > 0 ? t('unreachable-summary', total) : t('unreachable-nobody')}`,
    ),
    buttons: [
      ...shown.map(({ id, title, notStarted, blocked, refused }): Button[] => [
        {
          text: truncate(t('unreachable-organisation', { title, count: notStarted + blocked + refused }), 60),
          data: unreachableButton.pack({ organisation: id, page: 0 }),
        },
      ]),
      turnRow(page, hasNext, to => buttons.organisationsButton.pack({ page: to }), t),
      [backToDeliveries(t)],
    ],
  };
}

// locale-keys: unreachable-notStarted unreachable-blocked unreachable-refused

/** The people of one organisation: why, since when, and how to bring them back. */
export function unreachablePeopleScreen(
  shown: {
    organisation: RosterOrganisation;
    total: number;
    people: readonly UnreachablePerson[];
    seesTerritory: boolean;
    page: number;
  },
  timezone: string,
  t: Translate,
): Screen {
  const { organisation, people, page } = shown;
  const first = page * PEOPLE_ON_PAGE + 1;
  const lines = people.map(({ fullName, reason, since }, index) =>
    t(`unreachable-${reason}`, {
      number: first + index,
      name: truncate(fullName, NAME_SHOWN),
      since: since ? formatDay(since, timezone, t) : '',
    }),
  );
  const invitations = people.flatMap(({ reason, employmentId }, index) =>
    reason === 'notStarted'
      ? [
          {
            text: t('unreachable-invite', { number: first + index }),
            data: inviteMemberButton.pack({ employment: employmentId }),
          },
        ]
      : [],
  );
  const hints = [
    people.some(({ reason }) => reason === 'notStarted') ? t('unreachable-hint-notStarted') : null,
    people.some(({ reason }) => reason === 'blocked') ? t('unreachable-hint-blocked') : null,
    people.some(({ reason }) => reason === 'refused') ? t('unreachable-hint-refused') : null,
  ];
  const turn = (to: number) => unreachableButton.pack({ organisation: organisation.id, page: to });
  return {
    text: FormattedString.b(
      t('unreachable-head', { organisation: organisation.title, count: shown.total }),
    ).plain(
      lines.length > 0
        ? `\n\n${lines.join('\n')}\n\n${hints.filter(hint => hint !== null).join('\n')}`
        : `\n\n${t('unreachable-nobody')}`,
    ),
    buttons: [
      invitations.slice(0, IN_ROW),
      invitations.slice(IN_ROW),
      turnRow(page, (page + 1) * PEOPLE_ON_PAGE < shown.total, turn, t),
      // It is opened from the card of the organisation and from the list of those with such people: a way to either.
      [
        ...(shown.seesTerritory
          ? [{ text: t('unreachable-back'), data: buttons.organisationsButton.pack({ page: 0 }) }]
          : []),
        { text: t('people-back'), data: peopleButton.pack({}) },
      ],
    ],
  };
}
