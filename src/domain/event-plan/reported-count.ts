import { cleanLine } from '../../lib/text.ts';
import type { EventLexicon } from './lexicon.ts';
import { pattern, unitPattern, wordsPattern } from './phrases.ts';

const MOST = 99_999;

/** How many took part, as a report says it; «более 60» is a lower bound, not a number (S-002). */
export interface ReportedCount {
  readonly count: number;
  readonly atLeast: boolean;
}

/** «122», «122 участника», «более 60». Null when it is no number of people. */
export function parseReportedCount(raw: string, { moreThan, people }: EventLexicon): ReportedCount | null {
  const [, more, digits] =
    pattern(`^(${wordsPattern(moreThan)}\\s+|>\\s*)?(\\d{1,5})\\s*(?:${unitPattern(people)})?\\.?$`).exec(
      cleanLine(raw),
    ) ?? [];
  const count = Number(digits);
  if (digits === undefined || count < 1 || count > MOST) return null;
  return { count, atLeast: more !== undefined };
}
