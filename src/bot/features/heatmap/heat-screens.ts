import { cellTenths, cellText } from '../../../domain/reports/cell-text.ts';
import { buildReportWords } from '../../../domain/reports/report-words.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { HeatMap } from '../../../usecases/results/open-heat-map.ts';
import type { ResultsScope } from '../../../usecases/results/results-scope.ts';
import { isOf, type NamedCompetency } from '../../report-view/competency-names.ts';
import { filterName } from '../../report-view/filter-name.ts';
import { reportPage } from '../../report-view/report-text.ts';
import { toFigures } from '../../results-view/to-figures.ts';
import type { Button, Screen } from '../../screen.ts';
import { growthButton, heatmapButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { heatCell, heatTable, placeTable } from './heat-table.ts';

export const PLACES_ON_PAGE = 8;
const FILTERS_ON_PAGE = 8;
const CAMPAIGNS_ON_PAGE = 5;
const TITLE_SHOWN = 60;

interface At {
  readonly campaign: number;
  readonly measure: number;
  readonly filter: number;
}

/** What the buttons of a map say about it. */
function placeOf(map: HeatMap): At {
  const filter = map.filters.findIndex(
    each => each.attribute === map.filter?.attribute && each.value === map.filter.value,
  );
  return { campaign: map.scope.campaign.campaignId, measure: map.measure === 'mastery' ? 1 : 0, filter };
}

/** The five weakest cells in words, and the ways from there. */
export function heatScreen(map: HeatMap, competencies: readonly NamedCompetency[], t: Translate): Screen {
  const words = buildReportWords(t);
  const at = placeOf(map);
  const table = heatTable(map, competencies, t);
  const dark = map.weakest.map(({ row, title }, index) => {
    const competency = competencies.find(each => isOf(row, each))?.short ?? row.competencyKey;
    const value = cellText(heatCell(row, map.measure), words);
    return t('heatmap-dark-line', {
      number: index + 1,
      place: truncate(title, TITLE_SHOWN),
      competency,
      value,
    });
  });
  const file = (as: string): string => buttons.heatFileButton.pack({ ...at, as });
  return {
    text: [
      [table.title, ...table.subtitle].join('\n'),
      [t(dark.length > 0 ? 'heatmap-dark' : 'heatmap-all-hidden'), ...dark].join('\n'),
      t('results-note-hidden'),
    ].join('\n\n'),
    buttons: [
      [
        { text: t('report-as-png'), data: file('png') },
        { text: 'XLSX', data: file('xlsx') },
        { text: 'DOCX', data: file('docx') },
      ],
      [
        {
          text: t(map.measure === 'deficits' ? 'heatmap-show-mastery' : 'heatmap-show-deficits'),
          data: buttons.heatViewButton.pack({ ...at, measure: 1 - at.measure }),
        },
        ...(map.filters.length > 0
          ? [
              {
                text: t('heatmap-filter'),
                data: buttons.heatFiltersButton.pack({ campaign: at.campaign, measure: at.measure, page: 0 }),
              },
            ]
          : []),
      ],
      [{ text: t('results-places'), data: buttons.heatPlacesButton.pack({ ...at, page: 0 }) }],
      [
        { text: t('results-growth'), data: growthButton.pack({ campaign: at.campaign }) },
        ...(map.scope.campaigns.length > 1
          ? [{ text: t('results-other'), data: buttons.heatCampaignsButton.pack({ page: 0 }) }]
          : []),
      ],
      [toFigures(t)],
    ],
  };
}

/** A page of the organisations, each with its weakest competency. */
export function placesScreen(
  map: HeatMap,
  competencies: readonly NamedCompetency[],
  page: number,
  t: Translate,
): Screen {
  const words = buildReportWords(t);
  const at = placeOf(map);
  const table = heatTable(map, competencies, t);
  const lines = map.places.map(({ title }, index) => {
    const cells = table.rows[index]?.cells ?? [];
    const known = cells.flatMap((cell, column) => {
      const tenths = cellTenths(cell);
      return tenths === null ? [] : [{ cell, column, tenths: map.measure === 'mastery' ? -tenths : tenths }];
    });
    const weakest = known.toSorted((left, right) => right.tenths - left.tenths)[0];
    const value = weakest
      ? `${competencies[weakest.column]?.short ?? ''} ${cellText(weakest.cell, words)}`
      : words.hidden;
    return `${page * PLACES_ON_PAGE + index + 1}. ${truncate(title, TITLE_SHOWN)}: ${value}`;
  });
  const open = (organisation: number): string => buttons.heatPlaceButton.pack({ ...at, organisation, page });
  const numbered = map.places.map(
    ({ organisationId }, index): Button => ({
      text: String(page * PLACES_ON_PAGE + index + 1),
      data: open(organisationId),
    }),
  );
  const turn = (to: number): string => buttons.heatPlacesButton.pack({ ...at, page: to });
  return {
    text: [
      [t('heatmap-places-title'), ...table.subtitle].join('\n'),
      lines.length > 0 ? lines.join('\n') : t('heatmap-no-places'),
    ].join('\n\n'),
    buttons: [
      numbered.slice(0, 4),
      numbered.slice(4),
      turnRow(page, (page + 1) * PLACES_ON_PAGE < map.total, turn, t),
      [{ text: t('heatmap-territory'), data: open(0) }],
      [{ text: t('heatmap-back'), data: buttons.heatViewButton.pack({ ...at }) }],
    ],
  };
}

/** One organisation or the territory. */
export function placeScreen(
  map: HeatMap,
  competencies: readonly NamedCompetency[],
  place: { readonly organisationId: number | null; readonly title: string },
  page: number,
  t: Translate,
): Screen {
  const { text } = reportPage(placeTable(map, competencies, place, t), buildReportWords(t), 0);
  const at = placeOf(map);
  return {
    text,
    buttons: [[{ text: t('results-places-back'), data: buttons.heatPlacesButton.pack({ ...at, page }) }]],
  };
}

/** The values results may be narrowed to, a page of them. */
export function filtersScreen(map: HeatMap, page: number, t: Translate): Screen {
  const at = placeOf(map);
  const from = page * FILTERS_ON_PAGE;
  const shown = map.filters.slice(from, from + FILTERS_ON_PAGE).map(
    (filter, index): Button => ({
      text: truncate(filterName(filter, t), 30),
      data: buttons.heatViewButton.pack({ ...at, filter: from + index }),
    }),
  );
  const turn = (to: number): string =>
    buttons.heatFiltersButton.pack({ campaign: at.campaign, measure: at.measure, page: to });
  return {
    text: t('heatmap-filter-ask'),
    buttons: [
      ...[0, 2, 4, 6].map(start => shown.slice(start, start + 2)),
      [
        ...turnRow(page, from + FILTERS_ON_PAGE < map.filters.length, turn, t),
        {
          text: t('heatmap-everybody'),
          data: buttons.heatViewButton.pack({ ...at, filter: -1 }),
        },
      ],
      [{ text: t('heatmap-back'), data: buttons.heatViewButton.pack({ ...at }) }],
    ],
  };
}

export function campaignsScreen({ campaigns }: ResultsScope, page: number, t: Translate): Screen {
  const from = page * CAMPAIGNS_ON_PAGE;
  const turn = (to: number): string => buttons.heatCampaignsButton.pack({ page: to });
  return {
    text: t('results-other-ask'),
    buttons: [
      ...campaigns
        .slice(from, from + CAMPAIGNS_ON_PAGE)
        .map(({ campaignId, title }): Button[] => [
          { text: truncate(title, TITLE_SHOWN), data: heatmapButton.pack({ campaign: campaignId }) },
        ]),
      [...turnRow(page, from + CAMPAIGNS_ON_PAGE < campaigns.length, turn, t), toFigures(t)],
    ],
  };
}

/** Other campaigns, where there are any. */
export function otherCampaigns({ campaigns }: ResultsScope, t: Translate): readonly Button[] {
  if (campaigns.length < 2) return [];
  return [{ text: t('results-other'), data: buttons.heatCampaignsButton.pack({ page: 0 }) }];
}
