import { renderDocx } from './docx.ts';
import type { DocxBlock } from './docx-document.ts';
import type { MentoringJournalModel } from './mentoring-journal.ts';

// Landscape A4 without margins of 20 mm (the side it is bound at) and 10 mm: 267 mm.
const HEAD_WIDTHS = [60, 207];
const PLAN_WIDTHS = [40, 137, 90];
const JOURNAL_WIDTHS = [24, 50, 83, 60, 50];
const SIGNATURE_WIDTHS = [90, 80, 97];
const BLANK_ROWS = 3;

/** The plan and the journal of a pair as a DOCX, in the columns schools keep them in (domain §3.3). */
export function renderMentoringDocx(model: MentoringJournalModel): Promise<Uint8Array> {
  return renderDocx({
    title: model.title,
    language: model.language,
    orientation: 'landscape',
    marginsMm: { top: 15, right: 10, bottom: 15, left: 20 },
    footer: model.footer,
    pageLabels: model,
    blocks: [
      { kind: 'title', text: model.title },
      {
        kind: 'table',
        columnWidthsMm: HEAD_WIDTHS,
        sizePt: 11,
        rows: model.head.map(([label, value]) => [{ text: label, bold: true, shaded: true }, value]),
      },
      { kind: 'heading', text: model.planHeading },
      table(PLAN_WIDTHS, model.planHeader, model.plan),
      { kind: 'heading', text: model.journalHeading },
      table(JOURNAL_WIDTHS, model.journalHeader, model.journal),
      {
        kind: 'table',
        columnWidthsMm: SIGNATURE_WIDTHS,
        borders: 'none',
        sizePt: 11,
        rows: model.signatures.map(([role, name]) => [
          `\n${role}`,
          { text: '\n', borders: 'bottom' },
          `\n${name}`,
        ]),
        keepTogether: true,
      },
    ],
  });
}

function table(
  columnWidthsMm: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): DocxBlock {
  const blank = Array.from({ length: BLANK_ROWS }, () => header.map(() => ''));
  return { kind: 'table', columnWidthsMm, sizePt: 10, header, rows: rows.length > 0 ? rows : blank };
}
