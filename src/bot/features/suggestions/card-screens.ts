import { FormattedString } from '@grammyjs/parse-mode';
import type { Suggestion } from '../../../domain/recommendation/recommend.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlannedEvent } from '../../../usecases/recommendation/recommendation-store.ts';
import type { Topic } from '../../../usecases/recommendation/suggest.ts';
import { formatEventDate, formatUntil } from '../../format-event-date.ts';
import { eventKindName } from '../../names/event-kinds.ts';
import { fullName, shortName } from '../../profile-view/competency-line.ts';
import { quotedTitle } from '../../quoted-title.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import type { Topics } from './overview-screen.ts';
import { reasonsText } from './reason-text.ts';

const TITLE_LIMIT = 400;
const LINE_LIMIT = 200;

/** One suggestion of a topic, and where it stands among the others. */
export interface CardPlace {
  readonly found: Topics;
  readonly topic: Topic;
  readonly suggestion: Suggestion;
  readonly event: PlannedEvent;
  /** From 0. */
  readonly at: number;
}

/** The place of an event in its topic; of one that is not suggested (any more), the first place; null: there is none. */
export function placeOf(found: Topics, topic: Topic, wanted: number): CardPlace | null {
  const { suggestions } = topic.recommendation;
  const known = suggestions.findIndex(({ eventId }) => eventId === String(wanted));
  const at = Math.max(known, 0);
  const suggestion = suggestions[at];
  const event = suggestion && eventOf(found, suggestion);
  return suggestion && event ? { found, topic, suggestion, event, at } : null;
}

function eventOf({ events }: Topics, { eventId }: Suggestion): PlannedEvent | undefined {
  return [...events.values()].find(event => event.facts.id === eventId);
}

export function cardScreen(place: CardPlace, locale: Locale, t: Translate): Screen {
  const { found, topic, suggestion, event, at } = place;
  const all = topic.recommendation.suggestions;
  const source = { topic, event, framework: found.record.framework, locale };
  const why = FormattedString.i(t('suggest-why')).plain(` ${reasonsText(suggestion, source, t)}.`);
  const data = { attempt: found.head.attemptId, topic: topic.number, event: event.eventId };
  const turn = (text: string, to: number): Button[] => {
    const neighbour = all[to];
    const id = neighbour && eventOf(found, neighbour)?.eventId;
    return id === undefined ? [] : [{ text, data: buttons.cardButton.pack({ ...data, event: id }) }];
  };
  return {
    text: FormattedString.join(
      [
        FormattedString.b(quotedTitle(event.title, t, TITLE_LIMIT)).plain(`\n${aboutLine(event, t)}`),
        why,
        t('suggest-place', { at: at + 1, total: all.length }),
      ],
      '\n\n',
    ),
    buttons: [
      [
        suggestion.inRoute
          ? { text: t('suggest-in-route'), data: shared.routeButton.pack({}) }
          : { text: t('suggest-add'), data: buttons.addEventButton.pack(data), style: 'primary' },
        { text: t('suggest-more'), data: buttons.moreButton.pack(data) },
      ],
      [
        { text: t('suggest-not-for-me'), data: buttons.reasonsButton.pack(data) },
        {
          text: t('suggest-event'),
          data: shared.eventFromButton.pack({ event: event.eventId, from: 'sug' }),
        },
      ],
      [...turn(t('page-before'), at - 1), ...turn(t('page-next'), at + 1)],
      lastRow(found, t),
    ],
  };
}

/** Kind, when, who and where, in one line. */
function aboutLine(event: PlannedEvent, t: Translate): string {
  return [
    eventKindName(event.kind, t),
    formatEventDate(event.when, t),
    truncate(event.organiser, LINE_LIMIT),
    event.territory,
  ]
    .filter(part => part !== '')
    .join(' · ');
}

/** «Подробнее»: everything the plan says. */
export function detailsScreen({ found, topic, event }: CardPlace, t: Translate): Screen {
  const data = { attempt: found.head.attemptId, topic: topic.number, event: event.eventId };
  const lines = [
    t('suggest-details-kind', { kind: eventKindName(event.kind, t) }),
    t('suggest-details-when', { when: formatEventDate(event.when, t) }),
    t('suggest-details-organiser', { organiser: event.organiser }),
    t('suggest-details-where', {
      where: event.online ? t('suggest-why-online') : (event.place ?? event.territory),
    }),
    event.hours === null ? null : t('suggest-details-hours', { hours: event.hours }),
    event.when.precision === 'time' || event.when.precision === 'day' ? null : t('suggest-details-no-day'),
  ];
  return {
    text: FormattedString.b(quotedTitle(event.title, t, TITLE_LIMIT)).plain(
      `\n\n${lines.filter(line => line !== null).join('\n')}`,
    ),
    buttons: [[{ text: t('suggest-back'), data: buttons.cardButton.pack(data) }]],
  };
}

// locale-keys: suggest-reason-time suggest-reason-far suggest-reason-alreadyKnow suggest-reason-other

/** «Не подходит ›»: why, because the reason decides what is offered later. */
export function reasonsScreen({ found, topic, event }: CardPlace, t: Translate): Screen {
  const data = { attempt: found.head.attemptId, topic: topic.number, event: event.eventId };
  return {
    text: FormattedString.b(quotedTitle(event.title, t, TITLE_LIMIT)).plain(
      `\n\n${t('suggest-reason-question')}`,
    ),
    buttons: [
      ...buttons.REASONS.map((reason): Button[] => [
        { text: t(`suggest-reason-${reason}`), data: buttons.dismissButton.pack({ ...data, reason }) },
      ]),
      [{ text: t('suggest-back'), data: buttons.cardButton.pack(data) }],
    ],
  };
}

// locale-keys: suggest-way-strongColleague suggest-way-mentor suggest-way-externalEvent

/**
 * Where the plan has nothing soon, or nothing of it is left: until when, and other ways to go on. A strong colleague is
 * an offer to ask; whose profile is strong is nobody's business.
 */
export function waysScreen(found: Topics, topic: Topic, locale: Locale, t: Translate): Screen {
  const { framework } = found.record;
  const attempt = found.head.attemptId;
  const name = fullName(framework, topic.score.competency, locale);
  const { outlook, suggestions, alternatives } = topic.recommendation;
  const competency = shortName(framework, topic.score.competency, locale);
  const [first] = suggestions;
  return {
    text: FormattedString.b(name).plain(`\n\n${waysText()}\n\n${t('suggest-ways-hint')}`),
    buttons: [
      ...alternatives.map((way): Button[] => [
        {
          text: t(`suggest-way-${way}`),
          data: buttons.addActionButton.pack({ attempt, topic: topic.number, way }),
        },
      ]),
      [
        {
          text: t('suggest-ask-mentor'),
          data: shared.askMentorButton.pack({ framework: framework.key, at: topic.number }),
        },
      ],
      ...(first === undefined
        ? []
        : [
            [
              {
                text: t('suggest-show-later', { when: formatEventDate(first.when, t) }),
                data: buttons.cardButton.pack({ attempt, topic: topic.number, event: 0 }),
              },
            ],
          ]),
      lastRow(found, t),
    ],
  };

  function waysText(): string {
    if (outlook.kind === 'nothingUntil')
      return t('suggest-ways-until', { competency, until: formatUntil(outlook.next, t) });
    return outlook.kind === 'nothingPlanned'
      ? t('suggest-ways-nothing', { competency })
      : t('suggest-ways-left', { competency });
  }
}

function lastRow(found: Topics, t: Translate): Button[] {
  return [
    {
      text: t('suggest-topics'),
      data: shared.profileSuggestionsButton.pack({ attempt: found.head.attemptId }),
    },
    { text: t('route-button'), data: shared.routeButton.pack({}) },
  ];
}
