import type pg from 'pg';
import { closingFor } from '../../domain/campaign/closing.ts';
import { frameworkKey, itemId } from '../../domain/ids.ts';
import { answerValueSchema } from '../../domain/questionnaire/answer-value.ts';
import { coalesce } from '../../lib/coalesce.ts';
import { asId } from '../../lib/ids.ts';
import { chooseLocale } from '../../lib/texts.ts';
import type { AttemptState } from '../../usecases/diagnosis/attempt-state.ts';
import type { AttemptStore } from '../../usecases/diagnosis/attempt-store.ts';
import type { Prisma } from '../connect.ts';
import { isDatabaseOutage } from '../outage.ts';
import { toExtension } from './campaign-records.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { saveAnswers } from './save-answers.ts';

// Claim and write in one statement: the revision is tested in the `where` that raises it, so of two writers decided on
// the same revision one writes nothing. The person's account is tested in the same place.
const CLAIM = `
  WITH claimed AS (
    UPDATE "Attempt" AS attempt
       SET revision = revision + 1, cursor = $4, "lastAnsweredAt" = $5::timestamp
      FROM "Person" AS person
     WHERE attempt.id = $1 AND attempt.revision = $2 AND attempt.state IN ('inProgress', 'submitted')
       AND person.id = attempt."personId" AND person."telegramId" = $3 AND person."deletionAskedAt" IS NULL
    RETURNING attempt.id
  )`;

export function createAttemptStore(
  prisma: Prisma,
  pool: pg.Pool,
  loadDefinition: LoadDefinition,
): AttemptStore {
  return {
    async loadAttempt(attemptId) {
      const row = await prisma.attempt.findUnique({
        where: { id: attemptId },
        include: {
          answers: true,
          drafts: true,
          questionnaire: { select: { frameworkKey: true } },
          campaign: { include: { extensions: true } },
          person: {
            include: {
              roles: true,
              paces: { where: { perDay: { not: null } } },
              employments: {
                include: { organisation: { include: { territory: { select: { timezone: true } } } } },
              },
            },
          },
        },
      });
      if (!row || row.person.telegramId === null || row.person.deletionAskedAt) return null;
      const employment =
        row.person.employments.find(item => item.state === 'accepted') ?? row.person.employments[0];
      const answers = new Map(
        row.answers.map(({ itemId: id, value }) => [itemId(id), answerValueSchema.parse(value)]),
      );
      const drafts = new Map(row.drafts.map(({ itemId: id, picks }) => [itemId(id), picks]));
      return {
        attemptId,
        personId: asId(row.personId),
        telegramId: Number(row.person.telegramId),
        locale: chooseLocale(row.person.locale, 'ru'),
        questionnaireId: asId(row.questionnaireId),
        definition: await loadDefinition(row.questionnaireId),
        frameworkKey:
          row.questionnaire.frameworkKey === null ? null : frameworkKey(row.questionnaire.frameworkKey),
        respondent: {
          roles: row.person.roles.map(role => role.role),
          position: employment?.position ?? null,
          subjects: employment?.subjects ?? [],
          serviceYears: employment?.serviceYears ?? null,
          category: employment?.category ?? null,
          organisation: employment?.organisation.key ?? null,
        },
        isPilot: row.source === 'pilot',
        campaign: row.campaign && campaignOf(row.campaign, row.person),
        daily: dailyOf(row, employment?.organisation),
        status: row.state as AttemptState['status'],
        revision: row.revision,
        cursor: row.cursor === null ? null : itemId(row.cursor),
        answers,
        drafts,
        cardMessageId: row.cardMessageId,
      };
    },

    saveAnswer: coalesce(writes => saveAnswers(pool, writes), isDatabaseOutage),

    async saveDraft(write) {
      const { rowCount } = await pool.query({
        name: 'attempt-draft',
        text: `${CLAIM}
          INSERT INTO "AnswerDraft" ("attemptId", "itemId", picks) SELECT id, $4, $6::int[] FROM claimed
          ON CONFLICT ("attemptId", "itemId") DO UPDATE SET picks = excluded.picks`,
        values: [
          write.attemptId,
          write.revision,
          write.telegramId,
          write.itemId,
          write.at.toString(),
          write.picks,
        ],
      });
      return rowCount === 1;
    },

    async moveCursor(claim) {
      const { rowCount } = await pool.query({
        name: 'attempt-cursor',
        text: `${CLAIM} SELECT id FROM claimed`,
        values: [claim.attemptId, claim.revision, claim.telegramId, claim.cursor, claim.at.toString()],
      });
      return rowCount === 1;
    },
  };
}

/** Its deadline is the one that holds for the person. */
function campaignOf(
  campaign: {
    id: number;
    state: string;
    closesAt: Date;
    stopReason: string | null;
    extensions: readonly Parameters<typeof toExtension>[0][];
  },
  person: { id: number; employments: readonly { organisationId: number; state: string }[] },
): AttemptState['campaign'] {
  const organisationIds = person.employments.flatMap(({ organisationId, state }) =>
    state === 'accepted' ? organisationId : [],
  );
  return {
    id: asId(campaign.id),
    closesAt: closingFor(
      { closesAt: campaign.closesAt.toTemporalInstant() },
      campaign.extensions.map(toExtension),
      { personId: person.id, organisationIds },
    ),
    stopped: campaign.state === 'stopped' ? { reason: campaign.stopReason } : null,
  };
}

/** Of a campaign that the person goes through at some questions a day. */
function dailyOf(
  attempt: {
    campaignId: number | null;
    answers: readonly { answeredAt: Date }[];
    person: { timezone: string | null; paces: readonly { campaignId: number; perDay: number | null }[] };
  },
  organisation: { timezone: string | null; territory: { timezone: string } } | undefined,
): AttemptState['daily'] {
  const { person } = attempt;
  const perDay = person.paces.find(({ campaignId }) => campaignId === attempt.campaignId)?.perDay;
  if (!perDay) return null;
  return {
    perDay,
    timezone: person.timezone ?? organisation?.timezone ?? organisation?.territory.timezone ?? 'UTC',
    answeredAt: attempt.answers.map(({ answeredAt }) => answeredAt.toTemporalInstant()),
  };
}
