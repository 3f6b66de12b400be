import type { Reason, Suggestion } from '../../../domain/recommendation/recommend.ts';
import type { Framework } from '../../../domain/scoring/framework.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { PlannedEvent } from '../../../usecases/recommendation/recommendation-store.ts';
import type { Topic } from '../../../usecases/recommendation/suggest.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { formatTenths } from '../../format-percent.ts';
import { levelWords, shortName } from '../../profile-view/competency-line.ts';

/** What the words of a reason are made of. */
export interface ReasonSource {
  readonly topic: Topic;
  readonly event: PlannedEvent;
  readonly framework: Framework;
  readonly locale: Locale;
}

/** «Почему вам»: competency and level, when, where, hours, and what an earlier «не подходит» changed. */
export function reasonsText(suggestion: Suggestion, source: ReasonSource, t: Translate): string {
  return suggestion.reasons.map(reason => reasonText(reason, source, t)).join('; ');
}

function reasonText(reason: Reason, { topic, event, framework, locale }: ReasonSource, t: Translate): string {
  switch (reason.kind) {
    case 'competency': {
      const competency = shortName(framework, topic.score.competency, locale);
      if (reason.masteryTenths === null || reason.level === null)
        return t('suggest-why-chosen', { competency });
      const percent = formatTenths(reason.masteryTenths, t);
      return t('suggest-why-competency', {
        competency,
        percent,
        level: levelWords(framework, reason.level, locale),
      });
    }
    case 'related':
      return t('suggest-why-related');
    case 'when':
      return formatEventDate(reason.when, t);
    case 'format':
      return formatText(reason, event, t);
    case 'hours':
      return t('suggest-why-hours', { hours: reason.hours });
    case 'lowered':
      return reason.because === 'far' ? t('suggest-why-far') : t('suggest-why-same-time');
  }
}

/** Online, or in person with as much about the place as is known. */
function formatText(
  { format, distanceKm }: Extract<Reason, { kind: 'format' }>,
  { place, territory }: PlannedEvent,
  t: Translate,
): string {
  if (format === 'online') return t('suggest-why-online');
  const where = place ?? territory;
  const text =
    format === 'hybrid' ? t('suggest-why-hybrid', { where }) : t('suggest-why-in-person', { where });
  return distanceKm === null ? text : t('suggest-why-distance', { text, distanceKm });
}
