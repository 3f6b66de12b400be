import type { Prisma } from '../../../src/db/connect.ts';
import { dateToDay } from '../../../src/db/dates.ts';
import type { DatedMeasure } from '../../../src/domain/figures/measure.ts';

/** What should count for somebody in a territory, computed without the program's SQL. */
export type Sheet = {
  personId: number;
  territoryId: number;
  organisationId: number;
  subject: string | null;
  service: string | null;
  category: string | null;
  teacher: boolean;
} & Record<`${DatedMeasure}On`, string | null>;

const BANDS = [
  ['0-2', 0],
  ['3-9', 3],
  ['10-19', 10],
  ['20+', 20],
] as const;

/** The sheets that should be open now, from all rows, by person and territory. */
export async function expectedSheets(prisma: Prisma, personIds: readonly number[]): Promise<Sheet[]> {
  const people = await prisma.person.findMany({
    where: { id: { in: [...personIds] }, deletionAskedAt: null },
    orderBy: { id: 'asc' },
    include: {
      employments: { include: { organisation: { include: { territory: true } } }, orderBy: { id: 'asc' } },
      attempts: { include: { campaign: true, questionnaire: true } },
      externalResults: true,
      ioms: { include: { items: true } },
      attendances: { include: { event: true } },
      achievements: true,
      communities: { include: { community: true } },
      groupMemberships: { include: { group: { include: { territory: true } } } },
    },
  });
  return people.flatMap(person => {
    const works = person.employments.filter(
      ({ state, onLeaveSince, organisation }) =>
        state === 'accepted' && onLeaveSince === null && organisation.closedOn === null,
    );
    const homes = [...Map.groupBy(works, ({ organisation }) => organisation.territoryId).values()];
    return homes.flatMap(([home]) => (home ? [sheetOf(person, home)] : []));
  });

  type Person = (typeof people)[number];
  function sheetOf(person: Person, home: Person['employments'][number]): Sheet {
    const { territory } = home.organisation;
    const local = (at: Date, zone: string) =>
      at.toTemporalInstant().toZonedDateTimeISO(zone).toPlainDate().toString();
    const achieved = (kind: string) =>
      latest(person.achievements.filter(each => each.kind === kind).map(each => plainDay(each.happenedOn)));
    const attended = person.attendances
      .filter(({ state, event }) => ['present', 'partial'].includes(state) && event.state !== 'cancelled')
      .map(({ event, markedAt }) => ({
        eventId: event.id,
        kind: event.kind,
        day: firstDay(event.date) ?? local(markedAt, event.timezone),
      }));
    const [route] = person.ioms
      .filter(({ state, approvedAt }) => approvedAt !== null && !['draft', 'submitted'].includes(state))
      .toSorted((a, b) => Number(b.approvedAt) - Number(a.approvedAt) || b.id - a.id);
    const approved = route?.approvedAt ? local(route.approvedAt, territory.timezone) : null;
    const inRoute = latest(
      attended
        .filter(({ eventId }) =>
          route?.items.some(
            item => item.eventId === eventId && item.deficitId !== null && item.state !== 'dropped',
          ),
        )
        .map(({ day }) => day),
    );
    return {
      personId: person.id,
      territoryId: territory.id,
      organisationId: home.organisationId,
      subject: home.subjects[0] ?? null,
      service:
        home.serviceYears === null
          ? null
          : (BANDS.findLast(([, from]) => (home.serviceYears ?? 0) >= from)?.[0] ?? null),
      category: home.category,
      teacher: home.position === 'subjectTeacher' || home.position === 'educator',
      diagnosedOn: latest([
        ...person.attempts
          .filter(
            each =>
              each.state === 'submitted' &&
              each.source === 'self' &&
              each.questionnaire.kind === 'self_diagnosis' &&
              each.campaign?.territoryId === territory.id,
          )
          .flatMap(each => (each.submittedAt ? [local(each.submittedAt, territory.timezone)] : [])),
        ...person.externalResults
          .filter(({ source }) => source === 'cnppm')
          .map(each => plainDay(each.takenOn)),
      ]),
      iomOn: approved,
      iomEventOn: approved && inRoute && (inRoute < approved ? inRoute : approved),
      eventOn: latest(attended.map(({ day }) => day)),
      contestOn: achieved('contest'),
      expertOn: achieved('expert'),
      courseOn: achieved('course'),
      publicationOn: achieved('publication'),
      presentationOn: achieved('presentation'),
      raisedOn: achieved('categoryRise'),
      sessionOn: latest(attended.filter(({ kind }) => kind === 'internshipSession').map(({ day }) => day)),
      communityOn: latest([
        ...person.communities
          .filter(({ leftOn, community }) => leftOn === null && community.level !== 'school')
          .map(each => plainDay(each.joinedOn)),
        ...person.groupMemberships
          .filter(
            ({ leftAt, group }) => leftAt === null && group.level !== 'school' && group.archivedAt === null,
          )
          .map(({ joinedAt, group }) => local(joinedAt, group.territory.timezone)),
      ]),
    };
  }
}

export const plainDay = (date: Date): string => dateToDay(date).toString();

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

function firstDay(date: string): string | null {
  if (date === '') return null;
  return { 4: `${date}-09-01`, 7: `${date}-01` }[date.length] ?? date.slice(0, 10);
}
