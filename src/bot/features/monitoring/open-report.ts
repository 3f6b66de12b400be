import type { MonitoringReport } from '../../../domain/monitoring/project-file.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Button } from '../../screen.ts';
import { councilButton, heatmapButton, indicatorsButton, staffTableButton } from '../../shared-buttons.ts';

const OPENS: Readonly<Record<MonitoringReport, string>> = {
  deficits: heatmapButton.pack({ campaign: 0 }),
  categories: staffTableButton.pack({ territory: 0, table: 'category' }),
  development: indicatorsButton.pack({}),
  shortage: staffTableButton.pack({ territory: 0, table: 'vacancy' }),
  indicators: indicatorsButton.pack({}),
  council: councilButton.pack({ territory: 0 }),
};

// locale-keys: monitoring-report-deficits monitoring-report-categories monitoring-report-development
// locale-keys: monitoring-report-shortage monitoring-report-indicators monitoring-report-council
/** Opens what an item of the calendar is about. */
export function openReportButton(report: MonitoringReport, t: Translate): Button {
  return {
    text: t('monitoring-open-report', { report: t(`monitoring-report-${report}`) }),
    data: OPENS[report],
  };
}
