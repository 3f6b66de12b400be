import { renderDocx } from './docx.ts';
import type { DocxBlock, DocxCell } from './docx-document.ts';
import { IOM_DECISIONS, type IomDocumentLabels, type IomDocumentModel } from './iom-document.ts';

// Landscape A4 without margins of 20 mm (the side it is bound at) and 10 mm: 267 mm.
const HEAD_WIDTHS = [36, 97.5, 36, 97.5];
const DEFICIT_WIDTHS = [9, 60, 40, 82, 76];
const ITEM_WIDTHS = [8, 29, 44, 22, 29, 20, 13, 33, 26, 19, 24];
const SIGNATURE_WIDTHS = [62, 60, 5, 85, 5, 50];

/**
 * The route as a DOCX: head, deficits, the table of eleven columns, results, decision and signatures, on landscape A4 with
 * numbered pages (template of the domain page, ИОМ).
 */
export function renderIomDocx(model: IomDocumentModel, labels: IomDocumentLabels): Promise<Uint8Array> {
  return renderDocx({
    title: `${labels.title}: ${model.head.fullName}`,
    language: model.language,
    orientation: 'landscape',
    marginsMm: { top: 15, right: 10, bottom: 15, left: 20 },
    footer: [labels.footer, model.head.fullName, model.madeOn].filter(Boolean).join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'title', text: labels.title },
      { kind: 'subtitle', text: labels.subtitle },
      headTable(model, labels),
      { kind: 'heading', text: labels.deficitsHeading },
      deficitTable(model, labels),
      { kind: 'heading', text: labels.itemsHeading },
      itemTable(model, labels),
      { kind: 'heading', text: labels.resultHeading },
      ...writtenOrLines(labels.reflection, model.reflection, 3),
      ...writtenOrLines(labels.repeatDiagnosis, model.repeatDiagnosis, 2),
      { kind: 'paragraph', text: decisionLine(model, labels), keepWithNext: true },
      signatureTable(model, labels),
    ],
  });
}

function headTable({ head, state }: IomDocumentModel, labels: IomDocumentLabels): DocxBlock {
  const field = (name: keyof typeof head): DocxCell[] => [
    { text: labels.head[name], bold: true, shaded: true },
    head[name],
  ];
  return {
    kind: 'table',
    columnWidthsMm: HEAD_WIDTHS,
    sizePt: 11,
    rows: [
      [...field('fullName'), ...field('organisation')],
      [...field('position'), ...field('period')],
      [...field('subject'), ...field('basis')],
      [...field('experience'), ...field('curator')],
      [...field('category'), { text: labels.state, bold: true, shaded: true }, state],
    ],
  };
}

function deficitTable(
  { deficits }: IomDocumentModel,
  { deficits: labels, number }: IomDocumentLabels,
): DocxBlock {
  return {
    kind: 'table',
    columnWidthsMm: DEFICIT_WIDTHS,
    sizePt: 11,
    header: [number, labels.competency, labels.level, labels.difficulty, labels.goal],
    rows: rowsOrBlank(
      deficits.map(({ competency, level, difficulty, goal }, index) => [
        { text: `${index + 1}`, align: 'center' },
        competency,
        level,
        difficulty,
        goal,
      ]),
      DEFICIT_WIDTHS.length,
    ),
  };
}

function itemTable({ items, language }: IomDocumentModel, labels: IomDocumentLabels): DocxBlock {
  const { items: columns } = labels;
  const hours = new Intl.NumberFormat(language);
  const rows = items.map((item, index): DocxCell[] => [
    { text: `${index + 1}`, align: 'center' },
    item.deficit,
    item.activity,
    item.form,
    item.organiser,
    item.term,
    { text: item.hours === null ? '' : hours.format(item.hours), align: 'center' },
    item.expectedResult,
    item.evidence,
    item.mark,
    item.comment,
  ]);
  const total = items.reduce((sum, item) => sum + (item.hours ?? 0), 0);
  const totalRow: DocxCell[] = [
    { text: labels.totalHours, bold: true, align: 'right', span: 6 },
    { text: hours.format(total), bold: true, align: 'center' },
    { text: '', span: 4 },
  ];
  return {
    kind: 'table',
    columnWidthsMm: ITEM_WIDTHS,
    sizePt: 9,
    header: [
      labels.number,
      columns.deficit,
      columns.activity,
      columns.form,
      columns.organiser,
      columns.term,
      columns.hours,
      columns.expectedResult,
      columns.evidence,
      columns.mark,
      columns.comment,
    ],
    rows: [...rowsOrBlank(rows, ITEM_WIDTHS.length), ...(total > 0 ? [totalRow] : [])],
  };
}

function signatureTable({ signatures }: IomDocumentModel, labels: IomDocumentLabels): DocxBlock {
  const { signatureNotes: notes } = labels;
  const ruled = (text: string): DocxCell => ({ text, align: 'center', borders: 'bottom' });
  const note = (text: string): DocxCell => ({ text, align: 'center', sizePt: 8 });
  const rows = (['teacher', 'methodologist', 'head'] as const).flatMap((role): DocxCell[][] => [
    [`\n${labels.signatures[role]}`, ruled('\n'), '', ruled(`\n${signatures[role]}`), '', ruled('\n')],
    ['', note(notes.signature), '', note(notes.name), '', note(notes.date)],
  ]);
  return {
    kind: 'table',
    columnWidthsMm: SIGNATURE_WIDTHS,
    borders: 'none',
    sizePt: 11,
    rows,
    keepTogether: true,
  };
}

/** A part of the text that is there, or lines on which it will be written by hand. */
function writtenOrLines(label: string, text: string, count: number): DocxBlock[] {
  return [
    { kind: 'paragraph', text: label, bold: true, keepWithNext: true },
    text === '' ? ruledLines(count) : { kind: 'paragraph', text },
  ];
}

function ruledLines(count: number): DocxBlock {
  const rows = Array.from({ length: count }, () => ['']);
  return { kind: 'table', columnWidthsMm: [267], borders: 'bottom', minRowHeightMm: 8, rows };
}

function decisionLine({ decision }: IomDocumentModel, labels: IomDocumentLabels): string {
  const options = IOM_DECISIONS.map(
    option => `${option === decision ? '☒' : '☐'} ${labels.decisions[option]}`,
  );
  return [`${labels.decision}:`, ...options].join('\u2003');
}

/** The rows, or a few empty ones to write in by hand. */
function rowsOrBlank(
  rows: readonly (readonly DocxCell[])[],
  columns: number,
): readonly (readonly DocxCell[])[] {
  return rows.length > 0 ? rows : Array.from({ length: 3 }, () => Array.from({ length: columns }, () => ''));
}
