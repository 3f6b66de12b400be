import type { Framework } from '../domain/scoring/framework.ts';
import type { Locale, Translate } from '../lib/texts.ts';

const SOURCES: readonly string[] = ['cnppm', 'observer'];

// locale-keys: external-source-cnppm external-source-observer

/** One external result in one line: «ЦНППМ, март 2022 · Предметная: средний». Only its month is told: more is not always known. */
export function externalLine(
  result: {
    readonly source: string;
    readonly competencyKey: string;
    readonly level: string | null;
    readonly score: number | null;
    readonly scoreMax: number | null;
    readonly takenOn: Temporal.PlainDate;
  },
  framework: Framework | undefined,
  locale: Locale,
  t: Translate,
): string {
  const { source, competencyKey, level, score, scoreMax, takenOn } = result;
  const points =
    score === null
      ? null
      : scoreMax === null
        ? t('external-points', { score })
        : t('external-points-of', { score, max: scoreMax });
  return t('external-line', {
    source: SOURCES.includes(source) ? t(`external-source-${source}`) : source,
    month: t('when-month', { month: takenOn.month, year: String(takenOn.year) }),
    competency:
      framework?.competencies.find(({ key }) => key === competencyKey)?.title[locale] ?? competencyKey,
    value: [level, points].filter(part => part !== null).join(', '),
  });
}
