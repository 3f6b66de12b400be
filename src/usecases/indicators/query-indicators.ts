import { FAMILIES, type Family } from '../../domain/indicators/definition.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { type AnsweredIndicators, type AnswerPorts, answerIndicators } from './answer-indicators.ts';
import type { ChoosingTerritory } from './denominator-store.ts';

export interface IndicatorQuery {
  /** Key of the territory. */
  readonly territory: string;
  /** Null: every indicator there is. */
  readonly family: string | null;
  /** Null: today. */
  readonly asOf: Temporal.PlainDate | null;
  /** Null: each indicator's own period. */
  readonly from: Temporal.PlainDate | null;
  /** Key of one organisation; null: the territory. */
  readonly organisation: string | null;
}

export type QueriedIndicators =
  | { readonly kind: 'unknownTerritory' | 'unknownFamily' | 'unknownOrganisation' | 'future' }
  | ({
      readonly kind: 'answered';
      readonly territory: ChoosingTerritory;
      readonly organisation: { readonly id: number; readonly title: string } | null;
      readonly asOf: Temporal.PlainDate;
    } & AnsweredIndicators);

/** The indicators for whoever runs the installation's command line: the same answers, frozen the same way. */
export async function queryIndicators(ports: AnswerPorts, query: IndicatorQuery): Promise<QueriedIndicators> {
  const { indicators, denominators, clock } = ports;
  const territory = await denominators.findTerritory(query.territory);
  if (territory === null) return { kind: 'unknownTerritory' };
  const family = query.family === null ? null : readFamily(query.family);
  if (family === undefined) return { kind: 'unknownFamily' };
  const today = clock.now().toZonedDateTimeISO(territory.timezone).toPlainDate();
  const asOf = query.asOf ?? today;
  if (Temporal.PlainDate.compare(asOf, today) > 0) return { kind: 'future' };
  const territoryId = asId<TerritoryId>(territory.id);
  const organisation =
    query.organisation === null
      ? null
      : await indicators.findOrganisationByKey(territoryId, query.organisation);
  if (query.organisation !== null && organisation === null) return { kind: 'unknownOrganisation' };
  const all = await indicators.listIndicators(territoryId);
  const records = all.filter(record => family === null || record.family === family);
  const scope = organisation
    ? ({ kind: 'among', organisationId: organisation.id } as const)
    : ({ kind: 'territory' } as const);
  const answered = await answerIndicators(ports, { territory, records, asOf, from: query.from, scope });
  return { kind: 'answered', territory, organisation, asOf, ...answered };
}

/** Undefined: no family of that name. */
function readFamily(text: string): Family | undefined {
  return FAMILIES.find(family => family === text);
}
