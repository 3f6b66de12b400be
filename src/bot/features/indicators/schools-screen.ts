import type { ReportTable } from '../../../domain/reports/report-table.ts';
import { buildReportWords } from '../../../domain/reports/report-words.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { IndicatorWish } from '../../../usecases/indicators/indicator-ports.ts';
import { reportPage } from '../../report-view/report-text.ts';
import type { Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { fileRow } from './family-screen.ts';

/** One indicator by organisation, page by page. */
export function schoolsScreen(
  table: ReportTable,
  { key, page, wish }: { key: string; page: number; wish: IndicatorWish },
  t: Translate,
): Screen {
  const view = buttons.packWish(wish);
  const shown = reportPage(table, buildReportWords(t), page);
  const turn = (to: number): string => buttons.schoolsButton.pack({ ...view, k: key, page: to });
  return {
    text: shown.text,
    buttons: [
      turnRow(shown.page, shown.page + 1 < shown.pages, turn, t),
      fileRow(view, key, t),
      [{ text: t('indicator-to-passport'), data: buttons.passportButton.pack({ ...view, k: key }) }],
    ],
  };
}
