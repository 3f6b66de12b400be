import { renderDocx } from './docx.ts';
import type { DocxBlock, DocxCell } from './docx-document.ts';
import type { JournalDocumentLabels, JournalDocumentModel } from './journal-document.ts';

// Landscape A4 without margins of 20 mm (the side it is bound at) and 10 mm: 267 mm.
const HEAD_WIDTHS = [36, 97.5, 36, 97.5];
const ROW_WIDTHS = [22, 30, 13, 30, 40, 40, 32, 30, 30];

/** The journal as a DOCX: head, an entry a row, hours in all, the state of every module (domain §3.4). */
export function renderJournalDocx(
  model: JournalDocumentModel,
  labels: JournalDocumentLabels,
): Promise<Uint8Array> {
  return renderDocx({
    title: `${labels.title}: ${model.head.fullName}`,
    language: model.language,
    orientation: 'landscape',
    marginsMm: { top: 15, right: 10, bottom: 15, left: 20 },
    footer: [labels.title, model.head.fullName, model.madeOn].join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'title', text: labels.title },
      headTable(model, labels),
      { kind: 'paragraph', text: '' },
      rowTable(model, labels),
      { kind: 'heading', text: labels.totals },
      ...model.totals.map((text): DocxBlock => ({ kind: 'paragraph', text })),
    ],
  });
}

function headTable({ head }: JournalDocumentModel, labels: JournalDocumentLabels): DocxBlock {
  const field = (name: keyof typeof head): DocxCell[] => [
    { text: labels.head[name], bold: true, shaded: true },
    head[name],
  ];
  return {
    kind: 'table',
    columnWidthsMm: HEAD_WIDTHS,
    sizePt: 11,
    rows: [
      [...field('fullName'), ...field('site')],
      [...field('programme'), ...field('group')],
      [...field('period'), ...field('master')],
    ],
  };
}

function rowTable({ rows, totalHours }: JournalDocumentModel, labels: JournalDocumentLabels): DocxBlock {
  const { columns } = labels;
  const total: DocxCell[] = [
    { text: labels.totalHours, bold: true, align: 'right', span: 2 },
    { text: totalHours, bold: true, align: 'center' },
    { text: '', span: 6 },
  ];
  return {
    kind: 'table',
    columnWidthsMm: ROW_WIDTHS,
    sizePt: 9,
    header: [
      columns.date,
      columns.module,
      columns.hours,
      columns.topic,
      columns.saw,
      columns.willTry,
      columns.trialLesson,
      columns.result,
      columns.comment,
    ],
    rows: [
      ...rows.map((row): DocxCell[] => [
        row.date,
        row.module,
        { text: row.hours, align: 'center' },
        row.topic,
        row.saw,
        row.willTry,
        row.trialLesson,
        row.result,
        row.comment,
      ]),
      total,
    ],
  };
}
