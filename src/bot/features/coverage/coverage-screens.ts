import { buildReportWords } from '../../../domain/reports/report-words.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import {
  COVERAGE_DIVISIONS,
  type CoverageCampaign,
} from '../../../usecases/coverage/coverage-report-store.ts';
import type { CoverageView } from '../../../usecases/coverage/open-coverage.ts';
import { coverageTable } from '../../report-view/coverage-table.ts';
import { reportPage } from '../../report-view/report-text.ts';
import type { Button, Screen } from '../../screen.ts';
import { coverageButton, figuresButton, remindCampaignButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const MOST_LISTED = 5;

/** The coverage as text, page by page, with its files. */
export function coverageScreen(
  view: CoverageView,
  page: number,
  now: Temporal.Instant,
  t: Translate,
): Screen {
  const { campaign } = view;
  const shown = reportPage(coverageTable(view, now, t), buildReportWords(t), page);
  const by = COVERAGE_DIVISIONS.indexOf(view.division);
  const turn = (to: number): string =>
    buttons.coveragePageButton.pack({ campaign: campaign.id, by, page: to });
  const file = (as: string): string => buttons.coverageFileButton.pack({ campaign: campaign.id, by, as });
  return {
    text: shown.text,
    buttons: [
      remindRow(view, t),
      turnRow(shown.page, shown.page + 1 < shown.pages, turn, t),
      [
        { text: t('report-as-png'), data: file('png') },
        { text: 'XLSX', data: file('xlsx') },
        { text: 'DOCX', data: file('docx') },
      ],
      [
        ...(view.divisible
          ? [
              {
                text: t('coverage-divide'),
                data: buttons.coverageDivisionsButton.pack({ campaign: campaign.id }),
              },
            ]
          : []),
        ...(view.campaigns.length > 1
          ? [{ text: t('coverage-other'), data: buttons.coverageCampaignsButton.pack({}) }]
          : []),
      ],
      [backToFigures(t)],
    ],
  };
}

/** With the number only where it can be counted from the rows anyway: else a hidden one would follow from it. */
function remindRow({ campaign, whole, division, told }: CoverageView, t: Translate): Button[] {
  const { notStarted } = told.toldTotal;
  if (!whole || division !== 'organisation' || !campaign.running) return [];
  if (told.complete && notStarted === 0) return [];
  const text = told.complete ? t('coverage-remind', { count: notStarted }) : t('coverage-remind-some');
  return [{ text, data: remindCampaignButton.pack({ campaign: campaign.id }), style: 'primary' }];
}

// locale-keys: coverage-by-organisation coverage-by-subject coverage-by-service coverage-by-category
export function divisionsScreen(campaign: number, t: Translate): Screen {
  return {
    text: t('coverage-divide-ask'),
    buttons: [
      ...COVERAGE_DIVISIONS.map((division, by): Button[] => [
        {
          text: t(`coverage-by-${division}`),
          data: buttons.coveragePageButton.pack({ campaign, by, page: 0 }),
        },
      ]),
      [{ text: t('coverage-back'), data: coverageButton.pack({ campaign }) }],
    ],
  };
}

export function campaignsScreen(campaigns: readonly CoverageCampaign[], t: Translate): Screen {
  return {
    text: t('coverage-other-ask'),
    buttons: [
      ...campaigns
        .slice(0, MOST_LISTED)
        .map(({ id, title }): Button[] => [
          { text: truncate(title, 60), data: coverageButton.pack({ campaign: id }) },
        ]),
      [backToFigures(t)],
    ],
  };
}

/** A division that cannot be told. */
export function untoldScreen(campaign: CoverageCampaign, t: Translate): Screen {
  return {
    text: t('coverage-untold'),
    buttons: [[{ text: t('coverage-back'), data: coverageButton.pack({ campaign: campaign.id }) }]],
  };
}

export function backToFigures(t: Translate): Button {
  return { text: t('figures-back'), data: figuresButton.pack({}) };
}
