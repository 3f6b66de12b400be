import type { Translate } from '../../lib/texts.ts';
import type { ResultFilter } from '../../usecases/results/result-store.ts';
import { categoryName } from '../names/categories.ts';
import { subjectName } from '../names/subjects.ts';

/** Whom results are narrowed to, in words. */
export function filterName(filter: NonNullable<ResultFilter>, t: Translate): string {
  if (filter.attribute === 'subject') return subjectName(filter.value, t);
  if (filter.attribute === 'category') return categoryName(filter.value, t);
  return t('results-service', { band: filter.value.replace('-', '–') });
}
