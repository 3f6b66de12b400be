import { FormattedString } from '@grammyjs/parse-mode';
import { codePointLength, truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  ListedOrganisation,
  MembershipCounts,
  RosterOrganisation,
} from '../../../usecases/people/roster-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { unreachableButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const ON_PAGE = 8;
const SHORT = 20;
const TITLE_LIMIT = 60;

/** Which organisation: for whoever answers for several. Short titles stand two in a row, long ones as numbered lines. */
export function organisationsScreen(
  all: readonly ListedOrganisation[],
  { page: wanted, invite, viewer }: { page: number; invite: number; viewer: Viewer },
  t: Translate,
): Screen {
  const { page, first, shown, hasNext } = pageOf(all, wanted, ON_PAGE);
  const labels = shown.map(({ title, requests }) =>
    requests > 0 && invite === 0 ? t('people-organisation-requests', { title, requests }) : title,
  );
  const numbered = labels.some(label => codePointLength(label) > SHORT);
  const row = shown.map(
    ({ id }, at): Button => ({
      text: numbered ? String(first + at + 1) : (labels[at] ?? ''),
      data: (invite === 1 ? buttons.inviteButton : buttons.organisationButton).pack({ organisation: id }),
    }),
  );
  const head = invite === 1 ? t('people-choose-invite') : t('people-choose');
  const lines = labels.map((label, at) => `${first + at + 1}. ${truncate(label, TITLE_LIMIT)}`);
  const turn = (to: number) => buttons.organisationsButton.pack({ page: to, invite });
  const search = {
    text: t('people-search-button'),
    data: buttons.staffButton.pack({ presence: 0, page: 0 }),
  };
  return {
    text: numbered ? `${head}\n\n${lines.join('\n')}` : head,
    buttons: [
      ...inRows(row, numbered ? ON_PAGE / 2 : 2),
      turnRow(page, hasNext, turn, t),
      [...(invite === 1 ? [] : [search]), ...homeRow(viewer, t)],
    ],
  };
}

/** For whoever answers for no organisation. */
export function noRoleScreen({ viewer, t }: { viewer: Viewer; t: Translate }): Screen {
  return { text: t('people-no-role'), buttons: [homeRow(viewer, t)] };
}

/** The organisation in numbers, with what can be done. */
export function organisationScreen(
  organisation: RosterOrganisation,
  counts: MembershipCounts,
  { viewer, several }: { viewer: Viewer; several: boolean },
  t: Translate,
): Screen {
  const open = { organisation: organisation.id };
  const request = (declined: number) => buttons.requestButton.pack({ ...open, declined, at: 0 });
  const lines = [
    t('people-accepted', { count: counts.accepted }),
    t('people-requested', { count: counts.requested }),
    counts.declined > 0 ? t('people-declined', { count: counts.declined }) : null,
  ];
  return {
    text: FormattedString.b(organisation.title).plain(
      `\n\n${lines.filter(line => line !== null).join('\n')}`,
    ),
    buttons: [
      counts.requested > 0
        ? [
            {
              text: t('people-requests-button', { count: counts.requested }),
              data: request(0),
              style: 'primary',
            },
          ]
        : [],
      [
        {
          text: t('people-list-button'),
          data: buttons.membersButton.pack({ ...open, campaign: 0, page: 0 }),
        },
        { text: t('people-invite-button'), data: buttons.inviteButton.pack(open) },
      ],
      [
        { text: t('people-sheets-button'), data: buttons.sheetsButton.pack({ ...open, sure: 0 }) },
        { text: t('people-unreachable-button'), data: unreachableButton.pack({ ...open, page: 0 }) },
      ],
      [{ text: t('people-search-button'), data: buttons.staffButton.pack({ presence: 0, page: 0 }) }],
      counts.declined > 0 ? [{ text: t('people-declined-button'), data: request(1) }] : [],
      several
        ? [
            {
              text: t('people-other-organisation'),
              data: buttons.organisationsButton.pack({ page: 0, invite: 0 }),
            },
          ]
        : [],
      homeRow(viewer, t),
    ],
  };
}
