import type { Framework } from '../../domain/scoring/framework.ts';
import { competencyOrder } from '../../domain/scoring/score-competencies.ts';
import type { Locale } from '../../lib/texts.ts';
import type { CardLine } from '../../usecases/internship/internship-ports.ts';

/** A line of the card with the title of its competency. */
export interface TitledCardLine extends CardLine {
  readonly title: string;
}

/** Every competency of the programme's framework in its order, with what the card says; empty without a framework. */
export function cardLines(
  framework: Framework | null,
  stored: readonly CardLine[],
  locale: Locale,
): readonly TitledCardLine[] {
  if (framework === null) return [];
  return competencyOrder(framework).map(key => {
    const line = stored.find(({ competency }) => competency === key);
    const title = framework.competencies.find(each => each.key === key)?.title[locale] ?? key;
    const empty = { competency: key, startTenths: null, endTenths: null, evidence: null, conclusion: null };
    return { ...(line ?? empty), title };
  });
}
