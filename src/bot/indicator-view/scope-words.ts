import type { Attribute } from '../../domain/suppression/group.ts';
import type { Translate } from '../../lib/texts.ts';
import type { ShownIndicators } from '../../usecases/indicators/indicator-ports.ts';
import { categoryName } from '../names/categories.ts';
import { subjectName } from '../names/subjects.ts';

/** Whom the answers are narrowed to; null: the whole territory. */
export function scopeWords(
  { scope, organisation }: Pick<ShownIndicators, 'scope' | 'organisation'>,
  t: Translate,
): string | null {
  if (organisation !== null) return organisation.title;
  return scope.kind === 'value' ? valueName(scope.attribute, scope.value, t) : null;
}

/** A value of an attribute in words. */
export function valueName(attribute: Attribute, value: string, t: Translate): string {
  switch (attribute) {
    case 'subject':
      return subjectName(value, t);
    case 'category':
      return categoryName(value, t);
    case 'service':
      return t('indicator-service', { band: value.replace('-', '–') });
  }
}
