import { cellText } from '../../../domain/reports/cell-text.ts';
import type { ReportTable } from '../../../domain/reports/report-table.ts';
import { buildReportWords, type ReportWords } from '../../../domain/reports/report-words.ts';
import { PASSED } from '../../../domain/results/passed.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { GrowthView } from '../../../usecases/results/open-growth.ts';
import type { ResultsScope } from '../../../usecases/results/results-scope.ts';
import type { NamedCompetency } from '../../report-view/competency-names.ts';
import { toFigures } from '../../results-view/to-figures.ts';
import type { Button, Screen } from '../../screen.ts';
import { growthButton, heatmapButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { growthTable, passedParts } from './growth-table.ts';

const PLACES_ON_PAGE = 8;
const FIRSTS_ON_PAGE = 5;
const TITLE_SHOWN = 60;

export function growthScreen(
  view: GrowthView,
  competencies: readonly NamedCompetency[],
  t: Translate,
): Screen {
  const words = buildReportWords(t);
  const table = growthTable(view, competencies, t);
  const at = atOf(view);
  const lines = table.rows.map(({ title, short, cells }) => {
    const [before, now, change, said] = cells;
    const name = short ?? title;
    if (before?.kind !== 'share' || now?.kind !== 'share' || change?.kind !== 'change')
      return `${name}: ${before?.kind === 'noData' ? words.noData : words.hidden}`;
    const margin = change.margin === null ? '' : ` ${words.margin(change.margin)}`;
    return t('growth-line', {
      name,
      before: words.percent(before.tenths),
      now: words.percent(now.tenths),
      change: `${words.change(change.tenths)}${margin}${countWords(view, change.count, words)}`,
      words: said?.kind === 'text' ? said.text : '',
    });
  });
  const passed = passedParts(view);
  const passedLine = passed
    ? [t('growth-passed', { before: cellText(passed.before, words), now: cellText(passed.now, words) })]
    : [];
  const file = (as: string): string => buttons.growthFileButton.pack({ ...at, as });
  return {
    text: [
      [table.title, ...table.subtitle].join('\n'),
      [...lines, ...passedLine].join('\n'),
      notesOf(view, table, t).join('\n'),
    ].join('\n\n'),
    buttons: [
      [
        { text: t('report-as-png'), data: file('png') },
        { text: 'XLSX', data: file('xlsx') },
        { text: 'DOCX', data: file('docx') },
      ],
      [
        {
          text: t('results-places'),
          data: buttons.growthPlacesButton.pack({ campaign: at.campaign, first: at.first, page: 0 }),
        },
        ...(view.place
          ? [
              {
                text: t('growth-territory'),
                data: buttons.growthViewButton.pack({ ...at, organisation: 0 }),
              },
            ]
          : []),
      ],
      [
        { text: t('results-heatmap'), data: heatmapButton.pack({ campaign: at.campaign }) },
        ...(view.others.length > 0
          ? [
              {
                text: t('growth-with-other'),
                data: buttons.growthFirstsButton.pack({ campaign: at.campaign, page: 0 }),
              },
            ]
          : []),
      ],
      [toFigures(t)],
    ],
  };
}

/** How many a line is of, where that is not what the head says of all. */
function countWords({ paired, rows }: GrowthView, count: number, words: ReportWords): string {
  const of = rows.find(({ competencyKey }) => competencyKey === PASSED)?.growth?.pairs;
  return !paired || count === of ? '' : ` (${words.people(count)})`;
}

/** Only what the lines above need to be understood. */
function notesOf(view: GrowthView, { rows }: ReportTable, t: Translate): string[] {
  if (!view.paired) return [t('growth-note-different'), t('growth-note-noticeable')];
  const changes = rows.flatMap(({ cells }) => cells.flatMap(cell => (cell.kind === 'change' ? [cell] : [])));
  return [
    t(changes.some(({ within }) => within) ? 'growth-note-interval' : 'growth-note-margin'),
    t('growth-note-noticeable'),
  ];
}

/** Organisations to look at alone. */
export function placesScreen(view: GrowthView, page: number, t: Translate): Screen {
  const at = atOf(view);
  const turn = (to: number): string =>
    buttons.growthPlacesButton.pack({ campaign: at.campaign, first: at.first, page: to });
  const places = view.places.map(
    ({ organisationId, title }): Button => ({
      text: truncate(title, 30),
      data: buttons.growthViewButton.pack({ ...at, organisation: organisationId }),
    }),
  );
  return {
    text: t('growth-places-ask'),
    buttons: [
      ...[0, 2, 4, 6].map(start => places.slice(start, start + 2)),
      turnRow(page, (page + 1) * PLACES_ON_PAGE < view.totalPlaces, turn, t),
      [{ text: t('growth-territory'), data: buttons.growthViewButton.pack({ ...at, organisation: 0 }) }],
    ],
  };
}

/** Campaigns to compare with. */
export function firstsScreen(view: GrowthView, page: number, t: Translate): Screen {
  const at = atOf(view);
  const from = page * FIRSTS_ON_PAGE;
  const all = [view.first, ...view.others];
  const turn = (to: number): string => buttons.growthFirstsButton.pack({ campaign: at.campaign, page: to });
  return {
    text: t('growth-first-ask'),
    buttons: [
      ...all.slice(from, from + FIRSTS_ON_PAGE).map(({ campaignId, title }): Button[] => [
        {
          text: truncate(title, TITLE_SHOWN),
          data: buttons.growthViewButton.pack({
            campaign: at.campaign,
            first: campaignId,
            organisation: 0,
          }),
        },
      ]),
      [
        ...turnRow(page, from + FIRSTS_ON_PAGE < all.length, turn, t),
        { text: t('growth-back'), data: growthButton.pack({ campaign: at.campaign }) },
      ],
    ],
  };
}

/** There is no released campaign before it. */
export function nothingBeforeScreen({ campaign }: ResultsScope, t: Translate): Screen {
  const heatmap = heatmapButton.pack({ campaign: campaign.campaignId });
  return {
    text: `${campaign.title}\n\n${t('growth-nothing-before')}`,
    buttons: [[{ text: t('results-heatmap'), data: heatmap }], [toFigures(t)]],
  };
}

function atOf(view: GrowthView) {
  return {
    campaign: view.scope.campaign.campaignId,
    first: view.first.campaignId,
    organisation: view.place?.organisationId ?? 0,
  };
}
