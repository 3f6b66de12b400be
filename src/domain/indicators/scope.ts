import type { Attribute } from '../suppression/group.ts';
import type { CurrentDenominator } from './denominator.ts';

/**
 * Whom an answer is about. `own`: an organisation asked about by itself; `among`: one of the organisations whose numbers
 * stand beside each other and beside their whole, so that nothing hidden may follow by subtraction; `value`: people of the
 * territory with one value of one attribute, beside those with another. Never two narrowings at once.
 */
export type IndicatorScope =
  | { readonly kind: 'territory' }
  | { readonly kind: 'own'; readonly organisationId: number }
  | { readonly kind: 'among'; readonly organisationId: number }
  | { readonly kind: 'value'; readonly attribute: Attribute; readonly value: string };

/** Everything an answer depends on besides territory, organisation, indicator and day, as canonical JSON. */
export function snapshotQuestion(parts: {
  readonly from: Temporal.PlainDate | null;
  readonly scope: IndicatorScope;
  readonly denominator: Pick<CurrentDenominator, 'basis' | 'value'>;
  /** Null where it does not matter. */
  readonly reading: string | null;
  readonly hash: string;
}): string {
  const { from, scope, denominator, reading, hash } = parts;
  return JSON.stringify({
    basis: denominator.basis,
    from: from?.toString() ?? null,
    hash,
    number: denominator.value,
    reading,
    scope: scope.kind === 'value' ? [scope.kind, scope.attribute, scope.value] : [scope.kind],
  });
}

/** Questions that differ in nothing but their day and the period's first day: what an arrow compares. */
export function isSameQuestion(left: string, right: string): boolean {
  const bare = (question: string): string => question.replace(/"from":(?:null|"[\d-]+")/u, '');
  return bare(left) === bare(right);
}
