import { FormattedString } from '@grammyjs/parse-mode';
import type { Item } from '../../../domain/questionnaire/definition.ts';
import { previousItem } from '../../../domain/questionnaire/next-item.ts';
import { progress } from '../../../domain/questionnaire/progress.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { progressBar } from '../../progress-bar.ts';
import type { Button, Screen } from '../../screen.ts';
import { answerRows } from './answer-rows.ts';
import { backButton, pauseButton } from './buttons.ts';
import { currentAnswerLine } from './current-answer.ts';

/** The card of one question: where one is, the question, the buttons of the answer, the way back and out. */
export function questionCard(state: AttemptState, item: Item, t: Translate): Screen {
  const at = progress(state.definition, state.answers, state.respondent, item.id);
  const { rows, legend } = answerRows(state, item, t);
  const head = t('card-head', {
    section: at.sectionTitle,
    position: at.position,
    total: at.total,
    minutes: at.minutesLeft,
  });
  const matrix = 'matrix' in item ? item.matrix : null;
  const body = [
    matrix ? `${matrix.text}\n` : null,
    item.text,
    item.hint,
    legend,
    currentAnswerLine(state, item, t),
  ].filter(line => line !== null);
  const text = new FormattedString(`${head}\n${progressBar(at.answered, at.total)}\n\n`).plain(
    body.join('\n\n'),
  );
  return { text, buttons: [...rows, navigation(state, item, t)] };
}

function navigation(state: AttemptState, item: Item, t: Translate): Button[] {
  const before = previousItem(state.definition, state.answers, state.respondent, item.id);
  const back = { text: t('card-back'), data: backButton.pack({ attempt: state.attemptId, from: item.id }) };
  const pause = { text: t('card-pause'), data: pauseButton.pack({ attempt: state.attemptId }) };
  return before ? [back, pause] : [pause];
}
