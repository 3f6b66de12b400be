import { storedEventDate } from '../../domain/stored-event-date.ts';
import { required } from '../../lib/invariant.ts';
import type { DemoAppointment, DemoRecords } from '../../usecases/content/demo-store.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { refreshReminders } from './refresh-reminders.ts';

/** Stores what takes place in the days after the demo is loaded: events with an hour, a running pair, an internship group. */
export async function storeDemoLife(
  tx: Transaction,
  { life, loadedAt }: DemoRecords,
  territoryIdOf: (key: string) => number,
): Promise<void> {
  const territoryId = territoryIdOf(life.territory);
  const event = (key: string, appointment: DemoAppointment) => ({
    key: `${life.territory}/${key}`,
    territoryId,
    organiser: life.organiser,
    ...appointmentColumns(appointment),
  });
  for (const { key, ...appointment } of life.events)
    await tx.event.create({ data: { ...event(key, appointment), surveyState: 'none' } });
  const people = await idsOf(tx, [
    life.pair.mentor,
    life.pair.mentee,
    life.internship.master,
    ...life.internship.interns,
  ]);
  await tx.mentoringPair.create({
    data: {
      territoryId,
      kind: 'teacherToTeacher',
      state: 'active',
      proposedAt: toDate(loadedAt),
      activeSince: toDate(loadedAt),
      orderNumber: life.pair.basis,
      orderDate: dayToDate(loadedAt.toZonedDateTimeISO('UTC').toPlainDate()),
      members: {
        create: [
          { personId: people(life.pair.mentor), side: 'mentor', answer: 'accepted' },
          { personId: people(life.pair.mentee), side: 'mentee', answer: 'accepted' },
        ],
      },
    },
  });
  const session = event('internship-session', life.internship.session);
  await storeInternship(tx, { life, loadedAt }, { territoryId, session, people });
}

async function storeInternship(
  tx: Transaction,
  { life: { internship, territory }, loadedAt }: Pick<DemoRecords, 'life' | 'loadedAt'>,
  {
    territoryId,
    session,
    people,
  }: {
    territoryId: number;
    session: ReturnType<typeof appointmentColumns> & { key: string; territoryId: number; organiser: string };
    people: (telegramId: number) => number;
  },
): Promise<void> {
  const { id: organisationId } = await tx.organisation.findUniqueOrThrow({
    where: { territoryId_key: { territoryId, key: internship.organisation } },
  });
  const day = loadedAt.toZonedDateTimeISO('UTC').toPlainDate();
  const group = await tx.internshipGroup.create({
    data: {
      title: internship.group,
      startsOn: dayToDate(day),
      endsOn: dayToDate(day.add({ months: 8 })),
      masterId: people(internship.master),
      createdAt: toDate(loadedAt),
      site: {
        create: {
          territoryId,
          organisationId,
          key: `${territory}-site`,
          title: internship.site,
          basis: internship.basis,
          hasRegulation: true,
          hasProgramme: true,
        },
      },
      programme: {
        create: {
          territoryId,
          key: `${territory}-programme`,
          title: internship.programme,
          modules: { create: internship.modules.map((title, index) => ({ number: index + 1, title })) },
        },
      },
      enrolments: {
        create: internship.interns.map(telegramId => ({
          personId: people(telegramId),
          admission: 'novice',
          serviceYears: 2,
          enrolledAt: toDate(loadedAt),
        })),
      },
    },
    include: { programme: { include: { modules: { orderBy: { number: 'asc' } } } } },
  });
  const moduleId = required(group.programme.modules[0], 'a module of the demo').id;
  const requestedAt = toDate(loadedAt);
  const { id } = await tx.event.create({
    data: {
      ...session,
      session: { create: { groupId: group.id, moduleId } },
      registrations: {
        create: internship.interns.map(telegramId => ({
          personId: people(telegramId),
          state: 'registered',
          requestedAt,
        })),
      },
    },
  });
  await refreshReminders(tx, { kind: 'event', id }, loadedAt);
}

/** The columns of an event with an hour. */
export function appointmentColumns({ title, kind, start, end, place, hours, capacity }: DemoAppointment) {
  const stored = storedEventDate({ precision: 'time', start, end }, start.timeZoneId);
  return {
    title,
    kind,
    level: 'municipal',
    place,
    hours,
    capacity,
    datePrecision: stored.precision,
    date: stored.date,
    timezone: stored.zone,
    startsAt: toDate(start.toInstant()),
    endsAt: toDate(end.toInstant()),
  };
}

async function idsOf(
  tx: Transaction,
  telegramIds: readonly number[],
): Promise<(telegramId: number) => number> {
  const rows = await tx.person.findMany({
    where: { telegramId: { in: telegramIds.map(BigInt) } },
    select: { id: true, telegramId: true },
  });
  const ids = new Map(rows.map(({ id, telegramId }) => [Number(telegramId), id]));
  return telegramId => required(ids.get(telegramId), `person ${telegramId} of the demo`);
}
