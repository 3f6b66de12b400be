import { isQuestion } from '../../../domain/questionnaire/definition.ts';
import {
  answerCounts,
  median,
  PILOTS_FOR_ANSWERS,
  slowestItems,
} from '../../../domain/questionnaire/pilot-summary.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  FoundPilot,
  PilotReport,
  QuestionnaireCard,
} from '../../../usecases/questionnaires/questionnaire-store.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToCard } from './screens.ts';

const SLOWEST = 2;
const ON_PAGE = 4;

/** Who tries it, how long it took, where they stopped. */
export function pilotsScreen(card: QuestionnaireCard, report: PilotReport, t: Translate): Screen {
  const id = { questionnaire: card.id };
  const finished = report.minutes.length;
  const lines = [
    t('pilots-head', { title: truncate(card.title, 80), version: card.version }),
    report.invited.length === 0
      ? t('pilots-none')
      : t('pilots-count', {
          invited: report.invited.length,
          finished,
          minutes: Math.max(1, Math.round(median(report.minutes))),
        }),
    ...(finished === 0
      ? []
      : slowestItems(card.definition, report.answers, SLOWEST).map(({ number, item, seconds, left }) =>
          t('pilots-slow', { number, text: truncate(item.text, 50), seconds: Math.round(seconds), left }),
        )),
    ...(finished > 0 && finished < PILOTS_FOR_ANSWERS
      ? [t('pilots-few', { least: PILOTS_FOR_ANSWERS })]
      : []),
  ];
  const rows: Button[][] = [
    card.draft && card.retiredAt === null
      ? [{ text: t('pilots-invite'), data: buttons.findButton.pack(id) }]
      : [],
    finished >= PILOTS_FOR_ANSWERS
      ? [{ text: t('pilots-answers'), data: buttons.answersButton.pack({ ...id, page: 0 }) }]
      : [],
    report.remarks.length > 0
      ? [
          {
            text: t('pilots-remarks', { count: report.remarks.length }),
            data: buttons.remarksButton.pack({ ...id, page: 0 }),
          },
        ]
      : [],
    backToCard(card.id, t),
  ];
  return { text: lines.join('\n\n'), buttons: rows };
}

/** People whose name was typed, to be asked. */
export function foundScreen(card: QuestionnaireCard, found: readonly FoundPilot[], t: Translate): Screen {
  return {
    text: found.length === 0 ? t('pilots-nobody') : t('pilots-choose'),
    buttons: [
      ...found.map(({ id, fullName, organisation }): Button[] => [
        {
          text: truncate([fullName, organisation].filter(part => part !== null).join(', '), 60),
          data: buttons.inviteButton.pack({ questionnaire: card.id, person: id }),
        },
      ]),
      backToPilots(card.id, t),
    ],
  };
}

/** What was answered, some questions on a page. */
export function answersScreen(
  card: QuestionnaireCard,
  report: PilotReport,
  page: number,
  t: Translate,
): Screen {
  if (report.minutes.length < PILOTS_FOR_ANSWERS) return pilotsScreen(card, report, t);
  const items = card.definition.items.filter(isQuestion);
  const at = pageOf(items, page, ON_PAGE);
  const lines = at.shown.map((item, index) => {
    const counts = answerCounts(item, report.answers).map(({ button, count }) => `${button}: ${count}`);
    return `${at.first + index + 1}. ${truncate(item.text, 80)}\n${counts.join(' · ')}`;
  });
  const turn = (to: number): string => buttons.answersButton.pack({ questionnaire: card.id, page: to });
  return {
    text: textOf(lines, t),
    buttons: [turnRow(at.page, at.hasNext, turn, t), backToPilots(card.id, t)],
  };
}

/** What those who tried it wrote, with their names: they were told so. */
export function remarksScreen(
  card: QuestionnaireCard,
  { remarks }: PilotReport,
  page: number,
  t: Translate,
): Screen {
  const at = pageOf(remarks, page, ON_PAGE);
  const lines = at.shown.map(({ fullName, text }) => `${fullName}: ${truncate(text, 500)}`);
  const turn = (to: number): string => buttons.remarksButton.pack({ questionnaire: card.id, page: to });
  return {
    text: textOf(lines, t),
    buttons: [turnRow(at.page, at.hasNext, turn, t), backToPilots(card.id, t)],
  };
}

function textOf(lines: readonly string[], t: Translate): string {
  return lines.length === 0 ? t('pilots-none') : lines.join('\n\n');
}

export function backToPilots(questionnaire: number, t: Translate): Button[] {
  return [{ text: t('card-back'), data: buttons.pilotsButton.pack({ questionnaire }) }];
}
