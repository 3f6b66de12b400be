import type { CardDocumentLabels, CardDocumentModel } from './card-document.ts';
import { renderDocx } from './docx.ts';
import type { DocxCell } from './docx-document.ts';

// Landscape A4 without margins of 20 mm and 10 mm: 267 mm.
const WIDTHS = [70, 24, 24, 78, 71];
const SIGNATURE_WIDTHS = [50, 60, 5, 100];

/** The card as a DOCX: competency, start, end, evidence, the master's conclusion (domain §3.4), and signatures. */
export function renderCardDocx(model: CardDocumentModel, labels: CardDocumentLabels): Promise<Uint8Array> {
  const signature = (role: string, name: string): DocxCell[] => [
    `\n${role}`,
    { text: '\n', borders: 'bottom' },
    '',
    { text: `\n${name}`, align: 'center', borders: 'bottom' },
  ];
  return renderDocx({
    title: `${labels.title}: ${model.fullName}`,
    language: model.language,
    orientation: 'landscape',
    marginsMm: { top: 15, right: 10, bottom: 15, left: 20 },
    footer: [labels.title, model.fullName, model.madeOn].join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'title', text: labels.title },
      { kind: 'subtitle', text: model.fullName },
      { kind: 'subtitle', text: model.subtitle },
      {
        kind: 'table',
        columnWidthsMm: WIDTHS,
        sizePt: 11,
        header: [
          labels.columns.competency,
          labels.columns.start,
          labels.columns.end,
          labels.columns.evidence,
          labels.columns.conclusion,
        ],
        rows: model.rows.map((row): DocxCell[] => [
          row.competency,
          { text: row.start, align: 'center' },
          { text: row.end, align: 'center' },
          row.evidence,
          row.conclusion,
        ]),
      },
      {
        kind: 'table',
        columnWidthsMm: SIGNATURE_WIDTHS,
        borders: 'none',
        sizePt: 11,
        keepTogether: true,
        rows: [signature(labels.participant, model.fullName), signature(labels.master, model.master)],
      },
    ],
  });
}
