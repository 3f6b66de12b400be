import type { Measure } from '../../domain/figures/measure.ts';
import { SERVICE_BANDS } from '../../domain/figures/service-band.ts';
import { type Answer, HIDDEN, NO_DATA, type Reading } from '../../domain/indicators/answer.ts';
import type { CurrentDenominator } from '../../domain/indicators/denominator.ts';
import {
  evaluate,
  type Inputs,
  isDivisible,
  isNarrowable,
  isOfPeople,
} from '../../domain/indicators/evaluate.ts';
import { groupRoster } from '../../domain/indicators/group-roster.ts';
import { measuresOf } from '../../domain/indicators/measures-of.ts';
import type { ReportedRow } from '../../domain/indicators/reported.ts';
import type { IndicatorScope } from '../../domain/indicators/scope.ts';
import { tellParts } from '../../domain/suppression/facts.ts';
import type { Attribute } from '../../domain/suppression/group.ts';
import { asId, type OrganisationId, type TerritoryId } from '../../lib/ids.ts';
import type { FigureFilters } from '../figures/figure-store.ts';
import { type GatherPorts, gatherInputs } from './gather-inputs.ts';
import type { IndicatorRecord } from './indicator-store.ts';

/** What is the same for all answers to one question. */
export interface AnswerContext {
  readonly territoryId: TerritoryId;
  readonly asOf: Temporal.PlainDate;
  /** The first moment after that day, in the territory's zone. */
  readonly before: Temporal.Instant;
  readonly denominator: CurrentDenominator;
  readonly reported: readonly ReportedRow[];
}

/** An indicator with the period and the reading it is asked for with. */
export interface AskedIndicator {
  readonly record: IndicatorRecord;
  readonly from: Temporal.PlainDate | null;
  readonly reading: Reading;
}

/** One group beside its siblings; `organisationId` or `value` names it, both null: the whole, or whoever nobody lists. */
interface Group {
  readonly organisationId: number | null;
  readonly value: string | null;
  readonly counts: Readonly<Partial<Record<Measure, number>>>;
}

/** The answers of indicators of one period, as they may be told, in their order. */
export async function answerScope(
  ports: GatherPorts,
  context: AnswerContext,
  asked: readonly AskedIndicator[],
  scope: IndicatorScope,
): Promise<readonly Answer[]> {
  const from = asked[0]?.from ?? null;
  const { territoryId, asOf } = context;
  const measures = measuresOf(asked.map(({ record }) => record.indicator.formula));
  if (scope.kind === 'territory' || scope.kind === 'own') {
    const organisationId = scope.kind === 'own' ? scope.organisationId : null;
    const people = { territoryId, organisationId: asOrganisation(organisationId), asOf, from, measures };
    const group = { organisationId, value: null, counts: await ports.figures.countAll(people) };
    return Promise.all(
      asked.map(async each => {
        const { formula } = each.record.indicator;
        if (scope.kind === 'own' && !isDivisible(formula) && !isNarrowable(formula)) return NO_DATA;
        const inputs = await inputsOf(
          ports,
          context,
          each,
          group,
          scope.kind === 'own' ? 'organisation' : 'territory',
        );
        return evaluate(each.record.indicator, inputs, each);
      }),
    );
  }
  const groups =
    scope.kind === 'among'
      ? await organisationGroups(ports, context, from, measures)
      : await valueGroups(ports, context, from, measures, scope.attribute);
  const isIt = (group: Group): boolean =>
    scope.kind === 'among' ? group.organisationId === scope.organisationId : group.value === scope.value;
  return Promise.all(
    asked.map(async each => {
      const fits = scope.kind === 'among' ? isDivisible : isNarrowable;
      if (!fits(each.record.indicator.formula)) return NO_DATA;
      const kind = scope.kind === 'among' ? 'organisation' : 'value';
      const answers = await answerBeside(ports, context, each, groups, kind, scope);
      return answers[groups.findIndex(isIt)] ?? NO_DATA;
    }),
  );
}

/** The answers of every organisation that has people, or numbers of its own, as they may stand beside each other. */
export async function answerOrganisations(
  ports: GatherPorts,
  context: AnswerContext,
  asked: AskedIndicator,
): Promise<readonly { readonly organisationId: number; readonly answer: Answer }[]> {
  const measures = measuresOf([asked.record.indicator.formula]);
  const groups = await organisationGroups(ports, context, asked.from, measures);
  const answers = await answerBeside(ports, context, asked, groups, 'organisation', null);
  return groups.flatMap(({ organisationId }, index) => {
    const answer = answers[index];
    return organisationId === null || !answer ? [] : [{ organisationId, answer }];
  });
}

/** Answers of groups that make up a whole: where one is hidden, none that would give it away is shown. */
async function answerBeside(
  ports: GatherPorts,
  context: AnswerContext,
  asked: AskedIndicator,
  groups: readonly Group[],
  kind: 'organisation' | 'value',
  scope: IndicatorScope | null,
): Promise<readonly Answer[]> {
  const { indicator } = asked.record;
  const attribute = scope?.kind === 'value' ? scope.attribute : null;
  const inputs = await Promise.all(
    groups.map(group => inputsOf(ports, context, asked, group, kind, attribute)),
  );
  const sizes = inputs.map(each => (each.kind === 'fraction' ? (each.denominator ?? 0) : 0));
  const telling = tellParts(isOfPeople(indicator.formula) ? sizes : []);
  return inputs.map((each, index) =>
    telling.groups[index] === 'hidden' ? HIDDEN : evaluate(indicator, each, asked),
  );
}

async function inputsOf(
  ports: GatherPorts,
  context: AnswerContext,
  { record, from }: AskedIndicator,
  group: Group,
  kind: 'territory' | 'organisation' | 'value',
  attribute: Attribute | null = null,
): Promise<Inputs> {
  const { territoryId, asOf, before, denominator, reported } = context;
  const { organisationId, counts, value } = group;
  const filters = attribute !== null && value !== null ? filtersOf(attribute, value) : undefined;
  return gatherInputs(ports, record.indicator.formula, {
    territoryId,
    organisationId,
    ...(filters ? { filters } : {}),
    asOf,
    from,
    before,
    roster: groupRoster(denominator, { kind, organisationId, counts, reported, asOf }),
    counts,
    reported,
  });
}

async function organisationGroups(
  ports: GatherPorts,
  { territoryId, asOf, reported }: AnswerContext,
  from: Temporal.PlainDate | null,
  measures: readonly Measure[],
): Promise<readonly Group[]> {
  const counted = await ports.figures.byOrganisation({ territoryId, asOf, from, measures });
  const reporting = reported.flatMap(row => row.organisationId ?? []);
  const ids = new Set<number>([...counted.keys(), ...reporting]);
  return [...ids].map(organisationId => ({
    organisationId,
    value: null,
    counts: counted.get(asId<OrganisationId>(organisationId)) ?? {},
  }));
}

/** By the values of an attribute; last those of whom it is not known, who make up the whole with the others. */
async function valueGroups(
  ports: GatherPorts,
  { territoryId, asOf }: AnswerContext,
  from: Temporal.PlainDate | null,
  measures: readonly Measure[],
  attribute: Attribute,
): Promise<readonly Group[]> {
  const values = (await ports.indicators.listValues(territoryId, attribute, asOf)).flatMap(
    value => value ?? [],
  );
  const people = { territoryId, organisationId: null, asOf, from, measures };
  const whole = await ports.figures.countAll(people);
  const groups = await Promise.all(
    values.map(async value => ({
      organisationId: null,
      value,
      counts: await ports.figures.countAll({ ...people, filters: filtersOf(attribute, value) }),
    })),
  );
  const rest = Object.fromEntries(
    measures.map(measure => [
      measure,
      whole[measure] - groups.reduce((sum, { counts }) => sum + counts[measure], 0),
    ]),
  );
  return [...groups, { organisationId: null, value: null, counts: rest }];
}

function filtersOf(attribute: Attribute, value: string): FigureFilters {
  if (attribute !== 'service') return { [attribute]: value };
  const band = SERVICE_BANDS.find(({ key }) => key === value);
  return band ? { service: band.key } : {};
}

const asOrganisation = (id: number | null): OrganisationId | null =>
  id === null ? null : asId<OrganisationId>(id);
