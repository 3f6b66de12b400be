import { answerValueSchema } from '../../domain/questionnaire/answer-value.ts';
import { describeAnswer } from '../../domain/questionnaire/describe-answer.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { OwnDataStore } from '../../usecases/people/own-data-store.ts';
import type { Prisma } from '../connect.ts';
import { toPlain } from '../plain.ts';
import type { Transaction } from '../transaction.ts';
import { readOwnRows } from './own-rows.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { writeAudit } from './write-audit.ts';

export function createOwnDataStore(prisma: Prisma, loadDefinition: LoadDefinition): OwnDataStore {
  return {
    async exportOwnData(personId, at) {
      const data = await prisma.$transaction(
        async tx => {
          const person = toPlain(await readOwnRows(tx, personId));
          const around = await rowsAround(tx, personId, person.telegramId);
          const record = { at, actorId: personId, subjectId: personId, by: 'anyone' } as const;
          await writeAudit(tx, { ...record, action: 'ownDataExport' });
          return { ...person, ...around };
        },
        // Everything as it was at one moment.
        { isolationLevel: 'RepeatableRead' },
      );
      return { ...data, attempts: await Promise.all(data.attempts.map(inWords)) };
    },
  };

  /** The answers with their questions, in the order they are asked. */
  async function inWords<
    Row extends { questionnaireId: number; answers: { itemId: string; value: unknown }[] },
  >(attempt: Row) {
    const { items } = await loadDefinition(attempt.questionnaireId);
    const answers = attempt.answers.map(row => {
      const place = items.findIndex(({ id }) => id === row.itemId);
      const item = items[place];
      // A damaged row is given as it is stored.
      const value = answerValueSchema.safeParse(row.value);
      const answer = item && value.success ? describeAnswer(item, value.data) : null;
      return { place, row: { ...row, question: item?.text ?? null, answer } };
    });
    return { ...attempt, answers: answers.sort((a, b) => a.place - b.place).map(({ row }) => row) };
  }
}

/** What is not tied to the person by a key of the database: the audit, notices, and what is kept under the account. */
async function rowsAround(tx: Transaction, personId: PersonId, telegramId: number | null) {
  const chatId = telegramId ?? 0;
  const looks = await tx.auditEntry.findMany({
    where: { subjectId: personId, OR: [{ actorId: null }, { actorId: { not: personId } }] },
    select: { at: true, action: true, capacity: true, object: true },
    orderBy: { id: 'asc' },
  });
  const ownActs = await tx.auditEntry.findMany({
    where: { actorId: personId },
    select: { at: true, action: true, capacity: true, object: true },
    orderBy: { id: 'asc' },
  });
  const deliveries = await tx.delivery.findMany({ where: { personId }, orderBy: { id: 'asc' } });
  const focus = await tx.chatFocus.findMany({ where: { chatId } });
  const dialogues = await tx.dialogueState.findMany({ where: { key: String(chatId) } });
  const updates = await tx.$queryRaw<{ receivedAt: Date; payload: unknown }[]>`
    SELECT "receivedAt", payload FROM "InboxUpdate"
     WHERE payload IS NOT NULL
       AND jsonb_path_exists(payload, '$.**.id ? (@ == $account)',
                             jsonb_build_object('account', ${chatId}::bigint))`;
  return toPlain({ looks, ownActs, deliveries, passing: { focus, dialogues, updates } });
}
