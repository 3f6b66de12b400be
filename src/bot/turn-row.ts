import type { Translate } from '../lib/texts.ts';
import type { Button } from './screen.ts';

/** «‹ Раньше», «Дальше ›» as far as there is something there. `pack` makes the button's data of a page. */
export function turnRow(
  page: number,
  hasNext: boolean,
  pack: (page: number) => string,
  t: Translate,
): Button[] {
  return [
    ...(page > 0 ? [{ text: t('page-before'), data: pack(page - 1) }] : []),
    ...(hasNext ? [{ text: t('page-next'), data: pack(page + 1) }] : []),
  ];
}
