import { FormattedString } from '@grammyjs/parse-mode';
import type { DraftProblem } from '../../../domain/campaign/campaign-draft.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AudienceOptions, Campaign } from '../../../usecases/campaign/campaign-store.ts';
import { draftOf } from '../../../usecases/campaign/own-campaign.ts';
import { formatDay } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import { quotedTitle } from '../../quoted-title.ts';
import type { Button, Screen } from '../../screen.ts';
import { campaignButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import {
  AUDIENCE_FIELDS,
  actButton,
  dayButton,
  type Field,
  fieldButton,
  listButton,
  pickButton,
} from './buttons.ts';
import { audienceWords, campaignTitle } from './campaign-words.ts';
import type { Choice } from './choices.ts';

const TITLES_LIMIT = 200;

// locale-keys: campaign-edit-questionnaires campaign-edit-title campaign-edit-audience campaign-edit-first
// locale-keys: campaign-edit-last

/** The draft: what it says so far, a button for each part. */
export function draftScreen(
  { campaign, options, note }: { campaign: Campaign; options: AudienceOptions; note?: string | undefined },
  t: Translate,
): Screen {
  const draft = draftOf(campaign);
  const titles = campaign.questionnaires.map(({ title }) => quotedTitle(title, t)).join(', ');
  const field = (label: string, name: Field): Button => ({
    text: t(label),
    data: fieldButton.pack({ campaign: campaign.campaignId, field: name, page: 0 }),
  });
  const act = (text: string, name: string): Button => ({
    text,
    data: actButton.pack({ campaign: campaign.campaignId, act: name }),
  });
  const lines = [
    note ? `${note}\n` : null,
    t('campaign-draft-questionnaires', {
      titles: titles === '' ? t('campaign-not-chosen') : truncate(titles, TITLES_LIMIT),
    }),
    t('campaign-for', { audience: audienceWords(draft.audience, options, t) }),
    t('campaign-draft-days', { from: formatDay(draft.firstDay, t), to: formatDay(draft.lastDay, t) }),
    t(draft.invites ? 'campaign-invites-on' : 'campaign-invites-off'),
    t(draft.drip ? 'campaign-drip-on' : 'campaign-drip-off'),
    campaign.repeatOf ? t('campaign-repeats', { title: campaign.repeatOf.title }) : null,
  ].filter(line => line !== null);
  return {
    text: FormattedString.b(t('campaign-draft-head', { title: campaignTitle(campaign, t) })).plain(
      `\n\n${lines.join('\n')}`,
    ),
    buttons: [
      [field('campaign-edit-questionnaires', 'questionnaires'), field('campaign-edit-title', 'title')],
      [field('campaign-edit-audience', 'audience')],
      [field('campaign-edit-first', 'first'), field('campaign-edit-last', 'last')],
      [
        act(
          t(draft.invites ? 'campaign-invites-turn-off' : 'campaign-invites-turn-on'),
          draft.invites ? 'inv0' : 'inv1',
        ),
        act(
          t(draft.drip ? 'campaign-drip-turn-off' : 'campaign-drip-turn-on'),
          draft.drip ? 'drip0' : 'drip1',
        ),
      ],
      [{ ...act(t('campaign-check'), 'preview'), style: 'primary' }],
      [
        act(t('campaign-drop'), 'drop'),
        { text: t('campaign-back-list'), data: listButton.pack({ scope: 'draft', page: 0 }) },
      ],
    ],
  };
}

// locale-keys: campaign-field-organisations campaign-field-positions campaign-field-subjects campaign-field-service
// locale-keys: campaign-field-categories campaign-field-groups campaign-field-deficits

/** Whom it is for: a button for each way to narrow it. */
export function audienceScreen(
  { campaign, options, people }: { campaign: Campaign; options: AudienceOptions; people: number | null },
  t: Translate,
): Screen {
  const buttons = AUDIENCE_FIELDS.map(
    (field): Button => ({
      text: t(`campaign-field-${field}`),
      data: fieldButton.pack({ campaign: campaign.campaignId, field, page: 0 }),
    }),
  );
  const count = people === null ? t('campaign-count-hidden') : t('campaign-count', { people });
  return {
    text: FormattedString.b(t('campaign-audience-head')).plain(
      `\n\n${audienceWords(campaign.audience, options, t)}\n${count}\n\n${t('campaign-audience-hint')}`,
    ),
    buttons: [
      buttons.slice(0, 2),
      buttons.slice(2, 4),
      buttons.slice(4, 6),
      buttons.slice(6),
      [toDraft(campaign, t)],
    ],
  };
}

const CHOICES_ON_PAGE = 8;
const IN_ROW = 2;
const LABEL_LIMIT = 24;

// locale-keys: campaign-choose-questionnaires campaign-choose-organisations campaign-choose-positions
// locale-keys: campaign-choose-subjects campaign-choose-service campaign-choose-categories campaign-choose-groups
// locale-keys: campaign-choose-deficits

/** Entries that are switched by a tap, a page of them. */
export function choicesScreen(
  {
    campaign,
    field,
    choices,
    page,
  }: { campaign: Campaign; field: Field; choices: readonly Choice[]; page: number },
  t: Translate,
): Screen {
  const single = field === 'questionnaires' || field === 'deficits';
  const onPage = single ? CHOICES_ON_PAGE / 2 : CHOICES_ON_PAGE;
  const shown = choices.slice(page * onPage, (page + 1) * onPage);
  const buttons = shown.map(
    ({ value, label, chosen }): Button => ({
      text: `${chosen ? '✓ ' : ''}${truncate(label, single ? 2 * LABEL_LIMIT : LABEL_LIMIT)}`,
      data: pickButton.pack({ campaign: campaign.campaignId, field, value, on: chosen ? 0 : 1, page }),
    }),
  );
  const perRow = single ? 1 : IN_ROW;
  const rows = inRows(buttons, perRow);
  const back: Button =
    field === 'questionnaires'
      ? toDraft(campaign, t)
      : {
          text: t('campaign-back-audience'),
          data: fieldButton.pack({ campaign: campaign.campaignId, field: 'audience', page: 0 }),
        };
  return {
    text: choices.length === 0 ? t('campaign-choose-none') : t(`campaign-choose-${field}`),
    buttons: [
      ...rows,
      turnRow(
        page,
        choices.length > (page + 1) * onPage,
        to => fieldButton.pack({ campaign: campaign.campaignId, field, page: to }),
        t,
      ),
      [back],
    ],
  };
}

/** Days ahead of the first day that are offered as the last one. */
const LENGTHS = [7, 14, 21, 30] as const;
/** Days ahead of today that are offered as the first one. */
const STARTS = [0, 1, 2, 7] as const;

/** The first or the last day: quick choices, and any day typed. */
export function dayScreen(
  { campaign, field, today }: { campaign: Campaign; field: 'first' | 'last'; today: Temporal.PlainDate },
  t: Translate,
): Screen {
  const { firstDay } = draftOf(campaign);
  const days =
    field === 'first'
      ? STARTS.map(ahead => today.add({ days: ahead }))
      : LENGTHS.map(length => firstDay.add({ days: length - 1 }));
  const buttons = days.map(
    (day, index): Button => ({
      text:
        field === 'last'
          ? t('campaign-length', { days: LENGTHS[index] ?? 0, day: formatDay(day, t) })
          : index === 0
            ? t('campaign-today')
            : formatDay(day, t),
      data: dayButton.pack({ campaign: campaign.campaignId, field, day: day.toString() }),
    }),
  );
  return {
    text: t(field === 'first' ? 'campaign-ask-first' : 'campaign-ask-last', {
      grace: campaign.territory.graceUntil,
    }),
    buttons: [buttons.slice(0, 2), buttons.slice(2), [toDraft(campaign, t)]],
  };
}

export function titleScreen(campaign: Campaign, t: Translate): Screen {
  return {
    text: t('campaign-ask-title', { title: campaignTitle(campaign, t) }),
    buttons: [[toDraft(campaign, t)]],
  };
}

export function toDraft(campaign: Campaign, t: Translate): Button {
  return { text: t('campaign-back-draft'), data: campaignButton.pack({ campaign: campaign.campaignId }) };
}

// locale-keys: campaign-problem-noQuestionnaire campaign-problem-past campaign-problem-backwards
// locale-keys: campaign-problem-tooLong

export function problemText(problem: DraftProblem, t: Translate): string {
  return t(`campaign-problem-${problem}`);
}
