import { createStores, type Stores } from '../../../src/db/create-stores.ts';
import { storedEventDate } from '../../../src/domain/stored-event-date.ts';
import { asId, type EventId, type GroupId, type PairId, type TerritoryId } from '../../../src/lib/ids.ts';
import { required } from '../../../src/lib/invariant.ts';
import { systemRandom } from '../../../src/lib/random.ts';
import { changeEvent } from '../../../src/usecases/event-plan/change-event.ts';
import { changeRegistration } from '../../../src/usecases/events/change-registration.ts';
import { admitParticipants } from '../../../src/usecases/internship/admit-participants.ts';
import { createSession } from '../../../src/usecases/internship/create-session.ts';
import { arrangeMeeting } from '../../../src/usecases/mentoring/arrange-meeting.ts';
import type { Viewer } from '../../../src/usecases/people/viewer.ts';
import type { TestBot } from '../../kit/bot.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';
import type { Planned } from './expected.ts';

export interface DistrictSize {
  readonly people: number;
  readonly events: number;
  readonly pairs: number;
  readonly groups: number;
  readonly groupSize: number;
}

export interface Inhabitant {
  readonly person: Person;
  readonly viewer: Viewer;
  /** What they come to, as it stands after all changes. */
  readonly coming: Planned[];
  /** Names of events that were moved or cancelled under them: told once each. */
  readonly moved: string[];
  readonly cancelled: string[];
}

/** Monday, 9:00 in Moscow. Until the end of October nothing but Sundays is closed. */
export const DISTRICT_START = '2026-09-21T06:00:00Z';
const ZONE = 'Europe/Moscow';

/** A district with people who come to things, made by the use cases everybody uses; everything begins on later days. */
export async function buildDistrict(bot: TestBot, size: DistrictSize): Promise<readonly Inhabitant[]> {
  const schools = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [`s${index}`, `СОШ № ${index + 1}`]),
  );
  const { territoryId } = await createMunicipality(bot.prisma, schools, { timezone: ZONE });
  const { clock, database } = bot;
  const defaults = { timezone: ZONE, locale: 'ru' as const };
  const stores = createStores(database, { clock, random: systemRandom, defaults });
  const methodologist = await viewerOf(
    stores,
    (await bot.teacher({ name: 'Нина Методистова', roles: [{ role: 'methodologist', territoryId }] })).id,
  );
  const people: Inhabitant[] = [];
  for (let index = 0; index < size.people; index += 1) {
    const person = await bot.teacher({ name: `Педагог ${index}`, organisation: `s${index % 14}` });
    const data = { timezone: index % 7 === 3 ? 'Asia/Tomsk' : null };
    await bot.prisma.person.update({ where: { telegramId: BigInt(person.id) }, data });
    await person.send('/menu');
    const viewer = await viewerOf(stores, person.id);
    people.push({ person, viewer, coming: [], moved: [], cancelled: [] });
  }
  const world = { bot, stores, people, methodologist, territoryId: asId<TerritoryId>(territoryId) };
  for (let index = 0; index < size.events; index += 1) await holdEvent(world, index, size.events);
  for (let index = 0; index < size.pairs; index += 1) await holdMeeting(world, index);
  for (let index = 0; index < size.groups; index += 1) await holdInternship(world, index, size.groupSize);
  return people;
}

interface World {
  bot: TestBot;
  stores: Stores;
  people: readonly Inhabitant[];
  methodologist: Viewer;
  territoryId: TerritoryId;
}

async function viewerOf(stores: Stores, telegramId: number): Promise<Viewer> {
  const today = stores.clock.now().toZonedDateTimeISO(ZONE).toPlainDate();
  return required(await stores.viewers.findViewer(telegramId, today), 'somebody just made');
}

/** A working day so many days after the start, never a Sunday. */
function dayAfter(days: number): Temporal.PlainDate {
  const day = Temporal.Instant.from(DISTRICT_START).toZonedDateTimeISO(ZONE).toPlainDate().add({ days });
  return day.dayOfWeek === 7 ? day.add({ days: 1 }) : day;
}

function at(day: Temporal.PlainDate, hour: number, minute = 0): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: { hour, minute } });
}

/** One event with a fifth of the people; some are moved a day later, some cancelled, before anybody was reminded. */
async function holdEvent(world: World, index: number, of: number): Promise<void> {
  const { bot, stores, people, methodologist, territoryId } = world;
  const { clock } = bot;
  const name = `Семинар ${String(index).padStart(3, '0')}`;
  const start = at(dayAfter(5 + Math.floor((index * 22) / of)), 10 + (index % 4), (index % 2) * 30);
  const stored = storedEventDate({ precision: 'time', start, end: start.add({ hours: 2 }) }, ZONE);
  const { id } = await bot.prisma.event.create({
    data: {
      key: `district-${index}`,
      territoryId,
      title: name,
      kind: 'district_seminar',
      level: 'municipality',
      organiser: 'Методическая служба',
      place: 'СОШ № 1',
      datePrecision: stored.precision,
      date: stored.date,
      timezone: stored.zone,
      startsAt: new Date(start.epochMilliseconds),
      endsAt: new Date(start.add({ hours: 2 }).epochMilliseconds),
    },
  });
  const eventId = asId<EventId>(id);
  const registered = people.filter((_, number) => (number * 7 + index * 3) % 5 === 0);
  for (const { viewer } of registered) {
    const outcome = await changeRegistration(
      { events: stores.events, clock },
      { viewer, eventId, action: 'signUp' },
    );
    if (outcome.kind !== 'done') throw new Error(`not signed up: ${outcome.kind}`);
  }
  const edit = async (change: Parameters<typeof changeEvent>[1]['edit']): Promise<void> => {
    const ports = { eventPlans: stores.eventPlans, clock };
    const { kind } = await changeEvent(ports, { viewer: methodologist, eventId, edit: change });
    if (kind !== 'done') throw new Error(`not changed: ${kind}`);
  };
  if (index % 10 === 3) {
    const next = start.add({ days: 1 });
    const later = next.dayOfWeek === 7 ? next.add({ days: 1 }) : next;
    const when = storedEventDate({ precision: 'time', start: later, end: later.add({ hours: 2 }) }, ZONE);
    await edit({ type: 'change', patch: { when } });
    for (const each of registered) {
      each.moved.push(name);
      each.coming.push({ name, kind: 'event', start: later.toInstant() });
    }
  } else if (index % 10 === 7) {
    await edit({ type: 'cancel', reason: 'Карантин' });
    for (const each of registered) each.cancelled.push(name);
  } else for (const each of registered) each.coming.push({ name, kind: 'event', start: start.toInstant() });
}

/** A running pair of two neighbours in the list that agrees on one meeting. */
async function holdMeeting({ bot, stores, people, territoryId }: World, index: number): Promise<void> {
  const mentor = required(people[2 * index], 'a mentor');
  const mentee = required(people[2 * index + 1], 'a mentee');
  const now = new Date(bot.clock.now().epochMilliseconds);
  const { id } = await bot.prisma.mentoringPair.create({
    data: {
      territoryId,
      kind: 'teacherToTeacher',
      state: 'active',
      proposedAt: now,
      activeSince: now,
      members: {
        create: [
          { personId: mentor.viewer.personId, side: 'mentor', answer: 'accepted' },
          { personId: mentee.viewer.personId, side: 'mentee', answer: 'accepted' },
        ],
      },
    },
  });
  const pairId = asId<PairId>(id);
  const ports = { mentoring: stores.mentoring, clock: bot.clock };
  const start = at(dayAfter(6 + (index % 20)), 14).withTimeZone(mentor.viewer.timezone);
  const proposed = await arrangeMeeting(ports, {
    viewer: mentor.viewer,
    pairId,
    step: { type: 'propose', meetingId: null, slots: [start.toPlainDateTime()] },
  });
  const meeting = proposed.kind === 'done' ? proposed.pair.meetings.at(-1) : undefined;
  const { meetingId, version } = required(meeting, 'a proposed meeting');
  const confirmed = await arrangeMeeting(ports, {
    viewer: mentee.viewer,
    pairId,
    step: { type: 'confirm', meetingId, version, slot: 0 },
  });
  if (confirmed.kind !== 'done') throw new Error(`not confirmed: ${confirmed.kind}`);
  for (const [each, name] of [
    [mentor, 'встреча с подопечным'],
    [mentee, 'встреча с наставником'],
  ] as const)
    each.coming.push({ name, kind: 'meeting', start: start.toInstant() });
}

/** A group of novices from the end of the list, with a session a week. */
async function holdInternship(world: World, index: number, groupSize: number): Promise<void> {
  const { bot, stores, people, methodologist, territoryId } = world;
  const { prisma, clock } = bot;
  const key = `group-${index}`;
  const site = await prisma.internshipSite.create({ data: { territoryId, key, title: key } });
  const programme = await prisma.internshipProgramme.create({
    data: {
      territoryId,
      key,
      title: `Программа ${index}`,
      modules: { create: [{ number: 1, title: 'Урок' }] },
    },
    include: { modules: true },
  });
  const { id } = await prisma.internshipGroup.create({
    data: {
      siteId: site.id,
      programmeId: programme.id,
      title: `Группа ${index}`,
      startsOn: new Date('2026-09-01T00:00:00Z'),
      endsOn: new Date('2027-05-31T00:00:00Z'),
      createdAt: new Date(clock.now().epochMilliseconds),
    },
  });
  const groupId = asId<GroupId>(id);
  const ports = { internship: stores.internship, clock };
  const interns = people.slice(people.length - (index + 1) * groupSize, people.length - index * groupSize);
  const applicants = interns.map(({ viewer }) => ({ personId: viewer.personId, serviceYears: 1 }));
  await admitParticipants(ports, { viewer: methodologist, groupId, applicants, reason: null });
  for (const week of [0, 1, 2]) {
    const start = at(dayAfter(6 + week * 7 + index), 11);
    const made = await createSession(ports, {
      viewer: methodologist,
      groupId,
      draft: {
        key: `${key}-${week}`,
        moduleId: asId(required(programme.modules[0], 'a module').id),
        cycleId: null,
        when: { precision: 'time', start, end: start.add({ hours: 4 }) },
        place: 'СОШ № 2',
        hours: 4,
        makeUpOfId: null,
      },
    });
    if (made.kind !== 'created') throw new Error(`no session: ${made.kind}`);
    const { title } = await prisma.event.findUniqueOrThrow({ where: { id: made.eventId } });
    for (const each of interns) each.coming.push({ name: title, kind: 'session', start: start.toInstant() });
  }
}
