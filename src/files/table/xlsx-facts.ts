import { decodeXmlText } from './xml-text.ts';

/** How a cell is shown, where that says more than its value: 0,19 shown as 19 %, 1 August 2022 shown as «август 2022». */
export type ShownAs = 'percent' | 'month';

/** What the XML of a sheet says beside the values of its cells. Rows and columns from 1. */
export interface SheetFacts {
  readonly cells: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** By `row:column`. */
  readonly shown: ReadonlyMap<string, ShownAs>;
  readonly merged: readonly MergedRange[];
  /** Rows that a filter or a person hid. */
  readonly hidden: readonly number[];
  /** Row of the first formula that was stored without its result; null: there is none. */
  readonly bareFormula: number | null;
}

export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

// `[^<>]`: a tag ends before the next one begins, so a file of nothing but beginnings is read in one pass.
const CELL = /<(?:\w+:)?c\s([^<>]*)>/gu;
const PLACE = /\br="([A-Z]{1,4})(\d{1,8})"/u;
const STYLE = /\bs="(\d{1,5})"/u;
const MERGED = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,4})(\d{1,8}):([A-Z]{1,4})(\d{1,8})"/gu;
const ROW = /<(?:\w+:)?row\s[^<>]*\bhidden="(?:1|true)"[^<>]*>/gu;
/** A formula that the cell ends with. */
const BARE = /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/u;
/** Formats that every program knows by number (ECMA-376, 18.8.30): 9 is 0 %, 10 is 0,00 %, 17 is a month with its year. */
const BUILT_IN: Readonly<Record<number, ShownAs>> = { 9: 'percent', 10: 'percent', 17: 'month' };

/** Which styles of `xl/styles.xml` show a percent or a month without a day, by their number. */
export function readShownStyles(stylesXml: string): ReadonlyMap<number, ShownAs> {
  const formats = new Map<number, ShownAs>(
    Object.entries(BUILT_IN).map(([id, shown]) => [Number(id), shown]),
  );
  for (const [tag] of stylesXml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/gu)) {
    const id = Number(/\bnumFmtId="(\d{1,5})"/u.exec(tag)?.[1] ?? Number.NaN);
    const shown = shownBy(decodeXmlText(/\bformatCode="([^"]*)"/u.exec(tag)?.[1] ?? ''));
    if (shown) formats.set(id, shown);
    else formats.delete(id);
  }
  const from = stylesXml.search(/<(?:\w+:)?cellXfs[\s>]/u);
  const to = stylesXml.search(/<\/(?:\w+:)?cellXfs>/u);
  const list = from < 0 || to < from ? '' : stylesXml.slice(from, to);
  const styles = new Map<number, ShownAs>();
  for (const [at, [tag]] of [...list.matchAll(/<(?:\w+:)?xf\s[^<>]*>/gu)].entries()) {
    const shown = formats.get(Number(/\bnumFmtId="(\d{1,5})"/u.exec(tag)?.[1] ?? Number.NaN));
    if (shown) styles.set(at, shown);
  }
  return styles;
}

/** What a format code shows: `0.0%`, `mmmm yyyy`; texts in quotes, escaped letters, colours and languages count for nothing. */
function shownBy(code: string): ShownAs | null {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  if (bare.includes('%')) return 'percent';
  return /m/u.test(bare) && /y/u.test(bare) && !/[dhs]/u.test(bare) ? 'month' : null;
}

/** Reads a sheet's XML without building its table. @param styles of `readShownStyles`. */
export function readSheetFacts(xml: string, styles: ReadonlyMap<number, ShownAs>): SheetFacts {
  const shown = new Map<string, ShownAs>();
  let [cells, lastRow, lastColumn] = [0, 0, 0];
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const place = PLACE.exec(attributes);
    if (!place) continue;
    const [column, row] = [columnNumber(place[1] ?? ''), Number(place[2])];
    cells += 1;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    const style = styles.size === 0 ? undefined : STYLE.exec(attributes)?.[1];
    const as = style === undefined ? undefined : styles.get(Number(style));
    if (as) shown.set(`${row}:${column}`, as);
  }
  const merged = [...xml.matchAll(MERGED)].map(([, left = '', top, right = '', bottom]) => ({
    fromRow: Number(top),
    toRow: Number(bottom),
    fromColumn: columnNumber(left),
    toColumn: columnNumber(right),
  }));
  const hidden = [...xml.matchAll(ROW)].flatMap(([tag]) => {
    const row = /\br="(\d{1,8})"/u.exec(tag)?.[1];
    return row === undefined ? [] : [Number(row)];
  });
  return { cells, lastRow, lastColumn, shown, merged, hidden, bareFormula: findBareFormula(xml) };
}

function findBareFormula(xml: string): number | null {
  const at = BARE.exec(xml)?.index;
  if (at === undefined) return null;
  const row = /.*<(?:\w+:)?c\s[^>]*?\br="[A-Z]{1,4}(\d{1,8})"/su.exec(
    xml.slice(Math.max(0, at - 500), at),
  )?.[1];
  return row === undefined ? 1 : Number(row);
}

/** Where a sheet is, and whether the program shows it. */
export interface SheetPlace {
  readonly part: string;
  readonly hidden: boolean;
}

/** Which part of the archive holds each sheet, by the sheet's title: `xl/workbook.xml` and its relations. */
export function readSheetParts(workbookXml: string, relationsXml: string): ReadonlyMap<string, SheetPlace> {
  const targets = new Map<string, string>();
  for (const [tag] of relationsXml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/gu)) {
    const target = /\bTarget="([^"]*)"/u.exec(tag)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(/\bId="([^"]*)"/u.exec(tag)?.[1] ?? '', path);
  }
  const parts = new Map<string, SheetPlace>();
  for (const [tag] of workbookXml.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/gu)) {
    const title = decodeXmlText(/\bname="([^"]*)"/u.exec(tag)?.[1] ?? '');
    const part = targets.get(/\b\w+:id="([^"]*)"/u.exec(tag)?.[1] ?? '');
    const hidden = /\bstate="(?:hidden|veryHidden)"/u.test(tag);
    if (part !== undefined) parts.set(title, { part, hidden });
  }
  return parts;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
