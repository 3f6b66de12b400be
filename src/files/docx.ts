import type * as Docx from 'docx';
import type { DocxBlock, DocxBorders, DocxCellContent, DocxDocument } from './docx-document.ts';

// In the fonts of every office program, or replaced there by one of the same widths.
const FONT = 'Times New Roman';
const BODY_PT = 12;
const A4 = { widthMm: 210, heightMm: 297 };
const LINE_COLOR = '404040';
/** The pixels the library counts sizes of pictures in. */
const CSS_DPI = 96;

type Library = typeof Docx;

/** Writes a document as a DOCX file. */
export async function renderDocx(model: DocxDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const { marginsMm: margins } = model;
  const document = new docx.Document({
    title: printable(model.title),
    creator: '',
    description: '',
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY_PT * 2, language: { value: model.language } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(A4.widthMm),
              height: mm(A4.heightMm),
              orientation: docx.PageOrientation[model.orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'],
            },
            margin: {
              top: mm(margins.top),
              right: mm(margins.right),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              footer: mm(8),
            },
          },
        },
        footers: { default: footer(docx, model) },
        children: model.blocks.flatMap(block => renderBlock(docx, block)),
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

function renderBlock(docx: Library, block: DocxBlock): (Docx.Paragraph | Docx.Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        paragraph(docx, block.text, {
          bold: true,
          sizePt: 15,
          align: 'center',
          before: 4,
          after: 2,
          next: true,
        }),
      ];
    case 'subtitle':
      return [paragraph(docx, block.text, { align: 'center', after: 8 })];
    case 'heading':
      return [paragraph(docx, block.text, { bold: true, sizePt: 12.5, before: 10, after: 5, next: true })];
    case 'paragraph':
      return lines(block.text).map(line =>
        paragraph(docx, line, {
          bold: block.bold ?? false,
          before: 4,
          after: 4,
          next: block.keepWithNext ?? false,
        }),
      );
    case 'table':
      return [renderTable(docx, block), paragraph(docx, '', { sizePt: 4 })];
  }
}

interface ParagraphLook {
  readonly bold?: boolean;
  readonly sizePt?: number;
  readonly align?: DocxCellContent['align'];
  /** Points of space before and after. */
  readonly before?: number;
  readonly after?: number;
  /** Never the last of a page. */
  readonly next?: boolean;
}

function paragraph(docx: Library, text: string, look: ParagraphLook): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: look.align ?? 'left',
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20 },
    keepNext: look.next ?? false,
    children: [
      new docx.TextRun({
        text: printable(text),
        bold: look.bold ?? false,
        size: (look.sizePt ?? BODY_PT) * 2,
      }),
    ],
  });
}

function renderTable(docx: Library, table: Extract<DocxBlock, { kind: 'table' }>): Docx.Table {
  const widths = table.columnWidthsMm.map(mm);
  const header = (table.header ?? []).map(
    (text): DocxCellContent => ({ text, bold: true, align: 'center', shaded: true }),
  );
  const height =
    table.minRowHeightMm === undefined
      ? {}
      : { height: { value: mm(table.minRowHeightMm), rule: docx.HeightRule.ATLEAST } };
  const rows = [...(table.header ? [header] : []), ...table.rows];
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: sum(widths), type: docx.WidthType.DXA },
    columnWidths: widths,
    rows: rows.map((cells, row) => {
      const next = table.keepTogether === true && row < rows.length - 1;
      let column = 0;
      const children = cells.map(cell => {
        const content = typeof cell === 'string' ? { text: cell } : cell;
        const width = sum(widths.slice(column, column + (content.span ?? 1)));
        column += content.span ?? 1;
        return renderCell(docx, content, {
          width,
          next,
          sizePt: table.sizePt ?? BODY_PT,
          borders: table.borders ?? 'all',
        });
      });
      return new docx.TableRow({
        tableHeader: table.header !== undefined && row === 0,
        cantSplit: true,
        children,
        ...height,
      });
    }),
  });
}

function renderCell(
  docx: Library,
  cell: DocxCellContent,
  inherited: { width: number; next: boolean; sizePt: number; borders: DocxBorders },
): Docx.TableCell {
  const borders = cell.borders ?? inherited.borders;
  const line = (shown: boolean) => ({
    style: shown ? ('single' as const) : ('none' as const),
    size: shown ? 4 : 0,
    color: LINE_COLOR,
  });
  return new docx.TableCell({
    width: { size: inherited.width, type: docx.WidthType.DXA },
    columnSpan: cell.span ?? 1,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    borders: {
      top: line(borders === 'all'),
      left: line(borders === 'all'),
      right: line(borders === 'all'),
      bottom: line(borders !== 'none'),
    },
    ...(cell.shaded ? { shading: { type: 'clear', fill: 'EDEDED', color: 'auto' } } : {}),
    children: [
      ...(cell.picture ? [picture(docx, cell.picture)] : []),
      ...lines(cell.text).map(text =>
        paragraph(docx, text, {
          bold: cell.bold ?? false,
          align: cell.align ?? 'left',
          sizePt: cell.sizePt ?? inherited.sizePt,
          next: inherited.next,
        }),
      ),
    ],
  });
}

function picture(docx: Library, { png, sizeMm }: NonNullable<DocxCellContent['picture']>): Docx.Paragraph {
  const pixels = Math.round((sizeMm * CSS_DPI) / 25.4);
  return new docx.Paragraph({
    alignment: 'center',
    children: [
      new docx.ImageRun({ type: 'png', data: png, transformation: { width: pixels, height: pixels } }),
    ],
  });
}

function footer(docx: Library, model: DocxDocument): Docx.Footer {
  const page = model.orientation === 'landscape' ? A4.heightMm : A4.widthMm;
  const { left, right } = model.marginsMm;
  const { page: word, of } = model.pageLabels;
  const number = [
    `${printable(word)} `,
    docx.PageNumber.CURRENT,
    ` ${printable(of)} `,
    docx.PageNumber.TOTAL_PAGES,
  ];
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: 'right', position: mm(page - left - right) }],
        children: [
          new docx.TextRun({ text: printable(model.footer), size: 18 }),
          new docx.TextRun({ children: [new docx.Tab(), ...number], size: 18 }),
        ],
      }),
    ],
  });
}

function lines(text: string): string[] {
  return text.split(/\r?\n/u);
}

/** XML takes no control characters, non-characters or halves of a surrogate pair; one of them makes the file unreadable. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t]|\p{Noncharacter_Code_Point}/gu, '');
}

/** Millimetres as twentieths of a point, the unit of DOCX. */
function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
