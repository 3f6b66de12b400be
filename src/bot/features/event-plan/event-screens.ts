import { FormattedString } from '@grammyjs/parse-mode';
import { isDayKnown } from '../../../domain/event-date.ts';
import { scopeOf } from '../../../domain/event-plan/listed-events.ts';
import { dateOf } from '../../../domain/event-plan/plan-change.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlanNames, PlannedEvent } from '../../../usecases/event-plan/event-plan-store.ts';
import type { Reach } from '../../../usecases/event-plan/open-planned-event.ts';
import { eventAbout } from '../../event-view/event-about.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { plannerLines, topicTitles } from './plan-words.ts';

const TITLE_LIMIT = 200;

export interface PlannedReading {
  readonly event: PlannedEvent;
  readonly names: PlanNames;
  readonly reach: Reach;
  readonly timezone: string;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

/** An event as whoever plans it sees it: the card of everybody, and how many come. `note`: what was just done. */
export function plannedScreen(reading: PlannedReading, t: Translate, note?: string): Screen {
  const { event, names, reach, now } = reading;
  const { content, counts, eventId, cancelled } = event;
  const when = dateOf(content.when);
  const past = scopeOf({ when, zone: content.when.zone }, now) === 'past';
  const about = eventAbout(
    {
      ...content,
      when,
      topics: topicTitles(content.competencies, names, reading.locale),
      territory: event.territory.title,
    },
    reading.timezone,
    t,
  );
  const own = [
    ...plannerLines(content, reach, names, t),
    t('plan-counts', { ...counts }),
    ...(past ? [attendanceLine(event, t)] : []),
    ...(cancelled ? [t('plan-is-cancelled', { reason: event.cancelReason ?? '—' })] : []),
  ];
  const change: Button[] = cancelled
    ? []
    : [{ text: t('plan-change'), data: buttons.fieldsButton.pack({ event: eventId }), style: 'primary' }];
  return {
    text: FormattedString.i(note ?? '')
      .plain(note === undefined ? '' : '\n\n')
      .concat(about)
      .plain(`\n\n${own.join('\n')}`),
    buttons: [
      change,
      cancelled || !isDayKnown(when)
        ? []
        : [{ text: t('plan-door'), data: shared.eventDoorButton.pack({ event: eventId }) }],
      past && !cancelled
        ? [
            { text: t('plan-report'), data: buttons.reportButton.pack({ event: eventId }) },
            { text: t('plan-survey'), data: shared.surveyResultsButton.pack({ event: eventId }) },
          ]
        : [],
      past || cancelled
        ? []
        : [{ text: t('plan-cancel'), data: buttons.cancelButton.pack({ event: eventId }) }],
      [
        {
          text: t('plan-back-list'),
          data: buttons.listButton.pack({ filter: past ? 'past' : 'upcoming', page: 0 }),
        },
        { text: t('menu-button'), data: shared.menuButton.pack({}) },
      ],
    ],
  };
}

/** How many came: those written down, else what was reported, and of a lower bound that it is one. */
function attendanceLine({ attended, reported }: PlannedEvent, t: Translate): string {
  if (attended > 0) return t('plan-attended', { count: attended });
  if (reported === null) return t('plan-attended-nobody');
  return reported.atLeast
    ? t('plan-reported-at-least', { count: reported.count })
    : t('plan-reported', { count: reported.count });
}

/** Asked once more before something that cannot be taken back. */
export function confirmCancelScreen(event: PlannedEvent, reason: string, told: number, t: Translate): Screen {
  return {
    text: FormattedString.b(truncate(event.content.title, TITLE_LIMIT)).plain(
      `\n\n${t('plan-cancel-confirm', { reason, told })}`,
    ),
    buttons: [
      [
        {
          text: t('plan-cancel-yes'),
          data: buttons.cancelYesButton.pack({ event: event.eventId }),
          style: 'danger',
        },
      ],
      [{ text: t('plan-cancel-no'), data: buttons.openButton.pack({ event: event.eventId }) }],
    ],
  };
}

/** What somebody sees whose event it is not, and of one that is not there. */
export function notPlannedScreen(t: Translate): Screen {
  return {
    text: t('plan-unknown'),
    buttons: [[{ text: t('plan-back-list'), data: shared.eventPlanButton.pack({}) }]],
  };
}
