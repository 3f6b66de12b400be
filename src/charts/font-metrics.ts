import { required } from '../lib/invariant.ts';

/** The width of a text in ems: multiplied by the font size it is the width in pixels. Kerning is left out. */
export type TextWidth = (text: string) => number;

/** Reads the widths of characters out of a TrueType font (tables head, hhea, hmtx, cmap; OpenType specification). */
export function readTextWidth(font: Uint8Array): TextWidth {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const at = (tag: string): number => required(tables.get(tag), `table ${tag} of the font`);
  const unitsPerEm = view.getUint16(at('head') + 18);
  const widthCount = view.getUint16(at('hhea') + 34);
  const glyphOf = readCharacterMap(view, at('cmap'));
  const widths = at('hmtx');
  return text => {
    let units = 0;
    // Glyphs after the last stored width share it.
    for (const character of text)
      units += view.getUint16(widths + 4 * Math.min(glyphOf(character.codePointAt(0) ?? 0), widthCount - 1));
    return units / unitsPerEm;
  };
}

function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map(letter => String.fromCharCode(view.getUint8(record + letter))).join('');
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

/** The glyph of a code point by a map of format 4, which every font with letters of the basic plane has; 0 when there is none. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const offsets = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  );
  const map = required(
    offsets.find(offset => view.getUint16(offset) === 4),
    'character map of format 4',
  );
  const doubledCount = view.getUint16(map + 6);
  const ends = map + 14;
  const starts = ends + doubledCount + 2;
  const deltas = starts + doubledCount;
  const rangeOffsets = deltas + doubledCount;
  return codePoint => {
    for (let segment = 0; segment < doubledCount; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return 0;
      const delta = view.getInt16(deltas + segment);
      const rangeAt = rangeOffsets + segment;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
