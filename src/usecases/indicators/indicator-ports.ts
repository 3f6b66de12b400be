import type { Family } from '../../domain/indicators/definition.ts';
import type { IndicatorScope } from '../../domain/indicators/scope.ts';
import type { Attribute } from '../../domain/suppression/group.ts';
import type { AnsweredIndicators } from './answer-indicators.ts';
import type { ChoosingTerritory } from './denominator-store.ts';

/** What somebody wants to see; null: whatever fits them best. */
export interface IndicatorWish {
  readonly territoryId: number | null;
  readonly family: Family | null;
  /** Null: today. */
  readonly asOf: Temporal.PlainDate | null;
  readonly narrowing: Narrowing | null;
}

/** `at`: the place of a value among those there are that day. */
export type Narrowing =
  | { readonly kind: 'organisation'; readonly organisationId: number }
  | { readonly kind: 'value'; readonly attribute: Attribute; readonly at: number };

export interface ShownIndicators extends AnsweredIndicators {
  readonly kind: 'shown';
  readonly territory: ChoosingTerritory;
  /** Of one organisation: of a coordinator's own, or as a methodologist chose. */
  readonly organisation: { readonly id: number; readonly title: string } | null;
  readonly scope: IndicatorScope;
  /** Families with indicators here. */
  readonly families: readonly Family[];
  readonly family: Family;
  readonly asOf: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** May decide about definitions, readings and reported numbers. */
  readonly mayManage: boolean;
}
