import type pg from 'pg';

/** Everybody works in an organisation of so many. */
const PEOPLE_OF_ORGANISATION = 100;
/** Questions of the questionnaire that eight of ten have answered: twenty answers for each person. */
const QUESTIONS = 25;

/** The generated territory: one, with everything in it. */
export interface FigurePeople {
  readonly territoryId: number;
  readonly organisations: number;
  readonly people: number;
  readonly answers: number;
  readonly sheets: number;
  readonly deltas: number;
  /** Of some person in the middle. */
  readonly personId: number;
  readonly organisationId: number;
}

/**
 * A territory of so many people with two years of facts, by SQL: eight of ten were diagnosed, six have a route, five were at
 * an event of it, three at another one, every third took a course and every seventh was in a contest. Their sheets, a
 * version for every day on which something was recorded, and the deltas are made of the same facts, as if they had been
 * kept day by day.
 */
export async function addFigurePeople(client: pg.ClientBase, people: number): Promise<FigurePeople> {
  // Nobody checks what refers to what: rows refer to rows of the same generator.
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'`,
  );
  await client.query(`CREATE TEMP TABLE plan AS
    SELECT n AS id, 1 + n / ${PEOPLE_OF_ORGANISATION} AS organisation, n % 11 < 10 AS teacher, j AS joined,
           CASE WHEN n % 10 < 8 THEN j + 30 + n % 200 END AS diagnosed,
           CASE WHEN n % 10 < 6 THEN j + 250 + n % 30 END AS approved,
           CASE WHEN n % 10 < 5 THEN j + 300 + n % 60 WHEN n % 10 < 8 THEN j + 280 + n % 60 END AS came,
           n % 10 < 5 AS "inRoute",
           CASE WHEN n % 3 = 0 THEN j + 100 + n % 90 END AS course,
           CASE WHEN n % 7 = 0 THEN j + 150 + n % 90 END AS contest
      FROM (SELECT n, DATE '2024-01-01' + (n::bigint * 7919 % 400)::int AS j FROM generate_series(1, ${people}) AS n) AS people`);
  for (const statement of STAGE) await client.query(statement);
  for (const statement of FACTS) await client.query(statement);
  for (const statement of FIGURES) await client.query(statement);
  await client.query('SET session_replication_role = origin');
  for (const table of [
    'Person',
    'Employment',
    'Attempt',
    'Answer',
    'Attendance',
    'Iom',
    'FactSheet',
    'FigureDelta',
  ])
    await client.query(`VACUUM (ANALYZE) "${table}"`);
  await client.query('ANALYZE');
  const { rows } = await client.query<Record<string, string>>(`
    SELECT (SELECT count(*) FROM "Organisation") AS organisations, (SELECT count(*) FROM "Answer") AS answers,
           (SELECT count(*) FROM "FactSheet") AS sheets, (SELECT count(*) FROM "FigureDelta") AS deltas`);
  const count = (name: string): number => Number(rows[0]?.[name]);
  const personId = Math.ceil(people / 2);
  return {
    territoryId: 1,
    organisations: count('organisations'),
    people,
    answers: count('answers'),
    sheets: count('sheets'),
    deltas: count('deltas'),
    personId,
    organisationId: 1 + Math.floor(personId / PEOPLE_OF_ORGANISATION),
  };
}

const STAGE = [
  `INSERT INTO "Territory" (id, key, title, timezone, "operatorName", "operatorEmail")
   VALUES (1, 'region', 'Край', 'Europe/Moscow', '-', '-')`,
  `INSERT INTO "Organisation" (id, "territoryId", key, title, "searchText")
   SELECT DISTINCT organisation, 1, 'o' || organisation, 'СОШ № ' || organisation, 'сош ' || organisation FROM plan`,
  `INSERT INTO "Person" (id, "telegramId", "fullName", "nameConfirmed", "registeredAt")
   SELECT id, 50000000 + id, 'Педагог ' || md5(id::text), true, joined FROM plan`,
  `INSERT INTO "Employment" ("personId", "organisationId", position, subjects, "subjectsKnown", "serviceYears", category, state)
   SELECT id, organisation, CASE WHEN teacher THEN 'subjectTeacher' ELSE 'principal' END,
          ARRAY[(ARRAY['maths', 'russian', 'primary', 'physics', 'history'])[1 + id % 5]], true, id % 35,
          (ARRAY['highest', 'first', 'positionConformity', 'none'])[1 + id % 4], 'accepted' FROM plan`,
  `INSERT INTO "Questionnaire" (id, key, version, title, kind, definition, "contentHash")
   VALUES (1000000, 'figures', '1', '-', 'self_diagnosis', '{}', '')`,
  `INSERT INTO "Campaign" (id, key, "territoryId", title, "opensAt", "closesAt", audience)
   VALUES (1, 'figures', 1, '-', '2024-01-01', '2026-12-31', '{}')`,
  // One event a day.
  `INSERT INTO "Event" (id, key, "territoryId", title, kind, level, organiser, "datePrecision", date, timezone, state)
   SELECT day - DATE '2024-01-01', 'e' || day, 1, '-', 'seminar', 'municipal', '-', 'day', day::text, 'Europe/Moscow', 'held'
     FROM (SELECT day::date FROM generate_series(DATE '2024-01-01', '2027-12-31', '1 day') AS day) AS days`,
];

const FACTS = [
  `INSERT INTO "Attempt" (id, "personId", "questionnaireId", "campaignId", state, "startedAt", "submittedAt")
   SELECT id, id, 1000000, 1, 'submitted', diagnosed, diagnosed + TIME '09:00' FROM plan WHERE diagnosed IS NOT NULL`,
  `INSERT INTO "Answer" ("attemptId", "itemId", value, "answeredAt")
   SELECT id, 'Q' || item, to_jsonb(item % 4), diagnosed FROM plan CROSS JOIN generate_series(1, ${QUESTIONS}) AS item
    WHERE diagnosed IS NOT NULL`,
  `INSERT INTO "Iom" (id, "personId", state, "periodFrom", "periodTo", "createdAt", "approvedAt")
   SELECT id, id, 'inProgress', approved, approved + 200, approved, approved + TIME '09:00' FROM plan WHERE approved IS NOT NULL`,
  `INSERT INTO "IomDeficit" (id, "iomId", "frameworkKey", "competencyKey", title, rank)
   SELECT id, id, 'f', 'c', '-', 1 FROM plan WHERE approved IS NOT NULL`,
  `INSERT INTO "IomItem" ("iomId", "deficitId", "eventId", kind, title, "datePrecision", date, "order", "createdAt")
   SELECT id, id, came - DATE '2024-01-01', 'event', '-', 'byPlan', '', 1, approved FROM plan WHERE came IS NOT NULL AND "inRoute"`,
  `INSERT INTO "Attendance" ("eventId", "personId", state, method, "markedAt")
   SELECT came - DATE '2024-01-01', id, 'present', 'code', came FROM plan WHERE came IS NOT NULL`,
  `INSERT INTO "Achievement" ("personId", kind, title, "happenedOn", source, "recordedAt")
   SELECT id, 'course', '-', course - 5, 'import', course FROM plan WHERE course IS NOT NULL
   UNION ALL SELECT id, 'contest', '-', contest - 5, 'import', contest FROM plan WHERE contest IS NOT NULL`,
];

const ATTRIBUTES = `plan.organisation, (ARRAY['maths', 'russian', 'primary', 'physics', 'history'])[1 + plan.id % 5],
  CASE WHEN plan.id % 35 < 3 THEN '0-2' WHEN plan.id % 35 < 10 THEN '3-9' WHEN plan.id % 35 < 20 THEN '10-19' ELSE '20+' END,
  (ARRAY['highest', 'first', 'positionConformity', 'none'])[1 + plan.id % 4], plan.teacher`;

const FIGURES = [
  // What became known on which day, with the day of the fact.
  `CREATE TEMP TABLE known AS
   SELECT id, joined AS day, 'staff' AS measure, DATE '1970-01-01' AS "on", organisation FROM plan
   UNION ALL SELECT id, joined, 'teachers', DATE '1970-01-01', organisation FROM plan WHERE teacher
   UNION ALL SELECT id, diagnosed, 'diagnosed', diagnosed, organisation FROM plan WHERE diagnosed IS NOT NULL
   UNION ALL SELECT id, approved, 'iom', approved, organisation FROM plan WHERE approved IS NOT NULL
   UNION ALL SELECT id, came, 'event', came, organisation FROM plan WHERE came IS NOT NULL
   UNION ALL SELECT id, came, 'iomEvent', approved, organisation FROM plan WHERE came IS NOT NULL AND "inRoute"
   UNION ALL SELECT id, course, 'course', course - 5, organisation FROM plan WHERE course IS NOT NULL
   UNION ALL SELECT id, contest, 'contest', contest - 5, organisation FROM plan WHERE contest IS NOT NULL`,
  `INSERT INTO "FactSheet" ("personId", "territoryId", "validFrom", "validTo", "organisationId", subject, service, category, teacher,
                            "diagnosedOn", "iomOn", "eventOn", "iomEventOn", "courseOn", "contestOn")
   SELECT plan.id, 1, days.day, lead(days.day) OVER (PARTITION BY plan.id ORDER BY days.day), ${ATTRIBUTES},
          CASE WHEN diagnosed <= days.day THEN diagnosed END, CASE WHEN approved <= days.day THEN approved END,
          CASE WHEN came <= days.day THEN came END, CASE WHEN came <= days.day AND "inRoute" THEN approved END,
          CASE WHEN course <= days.day THEN course - 5 END, CASE WHEN contest <= days.day THEN contest - 5 END
     FROM (SELECT DISTINCT id, day FROM known) AS days JOIN plan USING (id)
    ORDER BY days.day`,
  `INSERT INTO "FigureDelta" ("territoryId", "organisationId", measure, month, day, delta)
   SELECT 1, place, measure, date_trunc('month', "on")::date, day, count(*)
     FROM known CROSS JOIN LATERAL (VALUES (0), (known.organisation)) AS places(place)
    GROUP BY place, measure, date_trunc('month', "on"), day
    ORDER BY day`,
];
