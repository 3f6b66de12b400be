import { renderDocx } from './docx.ts';
import type { DocxCell } from './docx-document.ts';
import { renderQr } from './qr.ts';

/** Personal invitations of an organisation, to be cut apart and handed out. */
export interface InvitationSheetsModel {
  /** Language tag: `ru-RU`. */
  readonly language: string;
  readonly organisation: string;
  readonly people: readonly { readonly fullName: string; readonly link: string }[];
  readonly madeOn: string;
}

/** The words of the sheet; `steps` stand on every card. */
export interface InvitationSheetsLabels {
  readonly title: string;
  readonly steps: string;
  readonly note: string;
  readonly page: string;
  readonly of: string;
}

// Portrait A4 without margins of 15 mm: 180 mm; five cards on a page.
const WIDTHS = [48, 132];
const QR_MM = 42;
const CARD_MM = 48;

/** A card for each: the code, the name, and how to come in. */
export async function renderInvitationSheets(
  model: InvitationSheetsModel,
  labels: InvitationSheetsLabels,
): Promise<Uint8Array> {
  const rows: DocxCell[][] = [];
  for (const { fullName, link } of model.people) {
    rows.push([
      { text: '', picture: { png: await renderQr(link), sizeMm: QR_MM } },
      { text: `${fullName}\n${model.organisation}\n\n${labels.steps}\n${link}`, sizePt: 11 },
    ]);
  }
  return renderDocx({
    title: `${labels.title}: ${model.organisation}`,
    language: model.language,
    orientation: 'portrait',
    marginsMm: { top: 15, right: 15, bottom: 15, left: 15 },
    footer: [labels.title, model.organisation, model.madeOn].join(' · '),
    pageLabels: labels,
    blocks: [
      { kind: 'subtitle', text: labels.note },
      { kind: 'table', columnWidthsMm: WIDTHS, minRowHeightMm: CARD_MM, rows },
    ],
  });
}
