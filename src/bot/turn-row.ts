import type { Translate } from '../lib/texts.ts';
import type { Button } from './screen.ts';

/** «‹ Раньше», «Дальше ›» as far as there is something there. `pack` makes the button's data of a page. */
export function turnRow(
  page: number,
  hasNext: boolean,
  pack: (page: number) => string,
  t: Translate,
): Button[] {
  return turnRowSaying({ before: t('page-before'), next: t('page-next') }, page, hasNext, pack);
}

/** The same with other words on the buttons. */
export function turnRowSaying(
  { before, next }: { readonly before: string; readonly next: string },
  page: number,
  hasNext: boolean,
  pack: (page: number) => string,
): Button[] {
  return [
    ...(page > 0 ? [{ text: before, data: pack(page - 1) }] : []),
    ...(hasNext ? [{ text: next, data: pack(page + 1) }] : []),
  ];
}

/** Words of a row with little room. */
export const ARROWS = { before: '‹', next: '›' } as const;
