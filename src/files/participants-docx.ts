import { renderDocx } from './docx.ts';
import type { DocxBlock, DocxCell } from './docx-document.ts';
import type { ParticipantsDocumentLabels, ParticipantsDocumentModel } from './participants-document.ts';

// Portrait A4 without margins of 20 mm and 10 mm: 180 mm.
const WIDTHS = [9, 46, 36, 44, 18, 27];

/** Who took part, where they come from, and their hours. */
export function renderParticipantsDocx(
  model: ParticipantsDocumentModel,
  labels: ParticipantsDocumentLabels,
): Promise<Uint8Array> {
  const { columns } = labels;
  return renderDocx({
    title: `${labels.title}: ${model.group}`,
    language: model.language,
    orientation: 'portrait',
    marginsMm: { top: 15, right: 10, bottom: 15, left: 20 },
    footer: [labels.title, model.group, model.madeOn].join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'title', text: labels.title },
      { kind: 'subtitle', text: model.group },
      ...model.lines.map((text): DocxBlock => ({ kind: 'paragraph', text })),
      {
        kind: 'table',
        columnWidthsMm: WIDTHS,
        sizePt: 10,
        header: [labels.number, columns.name, columns.from, columns.admission, columns.hours, columns.state],
        rows: model.rows.map((row, index): DocxCell[] => [
          { text: String(index + 1), align: 'center' },
          row.name,
          row.from,
          row.admission,
          { text: row.hours, align: 'center' },
          row.state,
        ]),
      },
      { kind: 'paragraph', text: labels.note },
    ],
  });
}
