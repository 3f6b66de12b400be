import type { Clock } from '../../lib/clock.ts';
import { invariant } from '../../lib/invariant.ts';
import type {
  ContentChange,
  ContentStore,
  FrameworkRecord,
  LoadMark,
  QuestionnaireRecord,
  StoredContent,
} from '../../usecases/content/content-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

// One loader at a time, whatever the process: of two, the second one sees what the first one stored.
const CONTENT_LOCK = 7_203_512;

export function createContentStore(prisma: Prisma, clock: Clock): ContentStore {
  return {
    changeContent: decide =>
      prisma.$transaction(
        async tx => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CONTENT_LOCK})`;
          const { changes, mark, result } = decide(await readStored(tx));
          for (const change of changes) await apply(tx, change);
          if (mark) await writeMark(tx, mark, clock.now());
          return result;
        },
        { timeout: 60_000 },
      ),
  };
}

/** Remembers what was loaded; see `LoadMark`. */
async function writeMark(tx: Transaction, mark: LoadMark, at: Temporal.Instant): Promise<void> {
  const data = { value: mark.hash, updatedAt: toDate(at) };
  await tx.setting.upsert({ where: { key: mark.name }, create: { key: mark.name, ...data }, update: data });
}

async function readStored(tx: Transaction): Promise<StoredContent> {
  // Locked, so that nobody freezes a row between this look and the replacement.
  await tx.$queryRaw`SELECT id FROM "Questionnaire" FOR UPDATE`;
  const newest = { distinct: 'key' as const, orderBy: [{ key: 'asc' as const }, { id: 'desc' as const }] };
  const frameworks = await tx.framework.findMany(newest);
  const questionnaires = await tx.questionnaire.findMany(newest);
  const used = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM "Framework" WHERE EXISTS (SELECT FROM "ProfileEntry" WHERE "frameworkKey" = key)`;
  const inUse = new Set(used.map(({ key }) => key));
  return {
    frameworks: frameworks.map(row => ({ ...row, inUse: inUse.has(row.key) })),
    questionnaires: questionnaires.map(row => ({ ...row, frozen: row.frozenAt !== null })),
  };
}

async function apply(tx: Transaction, change: ContentChange): Promise<void> {
  if (change.kind === 'framework') return applyFramework(tx, change.record, change.replaces);
  return applyQuestionnaire(tx, change.record, change.replaces);
}

async function applyFramework(tx: Transaction, record: FrameworkRecord, replaces: number | null) {
  const { competencies, ...columns } = record;
  const data = { ...columns, definition: asJson(record.definition) };
  const { id } =
    replaces === null
      ? await tx.framework.create({ data })
      : await tx.framework.update({ where: { id: replaces }, data });
  await tx.competency.deleteMany({ where: { frameworkId: id } });
  await tx.competency.createMany({ data: competencies.map(row => ({ frameworkId: id, ...row })) });
}

async function applyQuestionnaire(tx: Transaction, record: QuestionnaireRecord, replaces: number | null) {
  // Whoever loads a file means it to be used, also where it stood as a draft.
  const data = { ...record, definition: asJson(record.definition), draft: false };
  if (replaces === null) {
    await tx.questionnaire.create({ data });
    return;
  }
  const { count } = await tx.questionnaire.updateMany({ where: { id: replaces, frozenAt: null }, data });
  invariant(count === 1, `questionnaire ${record.key} was frozen although its row was locked`);
}

/** Parsed JSON is never a root null here: content files are objects. */
function asJson(definition: unknown): PrismaTypes.InputJsonValue {
  return definition as PrismaTypes.InputJsonValue;
}
