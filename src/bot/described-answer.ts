import type { DescribedAnswer } from '../domain/questionnaire/describe-answer.ts';
import type { Translate } from '../lib/texts.ts';

/** An answer in words, as long as it is. */
export function describedAnswerText(described: DescribedAnswer, t: Translate): string {
  switch (described.kind) {
    case 'notMine':
      return t('card-not-mine');
    case 'declined':
      return t('card-decline');
    case 'skipped':
      return t('answer-skipped');
    case 'seen':
      return t('answer-seen');
    case 'consent':
      return described.button;
    case 'options':
      return [...described.labels, ...(described.other === null ? [] : [described.other])].join('; ');
    case 'number':
      return described.unit ? `${described.value} ${described.unit}` : String(described.value);
    case 'date':
      return t('answer-date', { date: new Date(`${described.date}T00:00:00Z`) });
    case 'text':
      return described.text;
    case 'file':
      return described.name ?? t('answer-file');
  }
}
