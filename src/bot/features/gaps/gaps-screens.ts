import { buildReportWords } from '../../../domain/reports/report-words.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { FoundPerson } from '../../../usecases/mentoring/mentoring-store.ts';
import type { GapsView } from '../../../usecases/summary/open-gaps.ts';
import { nextTerritory } from '../../next-territory.ts';
import {
  competencyShort,
  competencyTitle,
  gapsForChat,
  gapsTables,
  nextWords,
} from '../../report-view/gaps-tables.ts';
import { reportPage } from '../../report-view/report-text.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventPlanButton, figuresButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const MOST_LISTED = 5;

export function gapsScreen(
  view: GapsView,
  { list, page }: { list: 0 | 1; page: number },
  locale: Locale,
  t: Translate,
): Screen {
  const territory = view.territory.id;
  const [gaps, unwanted] = gapsTables(view, locale, t);
  const table = list === 0 ? gapsForChat(view, gaps, t) : unwanted;
  const shown = reportPage(table, buildReportWords(t), page);
  const turn = (to: number): string => buttons.gapsPageButton.pack({ territory, list, page: to });
  const file = (as: string): string => buttons.gapsFileButton.pack({ territory, as });
  const other = list === 0 ? 1 : 0;
  return {
    text: shown.text,
    buttons: [
      turnRow(shown.page, shown.page + 1 < shown.pages, turn, t),
      list === 0 && view.outlooks.some(({ hosts }) => hosts.length > 0)
        ? [{ text: t('gaps-who'), data: buttons.hostsOfButton.pack({ territory }) }]
        : [],
      [
        {
          text: list === 0 ? t('gaps-to-unwanted') : t('gaps-to-gaps'),
          data: buttons.gapsPageButton.pack({ territory, list: other, page: 0 }),
        },
      ],
      [
        { text: t('report-as-png'), data: file('png') },
        { text: 'XLSX', data: file('xlsx') },
        { text: 'DOCX', data: file('docx') },
      ],
      nextTerritory(view.territories, territory).map(({ id, title }) => ({
        text: truncate(title, 40),
        data: buttons.gapsPageButton.pack({ territory: id, list: 0, page: 0 }),
      })),
      [
        { text: t('stats-open-events'), data: eventPlanButton.pack({}) },
        { text: t('figures-back'), data: figuresButton.pack({}) },
      ],
    ],
  };
}

/** For which competency somebody is looked for: those with people, where support is needed most first. */
export function hostsOfScreen(view: GapsView, locale: Locale, t: Translate): Screen {
  const territory = view.territory.id;
  const rows = view.outlooks
    .map((outlook, at) => ({ outlook, at }))
    .filter(({ outlook }) => outlook.hosts.length > 0)
    .slice(0, MOST_LISTED)
    .map(({ outlook, at }): Button[] => [
      {
        text: truncate(
          t('gaps-who-of', {
            title: competencyShort(view, outlook.competency, locale),
            count: outlook.hosts.length,
          }),
          60,
        ),
        data: buttons.hostsButton.pack({ territory, at }),
      },
    ]);
  return { text: t('gaps-who-ask'), buttons: [...rows, [back(territory, t)]] };
}

/** People who agreed to be found: names and places, never what a profile says in numbers. */
export function hostsScreen(
  view: GapsView,
  { at, people }: { at: number; people: readonly FoundPerson[] },
  locale: Locale,
  t: Translate,
): Screen {
  const outlook = view.outlooks[at];
  const title = outlook ? competencyTitle(view, outlook.competency, locale) : '';
  const next = outlook ? t('gaps-next-line', { when: nextWords(outlook, t) }) : '';
  const lines = people.map(({ fullName, organisation }) =>
    organisation === null ? fullName : `${fullName}, ${organisation}`,
  );
  return {
    text: [`${title}\n${next}`, t('gaps-hosts-intro'), lines.join('\n')].join('\n\n'),
    buttons: [[back(view.territory.id, t)]],
  };
}

function back(territory: number, t: Translate): Button {
  return { text: t('gaps-back'), data: buttons.gapsPageButton.pack({ territory, list: 0, page: 0 }) };
}
