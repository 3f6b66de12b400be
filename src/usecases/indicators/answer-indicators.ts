import { type Answer, answerSchema, type Reading } from '../../domain/indicators/answer.ts';
import type { CurrentDenominator } from '../../domain/indicators/denominator.ts';
import { groupRoster } from '../../domain/indicators/group-roster.ts';
import { type IndicatorProject, periodStart, projectOf } from '../../domain/indicators/period.ts';
import { type IndicatorScope, isSameQuestion, snapshotQuestion } from '../../domain/indicators/scope.ts';
import { type Trend, trendOf } from '../../domain/indicators/trend.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type OrganisationId, type TerritoryId } from '../../lib/ids.ts';
import { type AnswerContext, type AskedIndicator, answerScope } from './answer-groups.ts';
import type { ChoosingTerritory, DenominatorStore } from './denominator-store.ts';
import type { GatherPorts } from './gather-inputs.ts';
import type { ChosenReading, IndicatorRecord, IndicatorStore, SnapshotKey } from './indicator-store.ts';

export interface AnswerPorts extends GatherPorts {
  indicators: IndicatorStore;
  denominators: DenominatorStore;
  clock: Clock;
}

export interface IndicatorQuestion {
  readonly territory: ChoosingTerritory;
  readonly records: readonly IndicatorRecord[];
  readonly asOf: Temporal.PlainDate;
  /** The first day of the period instead of each indicator's own. */
  readonly from: Temporal.PlainDate | null;
  readonly scope: IndicatorScope;
}

export interface IndicatorLine {
  readonly record: IndicatorRecord;
  /** Null: everything up to the day. */
  readonly from: Temporal.PlainDate | null;
  readonly answer: Answer;
  /** Against the newest answer about an earlier day; null where there is nothing to compare with. */
  readonly trend: { readonly trend: Trend; readonly since: Temporal.PlainDate } | null;
  /** Of a target that can be read in two ways. */
  readonly reading: ChosenReading | null;
  readonly project: IndicatorProject | null;
}

export interface AnsweredIndicators {
  readonly lines: readonly IndicatorLine[];
  readonly denominator: CurrentDenominator;
  /** The number of staff it stands for in this scope on that day; null under a filter. */
  readonly roster: number | null;
  /** The last change of the roster up to the day; null: nobody was ever in it. */
  readonly rosterDay: Temporal.PlainDate | null;
}

/** An indicator as asked, with what names its answer. */
export interface NamedIndicator extends AskedIndicator {
  readonly project: IndicatorProject | null;
  readonly chosen: ChosenReading | null;
  readonly key: SnapshotKey;
}

/**
 * Answers indicators about a day. What is said about a past day is frozen at its first showing: the same question gives
 * the same answer for ever, whatever is recorded, corrected or deleted later. Today's answer is a live one. Who may ask
 * was decided by the caller.
 */
export async function answerIndicators(
  ports: AnswerPorts,
  question: IndicatorQuestion,
): Promise<AnsweredIndicators> {
  const { territory, scope, asOf } = question;
  const territoryId = asId<TerritoryId>(territory.id);
  const context = await readContext(ports, question);
  const named = await nameIndicators(ports, question, context);
  const answers = await freeze(ports, territory, named, missing => answerAll(ports, context, missing, scope));
  const organisationId = organisationOf(scope);
  const earlier =
    scope.kind === 'value' ? [] : await ports.indicators.listEarlier(territoryId, organisationId, asOf);
  return {
    denominator: context.denominator,
    roster: await countRoster(ports, context, scope),
    rosterDay: await ports.figures.rosterDay(territoryId, asOf),
    lines: named.flatMap(({ record, from, project, chosen, key }, index) => {
      const answer = answers[index];
      if (!answer) return [];
      const past = earlier.find(
        each => each.indicatorKey === record.indicator.key && isSameQuestion(each.question, key.question),
      );
      const before = past && answerSchema.safeParse(past.answer).data;
      const trend = before ? trendOf(answer.value, before.value) : null;
      return [
        {
          record,
          from,
          answer,
          trend: past && trend ? { trend, since: past.asOf } : null,
          reading: chosen,
          project,
        },
      ];
    }),
  };
}

/** What all answers to one question share. */
export async function readContext(
  { denominators, indicators, clock }: Pick<AnswerPorts, 'denominators' | 'indicators' | 'clock'>,
  { territory, asOf }: Pick<IndicatorQuestion, 'territory' | 'asOf'>,
): Promise<AnswerContext> {
  const territoryId = asId<TerritoryId>(territory.id);
  const before = asOf.add({ days: 1 }).toZonedDateTime(territory.timezone).toInstant();
  return {
    territoryId,
    asOf,
    before,
    denominator: await denominators.currentDenominator(territory.id, clock.now()),
    reported: await indicators.listReported(territoryId, before),
  };
}

/** Every indicator with its period, its reading, and the key of its answer. */
export async function nameIndicators(
  { indicators }: Pick<AnswerPorts, 'indicators'>,
  question: Pick<IndicatorQuestion, 'records' | 'asOf' | 'from' | 'scope'>,
  { territoryId, denominator }: AnswerContext,
): Promise<readonly NamedIndicator[]> {
  const { records, asOf, scope } = question;
  const projects = await indicators.listProjects(territoryId);
  return Promise.all(
    records.map(async record => {
      const { key: indicatorKey, target, period } = record.indicator;
      const project = projectOf(projects, indicatorKey, asOf);
      const from = question.from ?? periodStart(period, asOf, project);
      const chosen =
        target.kind === 'growth' ? await indicators.readReading(territoryId, indicatorKey) : null;
      const reading: Reading = chosen?.reading ?? 'relative';
      const parts = { from, scope, denominator, reading: chosen && reading, hash: record.hash };
      const key = {
        territoryId,
        organisationId: organisationOf(scope),
        indicatorKey,
        asOf,
        question: snapshotQuestion(parts),
      };
      return { record, from, reading, project, chosen, key };
    }),
  );
}

/** Takes answers about a past day as they were given; gives and keeps those that were not. */
async function freeze(
  { indicators, clock }: AnswerPorts,
  territory: ChoosingTerritory,
  named: readonly NamedIndicator[],
  answer: (missing: readonly NamedIndicator[]) => Promise<readonly Answer[]>,
): Promise<readonly (Answer | undefined)[]> {
  const now = clock.now();
  if (!named[0] || !isPastDay(named[0].key.asOf, territory, now)) return answer(named);
  const keys = named.map(({ key }) => key);
  let kept = await indicators.readSnapshots(keys);
  const missing = named.filter(({ key }) => !kept.has(key.indicatorKey));
  if (missing.length > 0) {
    const fresh = await answer(missing);
    const answers = missing.flatMap(({ key }, index) => {
      const given = fresh[index];
      return given ? [{ ...key, answer: given }] : [];
    });
    await indicators.keepSnapshots(answers, now);
    // Somebody may have asked at the same moment: what was kept first holds for both.
    kept = await indicators.readSnapshots(keys);
  }
  return named.map(({ key }) =>
    kept.has(key.indicatorKey) ? answerSchema.parse(kept.get(key.indicatorKey)) : undefined,
  );
}

/** Whether the day is over in the territory. */
export function isPastDay(
  asOf: Temporal.PlainDate,
  { timezone }: Pick<ChoosingTerritory, 'timezone'>,
  now: Temporal.Instant,
): boolean {
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  return Temporal.PlainDate.compare(asOf, today) < 0;
}

/** Answers in the order of what was asked; indicators of one period are counted together. */
async function answerAll(
  ports: GatherPorts,
  context: AnswerContext,
  asked: readonly NamedIndicator[],
  scope: IndicatorScope,
): Promise<readonly Answer[]> {
  const periods = Map.groupBy(asked, ({ from }) => from?.toString() ?? '');
  const answers = new Map<string, Answer>();
  for (const together of periods.values()) {
    const given = await answerScope(ports, context, together, scope);
    for (const [index, { key }] of together.entries()) {
      const answer = given[index];
      if (answer) answers.set(key.indicatorKey, answer);
    }
  }
  return asked.flatMap(({ key }) => answers.get(key.indicatorKey) ?? []);
}

/** The number that shares of staff are divided by. */
async function countRoster(
  { figures }: Pick<GatherPorts, 'figures'>,
  { territoryId, asOf, denominator, reported }: AnswerContext,
  scope: IndicatorScope,
): Promise<number | null> {
  if (scope.kind === 'value') return null;
  const organisationId = scope.kind === 'territory' ? null : asId<OrganisationId>(scope.organisationId);
  const people = { territoryId, organisationId, asOf, from: null };
  const counts = await figures.countAll({ ...people, measures: ['staff', 'teachers'] });
  const kind = organisationId === null ? 'territory' : 'organisation';
  return groupRoster(denominator, { kind, organisationId, counts, reported, asOf });
}

function organisationOf(scope: IndicatorScope): number {
  return scope.kind === 'own' || scope.kind === 'among' ? scope.organisationId : 0;
}
