import type { Translate } from '../../lib/texts.ts';

/** «Соответствие» is not a category but stands in the same column everywhere (domain §7). */
export const CATEGORIES = ['highest', 'first', 'positionConformity', 'none'] as const;

// locale-keys: category-highest category-first category-positionConformity category-none

export function categoryName(category: string, t: Translate): string {
  return CATEGORIES.some(known => known === category) ? t(`category-${category}`) : category;
}
