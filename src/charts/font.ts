import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTextWidth, type TextWidth } from './font-metrics.ts';

/** The one font of all pictures: it has Latin and Cyrillic letters and comes with the program. */
export interface ChartFont {
  readonly family: string;
  readonly file: string;
  readonly textWidth: TextWidth;
}

let loaded: ChartFont | undefined;

/** The font, read from its package on the first use and kept. */
export function chartFont(): ChartFont {
  if (!loaded) {
    const file = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));
    loaded = { family: 'DejaVu Sans Condensed', file, textWidth: readTextWidth(readFileSync(file)) };
  }
  return loaded;
}
