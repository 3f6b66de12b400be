import { FormattedString } from '@grammyjs/parse-mode';
import type { Outlook } from '../../../domain/recommendation/recommend.ts';
import { shownTenths } from '../../../domain/scoring/shown-tenths.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { ProfileHead } from '../../../usecases/profile/profile-store.ts';
import type { Suggestions, Topic } from '../../../usecases/recommendation/suggest.ts';
import { formatEventDate, formatUntil } from '../../format-event-date.ts';
import { formatTenths } from '../../format-percent.ts';
import { inRows } from '../../in-rows.ts';
import { shortName } from '../../profile-view/competency-line.ts';
import { profileName } from '../../profile-view/profile-text.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { topicButton } from './buttons.ts';

export type Topics = Extract<Suggestions, { kind: 'topics' }>;

const DIGITS_IN_ROW = 5;
const MAX_TOPICS = 20;
const BUTTON_LIMIT = 60;

/** Every deficit with what the plan holds for it, most urgent first; a number opens it. */
export function overviewScreen(found: Topics, locale: Locale, t: Translate): Screen {
  const topics = found.topics.slice(0, MAX_TOPICS);
  if (topics.length === 0) return nothingToSuggestScreen(t);
  const lines = topics.map((topic, index) => overviewLine(topic, index + 1, found, locale, t));
  const numbers = topics.map(
    (topic, index): Button => ({
      text: String(index + 1),
      data: topicButton.pack({ attempt: found.head.attemptId, topic: topic.number }),
    }),
  );
  return {
    text: FormattedString.b(t('suggest-heading')).plain(`\n\n${lines.join('\n')}\n\n${t('suggest-hint')}`),
    buttons: [
      ...inRows(numbers, DIGITS_IN_ROW),
      [
        { text: t('profile-button'), data: shared.profileButton.pack({}) },
        { text: t('route-button'), data: shared.routeButton.pack({}) },
      ],
    ],
  };
}

function overviewLine(
  { score, recommendation }: Topic,
  number: number,
  { record }: Topics,
  locale: Locale,
  t: Translate,
): string {
  const competency = shortName(record.framework, score.competency, locale);
  const name =
    score.status === 'scored'
      ? t('suggest-topic', { competency, percent: formatTenths(shownTenths(score, record.framework), t) })
      : competency;
  const { outlook, suggestions } = recommendation;
  return t('suggest-line', {
    number,
    topic: name,
    what:
      suggestions.length > 0 && outlook.kind !== 'nothingUntil'
        ? t('suggest-count', { count: suggestions.length, outlook: shortOutlook(outlook, t) })
        : shortOutlook(outlook, t),
  });
}

function shortOutlook(outlook: Outlook, t: Translate): string {
  switch (outlook.kind) {
    case 'soon':
      return t('suggest-next', { when: formatEventDate(outlook.next, t) });
    case 'nothingUntil':
      return t('suggest-nothing-until', { until: formatUntil(outlook.next, t) });
    case 'undated':
      return outlook.next === null
        ? t('suggest-undated')
        : t('suggest-next', { when: formatEventDate(outlook.next, t) });
    case 'nothingPlanned':
      return t('suggest-nothing-planned');
  }
}

/** No deficit and nothing chosen: nobody is told to need support. */
function nothingToSuggestScreen(t: Translate): Screen {
  return {
    text: t('suggest-no-deficits'),
    buttons: [
      [{ text: t('profile-button'), data: shared.profileButton.pack({}) }],
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

/** Without a profile there is nothing to suggest from. */
export function noProfileScreen(t: Translate): Screen {
  return {
    text: t('suggest-no-profile'),
    buttons: [
      [{ text: t('diagnose-button'), data: shared.diagnoseButton.pack({}), style: 'primary' }],
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

export function chooseProfileScreen(heads: readonly ProfileHead[], timezone: string, t: Translate): Screen {
  const lines = heads.map((head, index) => `${index + 1}. ${profileName(head, timezone, t)}`);
  return {
    text: FormattedString.b(t('suggest-choose')).plain(`\n\n${lines.join('\n')}`),
    buttons: heads.map((head, index): Button[] => [
      {
        text: truncate(`${index + 1}. ${head.title}`, BUTTON_LIMIT),
        data: shared.profileSuggestionsButton.pack({ attempt: head.attemptId }),
      },
    ]),
  };
}
