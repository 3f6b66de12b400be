import type { Attribute } from '../../domain/suppression/group.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import type { Narrowing, ShownIndicators } from './indicator-ports.ts';
import type { IndicatorSourceStore } from './indicator-store.ts';

export interface NarrowingChoice {
  /** Of an organisation; null: the value is to be named. */
  readonly title: string | null;
  readonly value: string;
  readonly narrowing: Narrowing;
}

/** Whom what is shown can be narrowed to: organisations, or the values of one attribute that day. None for one school. */
export async function listNarrowings(
  { indicators }: { indicators: IndicatorSourceStore },
  { territory, asOf, scope }: Pick<ShownIndicators, 'territory' | 'asOf' | 'scope'>,
  by: 'organisation' | Attribute,
): Promise<readonly NarrowingChoice[]> {
  if (scope.kind === 'own') return [];
  const territoryId = asId<TerritoryId>(territory.id);
  if (by === 'organisation') {
    const found = await indicators.listOrganisations(territoryId);
    return found.map(({ id, title }) => ({
      title,
      value: String(id),
      narrowing: { kind: 'organisation', organisationId: id },
    }));
  }
  const values = (await indicators.listValues(territoryId, by, asOf)).flatMap(value => value ?? []);
  return values.map((value, at) => ({ title: null, value, narrowing: { kind: 'value', attribute: by, at } }));
}
