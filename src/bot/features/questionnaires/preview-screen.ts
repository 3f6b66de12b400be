import type { Item } from '../../../domain/questionnaire/definition.ts';
import { codePointLength } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { QuestionnaireCard } from '../../../usecases/questionnaires/questionnaire-store.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import { previewButton } from './buttons.ts';
import { backToCard } from './screens.ts';

const PAIR_WIDTH = 20;

/** One question as a person would see it; every answer goes on to the next one, and nothing is stored. */
export function previewScreen(card: QuestionnaireCard, at: number, t: Translate): Screen {
  const { items, sections, intro } = card.definition;
  const item = items[at];
  if (!item) return { text: t('questionnaires-preview-end'), buttons: [backToCard(card.id, t)] };
  const go = (text: string, to: number): Button => ({
    text,
    data: previewButton.pack({ questionnaire: card.id, at: to }),
  });
  const matrix = 'matrix' in item && item.matrix ? item.matrix.text : null;
  const head = t('questionnaires-preview-head', {
    section: sections[item.sectionIndex]?.title ?? card.title,
    number: at + 1,
    total: items.length,
  });
  const parts = [head, at === 0 ? intro : null, matrix, item.text, item.hint].filter(part => part !== null);
  const answers = labelsOf(item, t).map(label => go(label, at + 1));
  return {
    text: parts.join('\n\n'),
    buttons: [
      ...asWideAsFits(answers),
      [
        ...(at > 0 ? [go(t('card-back'), at - 1)] : []),
        ...backToCard(card.id, t).map(close => ({ ...close, text: t('questionnaires-preview-close') })),
      ],
    ],
  };
}

/** What stands on the buttons of the answers; a question that is answered by typing has one to go on. */
function labelsOf(item: Item, t: Translate): string[] {
  const options = 'options' in item ? item.options.map(({ button }) => button) : [];
  if (item.type === 'consent') return [item.agreeButton, item.refuseButton];
  return [
    ...(options.length > 0 ? options : [t('questionnaires-preview-next')]),
    ...(item.allowNa ? [item.naButton ?? t('card-not-mine')] : []),
    ...(item.allowDecline ? [t('card-decline')] : []),
    ...(item.required ? [] : [t('card-skip')]),
  ];
}

function asWideAsFits(all: readonly Button[]): Button[][] {
  const width = Math.max(...all.map(({ text }) => codePointLength(text))) <= PAIR_WIDTH ? 2 : 1;
  return inRows(all, width);
}
