import { competencyKey, frameworkKey, itemId } from '../../domain/ids.ts';
import type { ProfileRecord, SubmittedAttempt } from '../../domain/profile/build-profile.ts';
import { PROFILE_SOURCES, type ProfileSource } from '../../domain/profile/measurement.ts';
import { answerValueSchema } from '../../domain/questionnaire/answer-value.ts';
import { type Framework, parseFramework } from '../../domain/scoring/framework.ts';
import { asId } from '../../lib/ids.ts';
import { invariant, required } from '../../lib/invariant.ts';
import type { ProfileHead, StoredProfiles } from '../../usecases/profile/profile-store.ts';
import type { Transaction } from '../transaction.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';

const attemptParts = {
  questionnaire: { select: { key: true, version: true, title: true } },
  profile: { select: { frameworkKey: true } },
} as const;

/** The person's profiles, newest first, and the wanted one; without a wish the only one. */
export async function readStoredProfiles(
  tx: Transaction,
  loadDefinition: LoadDefinition,
  personId: number,
  wanted: number | null,
): Promise<StoredProfiles> {
  const rows = await submittedAttempts(tx, personId);
  const groups = [...Map.groupBy(rows, row => `${row.source} ${row.questionnaire.key}`).values()];
  const heads = groups.map(toHead);
  const asked = groups.findIndex(group => group.some(row => row.id === wanted));
  const at = asked >= 0 ? asked : groups.length === 1 ? 0 : -1;
  const [group, head] = [groups[at], heads[at]];
  if (group === undefined || head === undefined) return { heads, head: null, record: null };
  return { heads, head, record: await readRecord(tx, loadDefinition, personId, head, group) };
}

type AttemptRow = Awaited<ReturnType<typeof submittedAttempts>>[number];

/** Newest first; only what was measured by a framework. */
function submittedAttempts(tx: Transaction, personId: number) {
  return tx.attempt.findMany({
    where: { personId, state: 'submitted', submittedAt: { not: null }, profile: { some: {} } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    include: attemptParts,
  });
}

function toHead(group: readonly AttemptRow[]): ProfileHead {
  const latest = required(group[0], 'the newest attempt of a profile');
  return {
    attemptId: asId(latest.id),
    source: sourceOf(latest.source),
    title: latest.questionnaire.title,
    frameworkKey: frameworkKey(required(latest.profile[0], 'a line of a profile').frameworkKey),
    submittedAt: required(latest.submittedAt, 'time of submitting').toTemporalInstant(),
    straightLined: latest.straightLined,
    earlierAt: group[1]?.submittedAt?.toTemporalInstant() ?? null,
  };
}

function sourceOf(stored: string): ProfileSource {
  const source = PROFILE_SOURCES.find(known => known === stored);
  invariant(source, `unknown source of an attempt: ${stored}`);
  return source;
}

async function readRecord(
  tx: Transaction,
  loadDefinition: LoadDefinition,
  personId: number,
  head: ProfileHead,
  group: readonly AttemptRow[],
): Promise<ProfileRecord> {
  const [latest, earlier] = group;
  const framework = await readFramework(tx, head.frameworkKey);
  const choices = await tx.developmentChoice.findMany({
    where: { personId, frameworkKey: head.frameworkKey },
    orderBy: [{ chosenAt: 'asc' }, { competencyKey: 'asc' }],
  });
  return {
    source: head.source,
    questionnaireKey: required(latest, 'the newest attempt').questionnaire.key,
    framework,
    respondent: await readRespondent(tx, personId),
    latest: await readAttempt(tx, loadDefinition, required(latest, 'the newest attempt').id),
    earlier: earlier === undefined ? null : await readAttempt(tx, loadDefinition, earlier.id),
    choices: choices.map(row => competencyKey(row.competencyKey)),
  };
}

/** The framework in force: its newest version. */
async function readFramework(tx: Transaction, key: string): Promise<Framework> {
  const row = await tx.framework.findFirstOrThrow({ where: { key }, orderBy: { id: 'desc' } });
  const parsed = parseFramework(row.definition);
  invariant(parsed.ok, `framework ${row.key} ${row.version} was stored although it is not valid`);
  return parsed.value;
}

async function readRespondent(tx: Transaction, personId: number): Promise<ProfileRecord['respondent']> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { roles: true, employments: { include: { organisation: true }, orderBy: { id: 'asc' } } },
  });
  const employment = person.employments.find(row => row.state === 'accepted') ?? person.employments[0];
  return {
    roles: person.roles.map(({ role }) => role),
    position: employment?.position ?? null,
    subjects: employment?.subjects ?? [],
    serviceYears: employment?.serviceYears ?? null,
    category: employment?.category ?? null,
    organisation: employment?.organisation.key ?? null,
  };
}

async function readAttempt(
  tx: Transaction,
  loadDefinition: LoadDefinition,
  attemptId: number,
): Promise<SubmittedAttempt> {
  const row = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { answers: true, profile: { orderBy: { competencyKey: 'asc' } }, questionnaire: true },
  });
  return {
    version: row.questionnaire.version,
    definition: await loadDefinition(row.questionnaireId),
    answers: new Map(
      row.answers.map(answer => [itemId(answer.itemId), answerValueSchema.parse(answer.value)]),
    ),
    sums: row.profile.map(entry => ({
      competency: competencyKey(entry.competencyKey),
      sum: entry.scoreSum,
      max: entry.scoreMax,
      answered: entry.answered,
      total: entry.total,
    })),
  };
}
