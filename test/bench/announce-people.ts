import type pg from 'pg';
import { FIRST_ACCOUNT } from './mailing-people.ts';

const PEOPLE_OF_ORGANISATION = 33;

export interface AnnouncedTerritory {
  readonly territoryId: number;
  readonly organisations: number;
}

/**
 * A territory of so many people at work, all of them in the bot: nine of ten agreed to mailings, one of fifty blocked the
 * bot. `from`: how many people other territories have. Rows are made by the server.
 */
export async function addAnnouncedPeople(
  client: pg.Client,
  key: string,
  { people, from }: { people: number; from: number },
): Promise<AnnouncedTerritory> {
  const organisations = Math.max(1, Math.round(people / PEOPLE_OF_ORGANISATION));
  const {
    rows: [territory],
  } = await client.query<{ id: number }>(
    `INSERT INTO "Territory" (key, title, timezone, "operatorName", "operatorEmail")
     VALUES ($1, 'Bench', 'Europe/Moscow', 'O', 'o@example.org') RETURNING id`,
    [key],
  );
  const territoryId = territory?.id ?? 0;
  await client.query(`
    INSERT INTO "Organisation" ("territoryId", key, title, "searchText")
    SELECT ${territoryId}, 's' || n, 'School ' || n, 'school ' || n FROM generate_series(1, ${organisations}) AS n`);
  await client.query(`
    WITH people AS (
      INSERT INTO "Person" ("telegramId", "fullName", "nameConfirmed", "registeredAt", "unreachableSince")
      SELECT ${FIRST_ACCOUNT + from} + n, 'P ' || n, true, now(), CASE WHEN n % 50 = 0 THEN now() END
        FROM generate_series(0, ${people - 1}) AS n RETURNING id, "telegramId" - ${FIRST_ACCOUNT + from} AS n
    ), work AS (
      INSERT INTO "Employment" ("personId", "organisationId", state, subjects, "serviceYears", category)
      SELECT id, (SELECT min(id) FROM "Organisation" WHERE "territoryId" = ${territoryId}) + n % ${organisations},
             'accepted', ARRAY[(ARRAY['primary','russian','maths','foreign'])[1 + n % 4]], n % 40,
             (ARRAY['highest','first','first','none','positionConformity'])[1 + n % 5]
        FROM people
    )
    INSERT INTO "Consent" ("personId", kind, version, "textHash", granted, "decidedAt")
    SELECT id, kind, '1', '', kind = 'processing' OR n % 10 <> 9, now()
      FROM people CROSS JOIN (VALUES ('processing'), ('mailing')) AS kinds(kind)`);
  return { territoryId, organisations };
}

/** A campaign for everybody of a territory that has begun: half have submitted, one of ten is on the way. */
export async function addRunningCampaign(
  client: pg.Client,
  { territoryId }: AnnouncedTerritory,
  { answered }: { answered: boolean },
): Promise<number> {
  const {
    rows: [campaign],
  } = await client.query<{ id: number }>(
    `WITH campaign AS (
       INSERT INTO "Campaign" (key, "territoryId", title, "opensAt", "closesAt", audience)
       VALUES ('bench-' || $1::int, $1::int, 'C', now() - interval '1 day', now() + interval '20 days', '{}') RETURNING id
     ), questionnaire AS (
       INSERT INTO "Questionnaire" (key, version, title, kind, "frameworkKey", definition, "contentHash")
       VALUES ('bench-' || $1::int, '1.0.0', 'Q', 'self_diagnosis', 'seven_directions', '{}', '') RETURNING id
     ), linked AS (
       INSERT INTO "CampaignQuestionnaire" ("campaignId", "questionnaireId")
       SELECT campaign.id, questionnaire.id FROM campaign, questionnaire
     )
     SELECT id FROM campaign`,
    [territoryId],
  );
  const campaignId = campaign?.id ?? 0;
  if (answered)
    await client.query(`
      INSERT INTO "Attempt" ("personId", "questionnaireId", "campaignId", state, "startedAt", "submittedAt")
      SELECT employment."personId", "questionnaireId", ${campaignId},
             CASE WHEN employment.id % 10 < 5 THEN 'submitted' ELSE 'inProgress' END, now(),
             CASE WHEN employment.id % 10 < 5 THEN now() END
        FROM "Employment" AS employment
        JOIN "Organisation" AS organisation ON organisation.id = "organisationId", "CampaignQuestionnaire"
       WHERE organisation."territoryId" = ${territoryId} AND "campaignId" = ${campaignId} AND employment.id % 10 < 6`);
  return campaignId;
}
