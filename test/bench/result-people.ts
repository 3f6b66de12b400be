import type pg from 'pg';
import { SERVICE_BANDS } from '../../src/domain/figures/service-band.ts';

const PEOPLE_OF_ORGANISATION = 33;

/**
 * A territory with two campaigns that have ended, the second a repeat: nine of ten people took part in each, most of them
 * in both, with seven competencies measured. Rows are made by the server.
 */
export async function addMeasuredPeople(client: pg.Client, people: number) {
  const organisations = Math.max(1, Math.round(people / PEOPLE_OF_ORGANISATION));
  const one = async (sql: string): Promise<number> =>
    (await client.query<{ id: number }>(sql)).rows[0]?.id ?? 0;
  const territoryId = await one(`
    INSERT INTO "Territory" (key, title, timezone, "operatorName", "operatorEmail")
    VALUES ('bench', 'Bench', 'Europe/Moscow', 'O', 'o@example.org') RETURNING id`);
  const questionnaireId = await one(`
    INSERT INTO "Questionnaire" (key, version, title, kind, "frameworkKey", definition, "contentHash")
    VALUES ('bench', '1.0.0', 'Q', 'self', 'seven_directions', '{}', '') RETURNING id`);
  await client.query(`
    INSERT INTO "Organisation" ("territoryId", key, title, "searchText")
    SELECT ${territoryId}, 's' || n, 'School ' || n, 'school ' || n FROM generate_series(1, ${organisations}) AS n`);
  await client.query(`
    INSERT INTO "Person" ("fullName", "registeredAt")
    SELECT 'P ' || n, now() FROM generate_series(1, ${people}) AS n`);
  await client.query(`
    INSERT INTO "Employment" ("personId", "organisationId", state, subjects, "serviceYears", category)
    SELECT n, (SELECT min(id) FROM "Organisation") + n % ${organisations}, 'accepted',
           ARRAY[(ARRAY['primary','primary','primary','russian','maths','foreign','sport','history','physics','biology',
                        'art','music'])[1 + (hashint4(n) & 2147483647) % 12]],
           (hashint4(n + 7) & 2147483647) % 40,
           (ARRAY['highest','first','first','none','positionConformity'])[1 + (hashint4(n + 13) & 2147483647) % 5]
      FROM generate_series(1, ${people}) AS n`);
  await client.query(`
    INSERT INTO "FactSheet" ("personId", "territoryId", "organisationId", "validFrom", subject, service, category, teacher)
    SELECT employment."personId", ${territoryId}, employment."organisationId", '2025-08-01', employment.subjects[1],
           CASE ${SERVICE_BANDS.map(({ key, from, to }) => `WHEN employment."serviceYears" BETWEEN ${from} AND ${to ?? 99} THEN '${key}'`).join(' ')} END,
           employment.category, true
      FROM "Employment" AS employment`);
  let entries = 0;
  const ids: number[] = [];
  for (const [at, days] of [
    ['2025-09-01', '2025-10-01'],
    ['2026-02-01', '2026-03-01'],
  ] as const) {
    const repeats = ids[0] ?? null;
    const id = await one(`
      INSERT INTO "Campaign" (key, "territoryId", title, "opensAt", "closesAt", audience, "repeatOfId")
      VALUES ('bench-${at}', ${territoryId}, 'C', '${at}', '${days}', '{}', ${repeats}) RETURNING id`);
    ids.push(id);
    await client.query(`
      INSERT INTO "Attempt" ("personId", "questionnaireId", "campaignId", state, "startedAt", "submittedAt")
      SELECT n, ${questionnaireId}, ${id}, 'submitted', '${at}', '${at}' FROM generate_series(1, ${people}) AS n
       WHERE (hashint4(n + ${id}) & 2147483647) % 10 <> 0`);
    const made = await client.query(`
      INSERT INTO "ProfileEntry" ("attemptId", "competencyKey", "frameworkKey", "scoreSum", "scoreMax", answered, total, level)
      SELECT id, competency, 'seven_directions', score, 15, 5, 5,
             CASE WHEN score >= 12 THEN 'minimal' WHEN score >= 9 THEN 'medium' WHEN score >= 6 THEN 'high' ELSE 'critical' END
        FROM (
          SELECT attempt.id, competency, (hashtext(competency || attempt.id) & 2147483647) % 16 AS score
            FROM "Attempt" AS attempt
           CROSS JOIN unnest(ARRAY['gifted','career','project_research','inclusive','digital','upbringing',
                                   'functional_literacy']) AS competency
           WHERE attempt."campaignId" = ${id}
        ) AS scored`);
    entries += made.rowCount ?? 0;
  }
  await client.query('ANALYZE');
  const [firstId = 0, repeatId = 0] = ids;
  return { territoryId, organisations, entries, firstId, repeatId };
}
