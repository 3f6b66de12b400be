import type { Ballot } from '../../domain/survey/survey-answers.ts';
import type { Transaction } from '../transaction.ts';

// Whoever reads the database must not be able to join a receipt with a ballot. So every new answer writes all receipts and
// all ballots of the event anew, in one transaction and each table in a random order: rows stand in no order that means
// anything (ctid), all come from the same transaction (xmin), and a ballot gets a new random id each time.

/** Serialises everything that rewrites the rows of one survey, until the transaction ends. */
export async function lockSurvey(tx: Transaction, eventId: number): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('survey'), ${eventId}::int)::text`;
}

/** Writes the receipts anew, with one more. */
export async function rewriteReceipts(tx: Transaction, eventId: number, personId: number): Promise<void> {
  const rows = await tx.surveyReceipt.findMany({ where: { eventId } });
  await tx.surveyReceipt.deleteMany({ where: { eventId } });
  const personIds = [...new Set([...rows.map(row => row.personId), personId])];
  await tx.$executeRaw`
    INSERT INTO "SurveyReceipt" ("eventId", "personId")
    SELECT ${eventId}::int, person FROM unnest(${personIds}::int[]) AS person ORDER BY gen_random_uuid()`;
}

/** Writes the ballots anew: with one more, or as those that count in results. */
export async function rewriteBallots(
  tx: Transaction,
  eventId: number,
  change: { added: Ballot } | { released: true },
): Promise<void> {
  const rows = await tx.surveyBallot.findMany({ where: { eventId }, select: { answers: true } });
  await tx.surveyBallot.deleteMany({ where: { eventId } });
  const ballots = [...rows.map(({ answers }) => answers), ...('added' in change ? [change.added] : [])];
  await tx.$executeRaw`
    INSERT INTO "SurveyBallot" (id, "eventId", answers, released)
    SELECT gen_random_uuid(), ${eventId}::int, answers, ${'released' in change}::boolean
      FROM jsonb_array_elements(${JSON.stringify(ballots)}::jsonb) AS answers ORDER BY 1`;
}

/** Writes the comments anew: with one more, or as those that are shown. */
export async function rewriteComments(
  tx: Transaction,
  eventId: number,
  change: { added: string } | { released: true },
): Promise<void> {
  const rows = await tx.surveyComment.findMany({ where: { eventId }, select: { text: true } });
  await tx.surveyComment.deleteMany({ where: { eventId } });
  const texts = [...rows.map(({ text }) => text), ...('added' in change ? [change.added] : [])];
  await tx.$executeRaw`
    INSERT INTO "SurveyComment" (id, "eventId", text, released)
    SELECT gen_random_uuid(), ${eventId}::int, text, ${'released' in change}::boolean
      FROM unnest(${texts}::text[]) AS text ORDER BY 1`;
}
