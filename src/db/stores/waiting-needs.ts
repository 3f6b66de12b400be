import { severityOf } from '../../domain/events/severity-of.ts';
import { type CompetencyId, competencyId, competencyKey } from '../../domain/ids.ts';
import { type Framework, parseFramework } from '../../domain/scoring/framework.ts';
import type { CompetencySum } from '../../domain/scoring/score-competencies.ts';
import { invariant, required } from '../../lib/invariant.ts';
import type { ProfileEntry } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

/** How badly each person needs support in which competencies; the milder ones are 1, what is no deficit is not there. */
export type Needs = ReadonlyMap<number, ReadonlyMap<CompetencyId, number>>;

/** By the newest profile of each person, source and questionnaire, judged by the frameworks in force. */
export async function readNeeds(tx: Transaction, personIds: readonly number[]): Promise<Needs> {
  const attempts = await tx.attempt.findMany({
    where: { personId: { in: [...personIds] }, state: 'submitted', profile: { some: {} } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    include: { questionnaire: { select: { key: true } } },
  });
  const newest = [
    ...Map.groupBy(attempts, row => `${row.personId} ${row.source} ${row.questionnaire.key}`).values(),
  ].flatMap(([latest]) => latest ?? []);
  const entries = await tx.profileEntry.findMany({
    where: { attemptId: { in: newest.map(({ id }) => id) } },
  });
  const owners = new Map(newest.map(({ id, personId }) => [id, personId]));
  const frameworks = await readFrameworks(tx, [...new Set(entries.map(({ frameworkKey }) => frameworkKey))]);
  const needs = new Map<number, Map<CompetencyId, number>>(personIds.map(id => [id, new Map()]));
  for (const entry of entries) {
    const framework = frameworks.get(entry.frameworkKey);
    const own = needs.get(owners.get(entry.attemptId) ?? 0);
    if (!framework || !own) continue;
    const severity = severityOf(sumOf(entry), framework);
    const id = competencyId(entry.frameworkKey, entry.competencyKey);
    // Two sources may disagree: the worse one counts.
    if (severity > 0) own.set(id, Math.max(severity, own.get(id) ?? 0));
  }
  return needs;
}

function sumOf(entry: ProfileEntry): CompetencySum {
  const { scoreSum, scoreMax, answered, total } = entry;
  return { competency: competencyKey(entry.competencyKey), sum: scoreSum, max: scoreMax, answered, total };
}

/** The newest version of each. */
export async function readFrameworks(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Framework>> {
  const rows = await tx.framework.findMany({
    where: { key: { in: [...keys] } },
    orderBy: { id: 'desc' },
    distinct: 'key',
  });
  return new Map(
    rows.map(row => {
      const parsed = parseFramework(row.definition);
      invariant(parsed.ok, `framework ${row.key} ${row.version} was stored although it is not valid`);
      return [row.key, parsed.value];
    }),
  );
}

/** The worst need among some competencies; 0: none. */
export function worstNeed(
  needs: Needs,
  personId: number,
  competencies: readonly { frameworkKey: string; competencyKey: string }[],
): number {
  const own = required(needs.get(personId), `the needs of person ${personId}`);
  return Math.max(
    0,
    ...competencies.map(each => own.get(competencyId(each.frameworkKey, each.competencyKey)) ?? 0),
  );
}
