import { cellText } from '../domain/reports/cell-text.ts';
import type { ReportTable } from '../domain/reports/report-table.ts';
import type { ReportWords } from '../domain/reports/report-words.ts';
import { renderDocx } from './docx.ts';
import type { DocxBlock, DocxCell } from './docx-document.ts';
import type { ReportLabels } from './report-labels.ts';

/** A paper of one or several reports, ready to sign. */
export interface ReportDocument {
  readonly title: string;
  /** Whose paper it is: the operator of the territory, at the head of the first page. */
  readonly operator: string;
  readonly tables: readonly ReportTable[];
  /** The day it is made on, in words. */
  readonly madeOn: string;
}

const NUMBER_MM = 10;
const PORTRAIT_MM = 175;
const LANDSCAPE_MM = 262;
/** With more columns a page is turned: a percent with its parts needs 25 mm. */
const MOST_PORTRAIT_COLUMNS = 4;

/**
 * The reports as a DOCX on A4: the head of the operator, «УТВЕРЖДАЮ», a title, every table with its notes (denominator, day of
 * the roster, who is not counted), the line of whoever answers for the figures, numbered pages.
 */
export function renderReportDocx(
  report: ReportDocument,
  words: ReportWords,
  labels: ReportLabels['docx'],
): Promise<Uint8Array> {
  const wide = report.tables.some(({ columns }) => columns.length > MOST_PORTRAIT_COLUMNS);
  const widthMm = wide ? LANDSCAPE_MM : PORTRAIT_MM;
  const single = report.tables.length === 1;
  return renderDocx({
    title: report.title,
    language: words.language,
    orientation: wide ? 'landscape' : 'portrait',
    marginsMm: { top: 15, right: 15, bottom: 15, left: 20 },
    footer: [report.operator, labels.madeOn(report.madeOn)].filter(Boolean).join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'subtitle', text: report.operator },
      approval(labels, widthMm),
      { kind: 'title', text: report.title },
      ...report.tables.flatMap(table => [
        ...(single && table.title === report.title
          ? []
          : [{ kind: 'heading', text: table.title } satisfies DocxBlock]),
        ...tableBlocks(table, widthMm, words, labels),
      ]),
      signature(labels, widthMm),
    ],
  });
}

function tableBlocks(
  table: ReportTable,
  widthMm: number,
  words: ReportWords,
  labels: ReportLabels['docx'],
): DocxBlock[] {
  const columns = Math.max(1, table.columns.length);
  const titleMm = columns > MOST_PORTRAIT_COLUMNS ? 55 : Math.min(90, widthMm * 0.4);
  const cellMm = (widthMm - NUMBER_MM - titleMm) / columns;
  let number = 0;
  return [
    ...table.subtitle.map((text): DocxBlock => ({ kind: 'paragraph', text, keepWithNext: true })),
    {
      kind: 'table',
      columnWidthsMm: [NUMBER_MM, titleMm, ...table.columns.map(() => cellMm)],
      sizePt: columns > 6 ? 9 : 11,
      header: [labels.number, labels.rows, ...table.columns.map(({ title }) => title)],
      rows: table.rows.map((row): DocxCell[] => {
        const bold = row.emphasis === true;
        // Totals are not of the list.
        if (!bold) number += 1;
        return [
          { text: bold ? '' : String(number), align: 'center' },
          { text: row.title, bold },
          ...table.columns.map((_, column): DocxCell => {
            const cell = row.cells[column] ?? { kind: 'noData' };
            return { text: cellText(cell, words), bold, align: cell.kind === 'text' ? 'left' : 'center' };
          }),
        ];
      }),
    },
    ...(table.notes.length === 0
      ? []
      : [{ kind: 'paragraph', text: labels.notes, bold: true, keepWithNext: true } satisfies DocxBlock]),
    // The signature never stands on a page of its own.
    ...table.notes.map((text): DocxBlock => ({ kind: 'paragraph', text, keepWithNext: true })),
  ];
}

/** «УТВЕРЖДАЮ» with its lines, at the right of the page. */
function approval(labels: ReportLabels['docx'], widthMm: number): DocxBlock {
  const right = 80;
  const under = (text: string): DocxCell[] => ['', { text, align: 'center', sizePt: 9 }];
  const blank: DocxCell[] = ['', { text: '\n', borders: 'bottom' }];
  return {
    kind: 'table',
    columnWidthsMm: [widthMm - right, right],
    borders: 'none',
    sizePt: 11,
    keepTogether: true,
    rows: [
      ['', { text: labels.approve, bold: true, align: 'center' }],
      blank,
      under(labels.approver),
      blank,
      under(`${labels.signature}, ${labels.name}`),
      blank,
      under(labels.date),
    ],
  };
}

function signature(labels: ReportLabels['docx'], widthMm: number): DocxBlock {
  const role = widthMm * 0.34;
  const line = widthMm * 0.2;
  return {
    kind: 'table',
    columnWidthsMm: [role, line, 5, widthMm - role - 2 * line - 10, 5, line],
    borders: 'none',
    sizePt: 11,
    keepTogether: true,
    rows: [
      [
        `\n${labels.author}`,
        { text: '\n', borders: 'bottom' },
        '',
        { text: '\n', borders: 'bottom' },
        '',
        { text: '\n', borders: 'bottom' },
      ],
      [
        '',
        { text: labels.signature, align: 'center', sizePt: 9 },
        '',
        { text: labels.name, align: 'center', sizePt: 9 },
        '',
        { text: labels.date, align: 'center', sizePt: 9 },
      ],
    ],
  };
}
