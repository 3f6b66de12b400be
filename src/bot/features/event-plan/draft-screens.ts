import { FormattedString } from '@grammyjs/parse-mode';
import { isPast } from '../../../domain/event-date.ts';
import { completeDraft } from '../../../domain/event-plan/event-content.ts';
import { dateOf } from '../../../domain/event-plan/plan-change.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlanNames, PlanTerritory, StoredDraft } from '../../../usecases/event-plan/event-plan-store.ts';
import type { Reach } from '../../../usecases/event-plan/open-planned-event.ts';
import { eventAbout } from '../../event-view/event-about.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { plannerLines, topicTitles } from './plan-words.ts';

const WORDS_LIMIT = 500;
const TITLE_LIMIT = 100;

export interface DraftReading {
  readonly stored: StoredDraft;
  readonly names: PlanNames;
  readonly reach: Reach;
  readonly timezone: string;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

/** Where a new event begins: everything in one message, or step by step. */
export function beginScreen(territory: PlanTerritory, t: Translate): Screen {
  return {
    text: FormattedString.b(t('plan-begin-title', { territory: territory.title })).plain(
      `\n\n${t('plan-begin')}\n\n${t('plan-begin-example')}`,
    ),
    buttons: [
      [{ text: t('plan-steps'), data: buttons.stepsButton.pack({}) }],
      [{ text: t('plan-back-list'), data: buttons.listButton.pack({ filter: 'upcoming', page: 0 }) }],
    ],
  };
}

/** In which of their territories a new event takes place. */
export function territoriesScreen(
  territories: readonly PlanTerritory[],
  again: number,
  t: Translate,
): Screen {
  return {
    text: t('plan-which-territory'),
    buttons: [
      ...territories.map(({ territoryId, title }): Button[] => [
        { text: title, data: buttons.newButton.pack({ territory: territoryId, again }) },
      ]),
      [{ text: t('plan-back-list'), data: buttons.listButton.pack({ filter: 'upcoming', page: 0 }) }],
    ],
  };
}

/** Somebody who begins anew while a draft waits decides what becomes of it. */
export function unfinishedScreen(stored: StoredDraft, t: Translate): Screen {
  return {
    text: t('plan-unfinished', { title: draftTitle(stored, t) }),
    buttons: [
      [{ text: t('plan-continue-draft'), data: buttons.draftButton.pack({}), style: 'primary' }],
      [{ text: t('plan-new-instead'), data: buttons.newButton.pack({ territory: 0, again: 1 }) }],
    ],
  };
}

export function draftTitle({ draft }: StoredDraft, t: Translate): string {
  return draft.title === null ? t('plan-untitled') : truncate(draft.title, TITLE_LIMIT);
}

// locale-keys: plan-missing-title plan-missing-when

/** The card as a teacher will see it, whom it is for, what nobody understood, what is still to say. */
export function draftScreen(reading: DraftReading, t: Translate): Screen {
  const { stored, names, reach, now } = reading;
  const { draft, territory } = stored;
  const when = draft.when && dateOf(draft.when);
  const complete = completeDraft(draft, { organiser: territory.organiser });
  const assumed = [
    ...(draft.kind === null ? [t('plan-field-kind')] : []),
    ...(draft.level === null ? [t('plan-field-level')] : []),
    ...(draft.organiser === null ? [t('plan-field-organiser')] : []),
    ...(draft.place === null && !draft.online ? [t('plan-field-place')] : []),
  ];
  const past = when !== null && isPast(when, now.toZonedDateTimeISO(draft.when?.zone ?? territory.timezone));
  const hints = [
    ...(complete.kind === 'missing' ? complete.fields.map(field => t(`plan-missing-${field}`)) : []),
    ...(draft.notUnderstood.length > 0
      ? [t('plan-not-understood', { words: truncate(draft.notUnderstood.join(' · '), WORDS_LIMIT) })]
      : []),
    ...(draft.yearAssumed ? [t('plan-year-assumed', { year: draft.when?.date.slice(0, 4) ?? '' })] : []),
    ...(past ? [t('plan-draft-past')] : []),
    ...(assumed.length > 0 ? [t('plan-assumed', { fields: assumed.join(', ') })] : []),
    t('plan-amend'),
  ];
  const about = eventAbout(
    {
      ...draft,
      when,
      title: draft.title ?? t('plan-untitled'),
      kind: draft.kind ?? 'other',
      level: draft.level ?? 'municipal',
      organiser: draft.organiser ?? territory.organiser,
      topics: topicTitles(draft.competencies, names, reading.locale),
      territory: territory.title,
    },
    reading.timezone,
    t,
  );
  return {
    text: FormattedString.i(t('plan-preview'))
      .plain('\n\n')
      .concat(about)
      .plain(`\n\n${plannerLines(draft, reach, names, t).join('\n')}\n\n${hints.join('\n')}`),
    buttons: [
      complete.kind === 'missing'
        ? []
        : [
            {
              text: t('plan-create'),
              data: buttons.createButton.pack({ draft: stored.eventKey }),
              style: 'success',
            },
          ],
      [{ text: t('plan-correct'), data: buttons.fieldsButton.pack({ event: 0 }) }],
      complete.kind === 'missing'
        ? complete.fields.map(field => ({
            text: t(`plan-field-${field}`),
            data: buttons.fieldButton.pack({ event: 0, field }),
          }))
        : [],
      draft.notUnderstood.length > 0
        ? [{ text: t('plan-keep-words'), data: buttons.keepWordsButton.pack({}) }]
        : [],
      [
        { text: t('plan-drop'), data: buttons.dropButton.pack({}) },
        { text: t('plan-back-list'), data: buttons.listButton.pack({ filter: 'upcoming', page: 0 }) },
      ],
    ],
  };
}
