import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { TitledCardLine } from '../../internship-view/card-lines.ts';
import { cardText, tenthsOrDash } from '../../internship-view/card-text.ts';
import { numberRows } from '../../internship-view/number-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

/** What is written in a line of the own card. */
export const CARD_FIELDS = ['startTenths', 'endTenths', 'evidence'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** The own effectiveness card. */
export function cardScreen(
  enrolment: number,
  lines: readonly TitledCardLine[],
  editable: boolean,
  t: Translate,
): Screen {
  const numbers = numberRows(lines.map((_, at) => buttons.cardLineButton.pack({ enrolment, at })));
  const side = (text: string, which: string): Button => ({
    text,
    data: buttons.fromProfileButton.pack({ enrolment, side: which }),
  });
  return {
    text: cardText(t('journal-card-title'), lines, t),
    buttons: [
      ...(editable
        ? [
            ...numbers,
            [side(t('journal-card-start-profile'), 'start'), side(t('journal-card-end-profile'), 'end')],
          ]
        : []),
      [
        { text: t('journal-card-file-button'), data: buttons.cardFileButton.pack({ enrolment }) },
        { text: t('internship-back'), data: buttons.internshipButton.pack({ enrolment }) },
      ],
    ],
  };
}

// locale-keys: journal-card-ask-startTenths journal-card-ask-endTenths journal-card-ask-evidence
// locale-keys: journal-card-field-startTenths journal-card-field-endTenths journal-card-field-evidence

/** One competency of the own card. `asked`: the field that the next message is for. */
export function cardLineScreen(
  enrolment: number,
  { line, at }: { line: TitledCardLine; at: number },
  asked: CardField | null,
  t: Translate,
): Screen {
  const body = t('journal-card-competency', {
    start: tenthsOrDash(line.startTenths, t),
    end: tenthsOrDash(line.endTenths, t),
    evidence: line.evidence ?? '—',
    conclusion: line.conclusion ?? '—',
  });
  const question = asked === null ? '' : `\n\n${t(`journal-card-ask-${asked}`)}`;
  return {
    text: FormattedString.b(line.title).plain(`\n${body}${question}`),
    buttons: [
      CARD_FIELDS.map(field => ({
        text: t(`journal-card-field-${field}`),
        data: buttons.cardFieldButton.pack({ enrolment, at, field }),
      })),
      [{ text: t('internship-back'), data: buttons.cardButton.pack({ enrolment }) }],
    ],
  };
}
