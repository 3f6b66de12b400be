import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { RosterMember, RosterOrganisation } from '../../../usecases/people/roster-store.ts';
import { formatDay } from '../../format-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { memberDetails } from './member-words.ts';

/** One request, or one declined person, with the decision under it. */
export function requestScreen(
  organisation: RosterOrganisation,
  shown: { member: RosterMember; at: number; total: number; declined: number },
  timezone: string,
  t: Translate,
): Screen {
  const { member, at, total, declined } = shown;
  const decide = (accept: number) =>
    buttons.decideJoinButton.pack({ employment: member.employmentId, accept, declined });
  const turn = (to: number) =>
    buttons.requestButton.pack({ organisation: organisation.id, declined, at: to });
  const head =
    declined === 1
      ? t('people-declined-head', { at: at + 1, total, organisation: organisation.title })
      : t('people-request-head', { at: at + 1, total, organisation: organisation.title });
  const lines = [
    member.fullName,
    memberDetails(member, t),
    member.requestedAt
      ? t('people-request-date', { date: formatDay(member.requestedAt, timezone, t) })
      : null,
    '',
    t('people-request-hint'),
  ];
  return {
    text: FormattedString.b(head).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      [
        ...(declined === 1 ? [] : [{ text: t('people-decline'), data: decide(0) }]),
        { text: t('people-accept'), data: decide(1), style: 'primary' },
      ],
      turnRow(at, at + 1 < total, turn, t),
      [backToOrganisation(organisation, t)],
    ],
  };
}

/** Nobody waits any more. */
export function noRequestsScreen(organisation: RosterOrganisation, t: Translate): Screen {
  return {
    text: t('people-no-requests', { organisation: organisation.title }),
    buttons: [[backToOrganisation(organisation, t)]],
  };
}

export function backToOrganisation(organisation: RosterOrganisation, t: Translate): Button {
  return {
    text: t('people-back'),
    data: buttons.organisationButton.pack({ organisation: organisation.id }),
  };
}
