import { schoolYearOf } from '../../domain/event-date.ts';
import { required } from '../../lib/invariant.ts';
import { foldForSearch } from '../../lib/text.ts';
import type {
  DemoCampaign,
  DemoEvent,
  DemoOrganisation,
  DemoPerson,
  DemoRecords,
} from '../../usecases/content/demo-store.ts';
import { buildLife } from './build-life.ts';
import { buildPlan } from './build-plan.ts';
import type { DemoFile } from './demo-file.ts';
import type { DemoData } from './read-demo.ts';

/** The school year whose September diagnosis document 004 plans for: 1 September 2022. */
const PRINTED_SCHOOL_YEAR = 2022;

/**
 * The demo as of `now`. The plan of document 004 exists twice: as printed, under its own territory, and moved by
 * (school year of now − 2022) whole years, so that whoever is diagnosed this school year finds the same upcoming events
 * as a teacher did in September 2022 (S-004). School years begin on 1 September.
 */
export function buildDemo(data: DemoData, now: Temporal.Instant): DemoRecords {
  const { file } = data;
  const home = required(file.territories[0], 'first territory of the demo');
  const today = now.toZonedDateTimeISO(home.timezone).toPlainDate();
  const { startYear } = schoolYearOf(today);
  const plans = file.territories.flatMap(territory =>
    territory.plan === 'none'
      ? []
      : [
          buildPlan(
            data,
            territory,
            file.planFramework,
            territory.plan === 'asPrinted' ? 0 : startYear - PRINTED_SCHOOL_YEAR,
          ),
        ],
  );
  const lastYear = Temporal.PlainDate.from({ year: startYear - 1, month: 9, day: 1 });
  return {
    territories: file.territories.map(({ key, title, timezone, operatorName, operatorEmail }) => ({
      key,
      title,
      timezone,
      operatorName,
      operatorEmail,
    })),
    organisations: data.organisations.map(buildOrganisation),
    activities: plans.flatMap(({ activities }) => activities),
    occurrences: plans.flatMap(({ occurrences }) => occurrences),
    events: [...plans.flatMap(({ events }) => events), ...buildSeminars(data)],
    people: data.people.map(buildPerson),
    campaign: buildCampaign(file, today, startYear),
    life: buildLife(file, today),
    loadedAt: now,
    consentVersions: file.consentVersions,
    peopleSince: lastYear.toZonedDateTime({ timeZone: home.timezone, plainTime: '09:00' }).toInstant(),
  };
}

function buildOrganisation(row: DemoData['organisations'][number]): DemoOrganisation {
  const { territory, key, title, timezone } = row;
  return { territory, key, title, timezone, searchText: foldForSearch(`${title} ${row.other_names}`) };
}

/** The seminars of document 003 have no dates: «по плану». */
function buildSeminars({ file, seminars }: DemoData): readonly DemoEvent[] {
  const { territory, framework } = file.seminars;
  const { timezone } = required(
    file.territories.find(({ key }) => key === territory),
    `territory ${territory}`,
  );
  return seminars.map(row => ({
    territory,
    key: `${territory}/003-${row.no}`,
    occurrence: null,
    title: row.title,
    kind: row.kind,
    level: row.level,
    organiser: row.organiser,
    online: row.online,
    when: { precision: 'byPlan', date: '', zone: timezone },
    competency: { frameworkKey: framework, competencyKey: row.competency_key },
  }));
}

function buildPerson(row: DemoData['people'][number]): DemoPerson {
  const { role, role_scope: scope, role_basis: basis } = row;
  return {
    telegramId: row.telegram_id,
    fullName: row.full_name,
    territory: row.territory,
    organisation: row.school,
    position: row.position,
    subjects: row.subjects,
    serviceYears: row.service_years,
    category: row.category,
    registered: row.registered,
    role: role === null || scope === '' ? null : { role, scope, basis },
  };
}

/** One in a school year, however often the demo is loaded. */
export function campaignKey(
  { territory, questionnaire }: Pick<DemoFile['campaign'], 'territory' | 'questionnaire'>,
  startYear: number,
): string {
  return `${territory}/${questionnaire}/${startYear}`;
}

function buildCampaign({ campaign, territories }: DemoFile, today: Temporal.PlainDate, startYear: number) {
  const { territory, questionnaire, title, opensDaysAgo, closesInDays } = campaign;
  const { timezone } = required(
    territories.find(({ key }) => key === territory),
    `territory ${territory}`,
  );
  const at = (day: Temporal.PlainDate, plainTime: string): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: timezone, plainTime }).toInstant();
  return {
    key: campaignKey(campaign, startYear),
    repeatOf: campaignKey(campaign, startYear - 1),
    territory,
    questionnaire,
    title,
    opensAt: at(today.subtract({ days: opensDaysAgo }), '09:00'),
    closesAt: at(today.add({ days: closesInDays }), '18:00'),
  } satisfies DemoCampaign;
}
