import { FormattedString } from '@grammyjs/parse-mode';
import type { PersonId } from '../../../lib/ids.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  Participation,
  RosterCampaign,
  RosterMember,
  RosterOrganisation,
} from '../../../usecases/people/roster-store.ts';
import { formatDeadline } from '../../format-deadline.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToOrganisation } from './request-screen.ts';

export const MEMBERS_ON_PAGE = 10;
const NAME_SHOWN = 60;
const IN_ROW = 5;

export interface MembersPage {
  organisation: RosterOrganisation;
  page: number;
  total: number;
  members: readonly RosterMember[];
  campaigns: readonly RosterCampaign[];
  /** The campaign whose participation is shown; null while none runs. */
  campaign: RosterCampaign | null;
  participation: ReadonlyMap<PersonId, Participation>;
}

// locale-keys: people-answered people-notAnswered people-notAsked

/** The accepted people, ten on a page: whether they answered the campaign, and never what. */
export function membersScreen(shown: MembersPage, timezone: string, t: Translate): Screen {
  const { organisation, page, total, members, campaign } = shown;
  const first = page * MEMBERS_ON_PAGE + 1;
  const head = [
    t('people-list-head', { organisation: organisation.title, count: total }),
    campaign && campaignLine(campaign, shown.participation, timezone, t),
  ];
  const lines = members.map((member, index) => {
    const name = `${first + index}. ${truncate(member.fullName, NAME_SHOWN)}`;
    const fact = shown.participation.get(member.personId);
    return campaign && fact ? `${name} — ${t(`people-${fact}`)}` : name;
  });
  return {
    text: FormattedString.b(head.filter(line => line !== null).join('\n')).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('people-nobody')}`,
    ),
    buttons: [...memberRows(shown, first), ...turnRows(shown, t), [backToOrganisation(organisation, t)]],
  };
}

/** «Кампания: ответили 5 из 12, до 30 сентября»: a share with its parts, of those who are asked. */
function campaignLine(
  campaign: RosterCampaign,
  participation: MembersPage['participation'],
  timezone: string,
  t: Translate,
): string {
  const facts = [...participation.values()];
  const answered = facts.filter(fact => fact === 'answered').length;
  const asked = facts.filter(fact => fact !== 'notAsked').length;
  const date = formatDeadline(campaign, timezone, t);
  return t('people-campaign', { title: campaign.title, answered, asked, date });
}

function memberRows({ members, campaign, page }: MembersPage, first: number): Button[][] {
  const all = members.map((member, index) => ({
    text: String(first + index),
    data: buttons.memberButton.pack({
      employment: member.employmentId,
      campaign: campaign?.id ?? 0,
      page,
    }),
  }));
  return [all.slice(0, IN_ROW), all.slice(IN_ROW)];
}

function turnRows(shown: MembersPage, t: Translate): Button[][] {
  const { organisation, page, total, campaigns, campaign } = shown;
  const at = (campaignId: number, to: number) =>
    buttons.membersButton.pack({ organisation: organisation.id, campaign: campaignId, page: to });
  const own = campaign?.id ?? 0;
  const others = campaigns.filter(({ id }) => id !== campaign?.id);
  return [
    turnRow(page, (page + 1) * MEMBERS_ON_PAGE < total, to => at(own, to), t),
    ...others.slice(0, 3).map(({ id, title }) => [{ text: truncate(title, 60), data: at(id, 0) }]),
  ];
}
