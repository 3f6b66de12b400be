import type { ReportTable } from '../../../domain/reports/report-table.ts';
import { buildReportWords } from '../../../domain/reports/report-words.ts';
import { STAFF_TABLES, type StaffTable } from '../../../domain/staff-tables/staff-figures.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { StaffTableOutcome, StaffTableView } from '../../../usecases/staff-tables/open-staff-table.ts';
import { reportPage } from '../../report-view/report-text.ts';
import type { Button, Screen } from '../../screen.ts';
import { denominatorButton, figuresButton, importButton, staffTableButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import { staffTableFileButton, staffTablePageButton } from './buttons.ts';

// locale-keys: stafftable-tab-category stafftable-tab-age stafftable-tab-vacancy

/** One page of a table, the other tables, its files, and the choice of the denominator. */
export function staffTableScreen(
  view: StaffTableView,
  report: ReportTable,
  page: number,
  t: Translate,
): Screen {
  const table = STAFF_TABLES.indexOf(view.table);
  const territory = view.territory.id;
  const shown = reportPage(report, buildReportWords(t), page);
  const turn = (to: number): string => staffTablePageButton.pack({ territory, table, page: to });
  const file = (as: 'png' | 'xlsx' | 'docx', text: string): Button => ({
    text,
    data: staffTableFileButton.pack({ territory, table, as }),
  });
  return {
    text: shown.text,
    buttons: [
      turnRow(shown.page, shown.page + 1 < shown.pages, turn, t),
      tabs(view.territory.id, view.table, t),
      [file('png', t('stafftable-picture')), file('xlsx', 'XLSX'), file('docx', 'DOCX')],
      [{ text: t('stafftable-denominator-button'), data: denominatorButton.pack({ territory }) }],
      [{ text: t('figures-back'), data: figuresButton.pack({}) }],
    ],
  };
}

function tabs(territory: number, current: StaffTable | null, t: Translate): Button[] {
  return STAFF_TABLES.filter(table => table !== current).map(table => ({
    text: t(`stafftable-tab-${table}`),
    data: staffTablePageButton.pack({ territory, table: STAFF_TABLES.indexOf(table), page: 0 }),
  }));
}

export function refusalScreen(outcome: Exclude<StaffTableOutcome, { kind: 'shown' }>, t: Translate): Screen {
  if (outcome.kind === 'denied') return { text: t('stafftable-denied') };
  if (outcome.kind === 'territories')
    return {
      text: t('stafftable-whose'),
      buttons: outcome.territories.map(({ id, title }) => [
        { text: title, data: staffTableButton.pack({ territory: id, table: 'category' }) },
      ]),
    };
  return {
    text: t('stafftable-none', { territory: outcome.territory.title }),
    buttons: [
      [{ text: t('stafftable-import'), data: importButton.pack({}) }],
      tabs(outcome.territory.id, null, t),
      [{ text: t('figures-back'), data: figuresButton.pack({}) }],
    ],
  };
}
