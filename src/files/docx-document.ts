/** A cell of a table: plain text, or text with its own look. A line break in the text begins a new paragraph. */
export type DocxCell = string | DocxCellContent;

export interface DocxCellContent {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** How many columns the cell covers. */
  readonly span?: number;
  readonly shaded?: boolean;
  readonly sizePt?: number;
  /** Overrides the table's own borders. */
  readonly borders?: DocxBorders;
  /** A square PNG before the text. */
  readonly picture?: { readonly png: Uint8Array; readonly sizeMm: number };
}

/** Lines around every cell, under every cell, or none. */
export type DocxBorders = 'all' | 'bottom' | 'none';

/** What a document is made of, from the top to the end. */
export type DocxBlock =
  | { readonly kind: 'title' | 'subtitle' | 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly bold?: boolean;
      readonly keepWithNext?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly columnWidthsMm: readonly number[];
      /** Repeated on every page that the table goes on to. */
      readonly header?: readonly string[];
      readonly rows: readonly (readonly DocxCell[])[];
      readonly borders?: DocxBorders;
      readonly sizePt?: number;
      readonly minRowHeightMm?: number;
      /** Keeps the whole table on one page, together with what stands right before it. */
      readonly keepTogether?: boolean;
    };

/** A document on A4. */
export interface DocxDocument {
  /** Shown by programs in the document's properties. */
  readonly title: string;
  /** Language tag for spelling and hyphenation: `ru-RU`. */
  readonly language: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** At the left of every page's foot; the page's number stands at the right. */
  readonly footer: string;
  /** Words around the page's number: `Page` 1 `of` 3. */
  readonly pageLabels: { readonly page: string; readonly of: string };
  readonly blocks: readonly DocxBlock[];
}
