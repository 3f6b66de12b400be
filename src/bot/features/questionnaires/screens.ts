import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import type { OpenedQuestionnaire } from '../../../usecases/questionnaires/open-questionnaire.ts';
import type { QuestionnaireHead } from '../../../usecases/questionnaires/questionnaire-store.ts';
import { formatInstantDay } from '../../format-event-date.ts';
import { homeRow } from '../../home-row.ts';
import { quotedTitle } from '../../quoted-title.ts';
import type { Button, Screen } from '../../screen.ts';
import { importKindButton, questionnairesButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

export const ON_PAGE = 5;

/** The questionnaires of the installation, newest first. */
export function listScreen(
  list: { readonly questionnaires: readonly QuestionnaireHead[]; readonly total: number },
  page: number,
  viewer: Viewer,
  t: Translate,
): Screen {
  const first = page * ON_PAGE + 1;
  const lines = list.questionnaires.map((each, at) => `${first + at}. ${headLine(each, viewer, t)}`);
  const numbers = list.questionnaires.map((each, at) => ({
    text: String(first + at),
    data: buttons.cardButton.pack({ questionnaire: each.id }),
  }));
  return {
    text: [t('questionnaires-title'), ...lines].join('\n\n'),
    buttons: [
      numbers,
      turnRow(page, list.total > (page + 1) * ON_PAGE, to => buttons.listButton.pack({ page: to }), t),
      [
        {
          text: t('questionnaires-new'),
          data: importKindButton.pack({ territory: 0, kind: 'questionnaire' }),
        },
      ],
      homeRow(viewer, t),
    ],
  };
}

function headLine(head: QuestionnaireHead, viewer: Viewer, t: Translate): string {
  const { title, version, questions } = head;
  return t('questionnaires-line', {
    title: truncate(title, 60),
    version,
    questions,
    state: stateText(head, viewer, t),
  });
}

function stateText(
  { draft, usedSince, retiredAt }: QuestionnaireHead,
  { timezone }: Viewer,
  t: Translate,
): string {
  if (retiredAt !== null)
    return t('questionnaires-retired', { day: formatInstantDay(retiredAt, timezone, t) });
  if (draft) return t('questionnaires-draft');
  return usedSince === null
    ? t('questionnaires-unused')
    : t('questionnaires-used', { day: formatInstantDay(usedSince, timezone, t) });
}

export function cardScreen(
  { card, manages, pilots }: OpenedQuestionnaire,
  viewer: Viewer,
  t: Translate,
): Screen {
  const id = { questionnaire: card.id };
  const lines = [
    quotedTitle(card.title, t, 120),
    t('questionnaires-card', {
      version: card.version,
      key: card.key,
      questions: card.questions,
      minutes: card.definition.estimatedMinutes,
      state: stateText(card, viewer, t),
    }),
    ...(card.pilots.invited > 0 ? [t('questionnaires-pilots', card.pilots)] : []),
    ...(manages === null ? [t('questionnaires-not-yours')] : []),
  ];
  const open = card.retiredAt === null;
  const rows: Button[][] = [
    [
      { text: t('questionnaires-preview'), data: buttons.previewButton.pack({ ...id, at: 0 }) },
      { text: t('questionnaires-table'), data: buttons.tableButton.pack(id) },
    ],
    pilots && ((open && card.draft) || card.pilots.invited > 0)
      ? [{ text: t('questionnaires-pilot'), data: buttons.pilotsButton.pack(id) }]
      : [],
    manages !== null && open && card.draft
      ? [
          {
            text: t('questionnaires-release'),
            data: buttons.releaseButton.pack({ ...id, sure: 0 }),
            style: 'primary',
          },
        ]
      : [],
    manages !== null && open
      ? [{ text: t('questionnaires-retire'), data: buttons.retireButton.pack({ ...id, sure: 0 }) }]
      : [],
    [{ text: t('questionnaires-back'), data: questionnairesButton.pack({}) }],
  ];
  return { text: lines.join('\n\n'), buttons: rows };
}

/** Asks once more: it concerns everybody in the installation. */
export function sureScreen({ card }: OpenedQuestionnaire, act: 'release' | 'retire', t: Translate): Screen {
  const id = { questionnaire: card.id };
  const about = { title: truncate(card.title, 120), version: card.version };
  const yes: Button =
    act === 'release'
      ? { text: t('questionnaires-release-yes'), data: buttons.releaseButton.pack({ ...id, sure: 1 }) }
      : { text: t('questionnaires-retire-yes'), data: buttons.retireButton.pack({ ...id, sure: 1 }) };
  return {
    text:
      act === 'release' ? t('questionnaires-release-sure', about) : t('questionnaires-retire-sure', about),
    buttons: [[yes], backToCard(card.id, t)],
  };
}

export function backToCard(questionnaire: number, t: Translate): Button[] {
  return [{ text: t('card-back'), data: buttons.cardButton.pack({ questionnaire }) }];
}
