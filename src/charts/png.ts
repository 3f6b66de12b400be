import type { ChartFont } from './font.ts';

/**
 * Draws an SVG as a PNG of the SVG's own size. Drawing runs outside the event loop; texts must use the given font,
 * fonts of the machine are never looked at.
 */
export async function svgToPng(svg: string, font: ChartFont): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [font.file], defaultFontFamily: font.family },
  });
  return image.asPng();
}
