import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ExportKind } from '../../../usecases/export/export-store.ts';
import type { SummaryTerritory } from '../../../usecases/summary/summary-store.ts';
import { nextTerritory } from '../../next-territory.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { exportListButton, exportTerritoryButton, PERIODS } from './buttons.ts';

// locale-keys: export-people export-plan export-events export-attendance export-routes
/** What can be taken out: lists at once, reports from their own screens. */
export function exportScreen(
  territory: SummaryTerritory,
  territories: readonly SummaryTerritory[],
  t: Translate,
): Screen {
  const list = (kind: ExportKind): Button => ({
    text: t(`export-${kind}`),
    data: exportListButton.pack({ territory: territory.id, kind, period: '' }),
  });
  return {
    text: t('export-title', { territory: territory.title }),
    buttons: [
      [list('people'), list('routes')],
      [list('plan'), list('events')],
      [
        list('attendance'),
        { text: t('figures-coverage'), data: shared.coverageButton.pack({ campaign: 0 }) },
      ],
      [
        { text: t('figures-stats-short'), data: shared.statsButton.pack({}) },
        { text: t('figures-gaps'), data: shared.gapsButton.pack({}) },
      ],
      nextTerritory(territories, territory.id).map(({ id, title }) => ({
        text: truncate(title, 40),
        data: exportTerritoryButton.pack({ territory: id }),
      })),
      [{ text: t('figures-back'), data: shared.figuresButton.pack({}) }],
    ],
  };
}

// locale-keys: export-period-month export-period-year export-period-last
export function periodsScreen(territory: number, t: Translate): Screen {
  return {
    text: t('export-period-ask'),
    buttons: [
      ...PERIODS.map((period): Button[] => [
        {
          text: t(`export-period-${period}`),
          data: exportListButton.pack({ territory, kind: 'attendance', period }),
        },
      ]),
      [{ text: t('export-back'), data: exportTerritoryButton.pack({ territory }) }],
    ],
  };
}
