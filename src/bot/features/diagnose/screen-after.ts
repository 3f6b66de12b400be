import type { Translate } from '../../../lib/texts.ts';
import type { AnswerOutcome } from '../../../usecases/diagnosis/answer-item.ts';
import type { Screen } from '../../screen.ts';
import { attemptScreen } from './attempt-screen.ts';
import { closedScreen, enoughScreen } from './screens.ts';

/** What follows an answer: the next card, the end of today's questions, or that the questionnaire is closed. */
export function screenAfter(
  outcome: Exclude<AnswerOutcome, { kind: 'unknown' | 'foreign' }>,
  t: Translate,
): Screen {
  if (outcome.kind === 'closed') return closedScreen(outcome.state, t);
  if (outcome.kind === 'saved' && outcome.enough) return enoughScreen(outcome.state, t);
  return attemptScreen(outcome.state, t);
}
