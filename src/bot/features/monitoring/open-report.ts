import type { MonitoringReport } from '../../../domain/monitoring/project-file.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Button } from '../../screen.ts';
import { heatmapButton, indicatorsButton } from '../../shared-buttons.ts';

const OPENS: Readonly<Record<MonitoringReport, string>> = {
  deficits: heatmapButton.pack({ campaign: 0 }),
  categories: indicatorsButton.pack({}),
  development: indicatorsButton.pack({}),
  shortage: indicatorsButton.pack({}),
  indicators: indicatorsButton.pack({}),
  council: indicatorsButton.pack({}),
};

/** Opens what an item of the calendar is about. */
export function openReportButton(report: MonitoringReport, t: Translate): Button {
  return {
    text: t('monitoring-open-report', { report: t(`monitoring-report-${report}`) }),
    data: OPENS[report],
  };
}
