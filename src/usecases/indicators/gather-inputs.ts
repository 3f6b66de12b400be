import type { DateRange } from '../../domain/event-date.ts';
import type { Measure } from '../../domain/figures/measure.ts';
import type { Formula, Part } from '../../domain/indicators/definition.ts';
import type { Inputs } from '../../domain/indicators/evaluate.ts';
import type { ReportedRow } from '../../domain/indicators/reported.ts';
import { sumReported } from '../../domain/indicators/reported.ts';
import { countBallots, surveyLevels } from '../../domain/indicators/surveyed.ts';
import { PASSED } from '../../domain/results/passed.ts';
import { asId, type CampaignId, type OrganisationId, type TerritoryId } from '../../lib/ids.ts';
import type { FigureFilters, FigureStore } from '../figures/figure-store.ts';
import type { ReleasedResult, ResultStore } from '../results/result-store.ts';
import type { IndicatorSourceStore } from './indicator-store.ts';

/** What parts are looked up in. */
export interface GatherPorts {
  figures: FigureStore;
  indicators: IndicatorSourceStore;
  results: ResultStore;
}

/** One group of people on one day, for one period. */
export interface GatherScope {
  readonly territoryId: TerritoryId;
  readonly organisationId: number | null;
  readonly filters?: FigureFilters;
  readonly asOf: Temporal.PlainDate;
  readonly from: Temporal.PlainDate | null;
  /** The first moment after the day. */
  readonly before: Temporal.Instant;
  /** What the chosen number of staff is for this group. */
  readonly roster: number;
  /** People by measure, for this group and period. */
  readonly counts: Readonly<Partial<Record<Measure, number>>>;
  /** Stored rows of reported numbers. */
  readonly reported: readonly ReportedRow[];
}

/** Looks up what a formula is made of for one group. Says null of a part nothing is known of. */
export async function gatherInputs(
  ports: GatherPorts,
  formula: Formula,
  scope: GatherScope,
): Promise<Inputs> {
  const { indicators } = ports;
  const { territoryId, asOf, before, from } = scope;
  switch (formula.kind) {
    case 'share':
    case 'rate':
      return gatherFraction(ports, formula, scope);
    case 'documents':
      return {
        kind: 'documents',
        documents: await indicators.listDocuments(territoryId, formula, asOf, before),
      };
    case 'passed':
    case 'mastery':
      return gatherReleased(ports, formula.kind, scope);
    case 'survey': {
      const events = await indicators.listBallots(territoryId, formula.questionnaire);
      return surveyLevels(events, formula, { from, to: asOf });
    }
    case 'card':
      return { kind: 'levels', ...(await indicators.meanCards(territoryId, asOf)) };
  }
}

async function gatherFraction(
  ports: GatherPorts,
  formula: Extract<Formula, { kind: 'share' | 'rate' }>,
  scope: GatherScope,
): Promise<Inputs> {
  const { numerator, denominator } = formula;
  if (denominator.kind === 'respondents') {
    const positive = numerator.kind === 'respondents' ? numerator.positive : undefined;
    const events = await ports.indicators.listBallots(scope.territoryId, denominator.questionnaire);
    return countBallots(events, positive ?? null, { from: scope.from, to: scope.asOf });
  }
  if (numerator.kind === 'grown' || numerator.kind === 'pairs') {
    const rows = (await released(ports, scope))?.after.filter(row => !isPassed(row)) ?? [];
    const growths = rows.flatMap(({ growth }) => growth ?? []);
    if (growths.length === 0)
      return rows.length > 0 ? { kind: 'hidden' } : { kind: 'fraction', numerator: null, denominator: null };
    const sum = (of: 'raised' | 'pairs'): number => growths.reduce((total, growth) => total + growth[of], 0);
    return { kind: 'fraction', numerator: sum('raised'), denominator: sum('pairs') };
  }
  const [above, below] = [
    await gatherPart(ports, numerator, scope),
    await gatherPart(ports, denominator, scope),
  ];
  return { kind: 'fraction', numerator: above, denominator: below };
}

async function gatherPart(ports: GatherPorts, part: Part, scope: GatherScope): Promise<number | null> {
  const { territoryId, organisationId, filters, asOf, from, before } = scope;
  const days = { from, to: asOf };
  switch (part.kind) {
    case 'roster':
      return scope.roster;
    case 'people': {
      if (part.among === undefined) return scope.counts[part.measure] ?? 0;
      const people = {
        territoryId,
        organisationId: organisationId === null ? null : asId<OrganisationId>(organisationId),
        asOf,
        from,
      };
      const question = {
        ...people,
        measure: part.measure,
        among: part.among,
        ...(filters ? { filters } : {}),
      };
      return (await ports.figures.countBoth(question)).both;
    }
    case 'reported': {
      const wanted = { kind: part.reported, measure: part.measure ?? null };
      const { whole, byOrganisation } = sumReported(scope.reported, wanted, days);
      const sum = organisationId === null ? whole : byOrganisation.get(organisationId);
      return sum?.[part.side] ?? null;
    }
    case 'records':
      return ports.indicators.countRecords(territoryId, { kinds: part.of, from, asOf, before });
    case 'events': {
      const events = await ports.indicators.listEventDays(territoryId);
      const inPeriod = events.filter(({ days: event }) => event !== null && isWithin(event, days));
      return inPeriod.filter(({ cancelled }) => part.state === 'all' || !cancelled).length;
    }
    // Read with the denominator, above.
    case 'respondents':
    case 'grown':
    case 'pairs':
      return null;
  }
}

async function gatherReleased(
  ports: GatherPorts,
  kind: 'passed' | 'mastery',
  scope: GatherScope,
): Promise<Inputs> {
  const found = await released(ports, scope);
  if (found === null) return { kind: 'two', before: null, after: null };
  if (kind === 'passed') {
    const [before, after] = [found.before.find(isPassed), found.after.find(isPassed)];
    // Both are released, so whoever has no row is hidden.
    if (!before || !after) return { kind: 'hidden' };
    const part = ({ levels, count }: ReleasedResult) => ({ part: levels.passed ?? 0, whole: count });
    return { kind: 'two', before: part(before), after: part(after) };
  }
  return { kind: 'levels', before: meanMastery(found.before), after: meanMastery(found.after) };
}

/** Rows of the group in the newest campaign that repeats another one, and in that one; null: there is none. */
async function released(
  ports: GatherPorts,
  scope: GatherScope,
): Promise<{ before: readonly ReleasedResult[]; after: readonly ReleasedResult[] } | null> {
  const pair = await ports.indicators.findReleased(scope.territoryId, scope.before);
  if (!pair?.repeatOf) return null;
  // A campaign of a million people has two million rows: only those of this group are read.
  const organisationIds = scope.organisationId === null ? [] : [asId<OrganisationId>(scope.organisationId)];
  const rows = async (campaignId: CampaignId) =>
    (await ports.results.readRows({ campaignId, filter: null, organisationIds })).filter(
      ({ group }) => group.organisationId === scope.organisationId,
    );
  return { before: await rows(pair.repeatOf.campaignId), after: await rows(pair.campaignId) };
}

const isPassed = ({ frameworkKey }: ReleasedResult): boolean => frameworkKey === PASSED;

/** Of all competencies together; the people are those of the one that most had measured. */
function meanMastery(rows: readonly ReleasedResult[]): { tenths: number; count: number } | null {
  const measured = rows.filter(row => !isPassed(row) && row.scoreMax > 0);
  const sum = measured.reduce((total, { scoreSum }) => total + scoreSum, 0);
  const max = measured.reduce((total, { scoreMax }) => total + scoreMax, 0);
  if (max === 0) return null;
  return {
    tenths: Math.floor((2000 * sum + max) / (2 * max)),
    count: Math.max(...measured.map(({ count }) => count)),
  };
}

function isWithin(
  event: DateRange,
  { from, to }: { from: Temporal.PlainDate | null; to: Temporal.PlainDate },
): boolean {
  return (
    Temporal.PlainDate.compare(event.to, to) <= 0 &&
    (from === null || Temporal.PlainDate.compare(event.from, from) >= 0)
  );
}
