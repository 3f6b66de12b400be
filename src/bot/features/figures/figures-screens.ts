import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import type { Stats } from '../../../usecases/summary/open-stats.ts';
import { homeRow } from '../../home-row.ts';
import { nextTerritory } from '../../next-territory.ts';
import { type StatsExtras, statsText } from '../../report-view/stats-table.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

/** «Цифры»: the way to every report. A coordinator's are those that know organisations. */
export function figuresScreen(viewer: Viewer, whole: boolean, t: Translate): Screen {
  const newest = { campaign: 0 };
  const coverage: Button = { text: t('figures-coverage'), data: shared.coverageButton.pack(newest) };
  const heat: Button = { text: t('figures-heatmap'), data: shared.heatmapButton.pack(newest) };
  const growth: Button = { text: t('figures-growth'), data: shared.growthButton.pack(newest) };
  return {
    text: whole ? t('figures-title') : t('figures-title-own'),
    buttons: [
      ...(whole
        ? [
            [{ text: t('figures-stats'), data: shared.statsButton.pack({}) }],
            [{ text: t('figures-council'), data: shared.councilButton.pack({ territory: 0 }) }],
            [{ text: t('figures-indicators'), data: shared.indicatorsButton.pack({}) }, coverage],
            [heat, growth],
            [
              { text: t('figures-gaps'), data: shared.gapsButton.pack({}) },
              { text: t('figures-export'), data: shared.exportButton.pack({}) },
            ],
          ]
        : [[coverage], [heat, growth]]),
      homeRow(viewer, t),
    ],
  };
}

/** The territory on one screen; every line opens where it comes from. */
export function statsScreen(stats: Stats, extras: StatsExtras, t: Translate): Screen {
  const territory = stats.territory.id;
  const campaign = extras.coverage?.campaign.id ?? 0;
  const file = (as: string): string => buttons.statsFileButton.pack({ territory, as });
  return {
    text: statsText(stats, extras, t),
    buttons: [
      [
        { text: t('stats-open-people'), data: shared.peopleButton.pack({}) },
        { text: t('figures-coverage'), data: shared.coverageButton.pack({ campaign }) },
      ],
      [
        { text: t('stats-open-routes'), data: shared.routesInboxButton.pack({}) },
        { text: t('stats-open-events'), data: shared.eventPlanButton.pack({}) },
      ],
      [
        { text: t('stats-open-pairs'), data: shared.pairsButton.pack({}) },
        { text: t('stats-open-groups'), data: shared.programmeButton.pack({}) },
      ],
      [
        { text: t('stats-open-inbox'), data: shared.inboxButton.pack({}) },
        { text: t('stats-open-stages'), data: shared.monitoringButton.pack({}) },
      ],
      [
        { text: 'XLSX', data: file('xlsx') },
        { text: 'DOCX', data: file('docx') },
        ...nextTerritory(stats.territories, territory).map(({ id, title }) => ({
          text: truncate(title, 20),
          data: buttons.statsOfButton.pack({ territory: id }),
        })),
      ],
      [{ text: t('figures-back'), data: shared.figuresButton.pack({}) }],
    ],
  };
}
