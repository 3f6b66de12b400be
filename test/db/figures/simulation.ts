import type { Prisma } from '../../../src/db/connect.ts';
import { dayToDate, toDate } from '../../../src/db/dates.ts';
import { createAttendanceStore } from '../../../src/db/stores/attendance-store.ts';
import { createDeletionStore } from '../../../src/db/stores/deletion-store.ts';
import { createDiagnosisStore } from '../../../src/db/stores/diagnosis-store.ts';
import { createEventPlanStore } from '../../../src/db/stores/event-plan-store.ts';
import { createFigureUpkeep } from '../../../src/db/stores/figure-upkeep.ts';
import { createLeavingStore } from '../../../src/db/stores/leaving-store.ts';
import { createPeopleGroupStore } from '../../../src/db/stores/people-group-store.ts';
import { refreshFacts } from '../../../src/db/stores/refresh-facts.ts';
import { createRegistrationStore } from '../../../src/db/stores/registration-store.ts';
import { createRosterStore } from '../../../src/db/stores/roster-store.ts';
import { createRouteStore } from '../../../src/db/stores/route-store.ts';
import { asId, type PeopleGroupId } from '../../../src/lib/ids.ts';
import type { RouteChange } from '../../../src/usecases/route/route-store.ts';
import { createEvent } from '../../kit/appointments.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import { PEOPLE, type Step } from './steps.ts';

const SECRET = 'secret';
let accounts = 9_000_000;
let places = 0;

export interface World {
  readonly territoryIds: readonly number[];
  readonly organisationIds: readonly number[];
  readonly personIds: readonly number[];
  /** People whose rows were destroyed. */
  readonly destroyed: ReadonlySet<number>;
  now(): Temporal.Instant;
  carryOut(step: Step): Promise<void>;
}

/** Two territories nine hours apart, three organisations, three campaigns (the last one of the second territory). */
export async function createWorld(prisma: Prisma): Promise<World> {
  let now = Temporal.Instant.from('2026-01-15T17:00:00Z');
  places += 1;
  const west = await createMunicipality(prisma, { a: 'А', b: 'Б' }, { key: `west-${places}` });
  const east = await createMunicipality(
    prisma,
    { c: 'В' },
    { key: `east-${places}`, timezone: 'Asia/Vladivostok' },
  );
  const territoryIds = [west.territoryId, east.territoryId];
  const organisationIds = [west.organisations.a ?? 0, west.organisations.b ?? 0, east.organisations.c ?? 0];
  const people: { id: number; telegramId: number }[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const telegramId = ++accounts;
    const { id } = await prisma.person.create({
      data: { telegramId, fullName: 'Вера', registeredAt: toDate(now) },
    });
    people.push({ id, telegramId });
  }
  const campaignIds: number[] = [];
  for (const territoryId of [west.territoryId, west.territoryId, east.territoryId]) {
    const { id } = await prisma.campaign.create({
      data: {
        key: `campaign-${places}-${campaignIds.length}`,
        territoryId,
        title: 'К',
        opensAt: toDate(now),
        closesAt: toDate(now),
        audience: {},
      },
    });
    campaignIds.push(id);
  }
  const questionnaire = await prisma.questionnaire.upsert({
    where: { key_version: { key: 'self', version: '1' } },
    create: {
      key: 'self',
      version: '1',
      title: 'С',
      kind: 'self_diagnosis',
      definition: {},
      contentHash: '',
    },
    update: {},
  });
  const events: number[] = [];
  const destroyed = new Set<number>();
  const roster = createRosterStore(prisma);
  const registrations = createRegistrationStore(prisma);
  const diagnoses = createDiagnosisStore(prisma, () => Promise.reject(new Error('not asked for')));
  const attendance = createAttendanceStore(prisma);
  const plans = createEventPlanStore(prisma);
  const routes = createRouteStore(prisma);
  const leaving = createLeavingStore(prisma, async () => SECRET);
  const deletions = createDeletionStore(prisma, SECRET);
  const upkeep = createFigureUpkeep(prisma);
  const groups = createPeopleGroupStore(prisma);
  let groupId: PeopleGroupId | null = null;
  const actor = asId<never>(people[0]?.id ?? 0);
  const dayOf = (daysAgo: number): Temporal.PlainDate =>
    now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: daysAgo });

  return {
    territoryIds,
    organisationIds,
    personIds: people.map(({ id }) => id),
    destroyed,
    now: () => now,
    carryOut,
  };

  async function carryOut(step: Step): Promise<void> {
    if (step.do === 'wait') {
      now = now.add({ hours: step.hours });
      return;
    }
    if (step.do === 'compact') {
      await upkeep.compactDeltas({ after: null, upTo: dayOf(2) });
      return;
    }
    if ('person' in step) {
      const who = people[step.person];
      if (who && !destroyed.has(who.id)) await ofPerson(step, who);
      return;
    }
    if ('organisation' in step) {
      const id = organisationIds[step.organisation] ?? 0;
      await prisma.$transaction(async tx => {
        const closedOn = step.do === 'close' ? dayToDate(dayOf(0)) : null;
        const { employments } = await tx.organisation.update({
          where: { id },
          data: { closedOn },
          include: { employments: true },
        });
        await refreshFacts(
          tx,
          employments.map(({ personId }) => personId),
          now,
        );
      });
      return;
    }
    if (step.do === 'event') return addEvent(step);
    if (step.do === 'groupLevel' || step.do === 'archiveGroup') {
      const change = step.do === 'groupLevel' ? { level: step.level } : ({ archived: true } as const);
      if (groupId !== null) await groups.changeGroup(groupId, change, groupAct());
      if (step.do === 'archiveGroup') groupId = null;
      return;
    }
    const event = events[step.event];
    if (event === undefined) return;
    const row = await prisma.event.findUniqueOrThrow({ where: { id: event } });
    if (row.state === 'cancelled') return;
    await plans.changeEvent(asId(event), { actorId: actor, at: now }, ({ content }) => ({
      result: null,
      by: 'methodologist',
      effect:
        step.do === 'cancel'
          ? { type: 'cancel', reason: '-' }
          : {
              type: 'content',
              moved: true,
              content: {
                ...content,
                when: { precision: 'day', date: dayOf(step.daysAgo).toString(), zone: 'Europe/Moscow' },
              },
            },
    }));
  }

  async function addEvent({ precision, session, daysAgo }: Extract<Step, { do: 'event' }>): Promise<void> {
    const day = dayOf(daysAgo).toString();
    const date = {
      time: `${day}T14:00`,
      day,
      month: day.slice(0, 7),
      schoolYear: day.slice(0, 4),
      byPlan: day,
    }[precision];
    const id = await createEvent(prisma, west.territoryId, date, {
      kind: session ? 'internshipSession' : 'seminar',
    });
    if (precision === 'byPlan')
      await prisma.event.update({ where: { id }, data: { datePrecision: 'byPlan', date: '' } });
    events.push(id);
  }

  async function ofPerson(
    step: Extract<Step, { person: number }>,
    { id, telegramId }: { id: number; telegramId: number },
  ): Promise<void> {
    const personId = asId<never>(id);
    const imported = (write: (tx: Parameters<typeof refreshFacts>[0]) => Promise<unknown>) =>
      prisma.$transaction(async tx => {
        await write(tx);
        await refreshFacts(tx, [id], now);
      });
    switch (step.do) {
      case 'join':
      case 'decline':
        return decide(id, organisationIds[step.organisation] ?? 0, step.do === 'join');
      case 'onLeave':
      case 'back':
      case 'dismiss': {
        const data =
          step.do === 'dismiss'
            ? { state: 'left' }
            : { onLeaveSince: step.do === 'onLeave' ? dayToDate(dayOf(0)) : null };
        const where = { personId: id, organisationId: organisationIds[step.organisation] ?? 0 };
        await imported(tx => tx.employment.updateMany({ where, data }));
        return;
      }
      case 'change':
        return registrations.setEmployment(
          personId,
          { position: step.position, subjects: [step.subject], serviceYears: step.years },
          now,
        );
      case 'submit': {
        const { id: attemptId } = await prisma.attempt.create({
          data: {
            personId: id,
            questionnaireId: questionnaire.id,
            campaignId: campaignIds[step.campaign] ?? null,
            source: step.source,
            startedAt: toDate(now),
          },
        });
        const claim = { attemptId: asId<never>(attemptId), telegramId, revision: 0, at: now };
        await diagnoses.submit({ ...claim, frameworkKey: null, profile: [], straightLined: false });
        return;
      }
      case 'test':
        return imported(tx =>
          tx.externalResult.createMany({
            skipDuplicates: true,
            data: {
              personId: id,
              source: step.observer ? 'observer' : 'cnppm',
              frameworkKey: 'f',
              competencyKey: 'c',
              takenOn: dayToDate(dayOf(step.daysAgo)),
              recordedAt: toDate(now),
            },
          }),
        );
      case 'attend':
      case 'unmark': {
        const event = events[step.event];
        if (event === undefined) return;
        const mark =
          step.do === 'attend' ? ({ state: step.state, hours: null, method: 'hand' } as const) : null;
        await attendance.changeAttendance(asId(event), {
          actorId: actor,
          at: now,
          people: [personId],
          decide: () => ({ changes: [{ type: 'mark', personId, mark, itemId: null }], result: null }),
        });
        return;
      }
      case 'approve':
        return approve(id, events[step.event], step.deficit);
      case 'revise':
      case 'finish':
      case 'drop':
        return changeRoute(id, step.do);
      case 'achieve':
        return imported(tx =>
          tx.achievement.createMany({
            skipDuplicates: true,
            data: {
              personId: id,
              kind: step.kind,
              title: 'Т',
              happenedOn: dayToDate(dayOf(step.daysAgo)),
              source: 'import',
              recordedAt: toDate(now),
            },
          }),
        );
      case 'forget':
        return imported(tx => tx.achievement.deleteMany({ where: { personId: id, kind: step.kind } }));
      case 'community':
        return imported(async tx => {
          const community = await tx.community.upsert({
            where: { territoryId_searchText: { territoryId: west.territoryId, searchText: step.level } },
            create: { territoryId: west.territoryId, title: 'С', searchText: step.level, level: step.level },
            update: {},
          });
          const key = { communityId: community.id, personId: id };
          const joined = { joinedOn: dayToDate(dayOf(step.daysAgo)), leftOn: null };
          await tx.communityMembership.upsert({
            where: { communityId_personId: key },
            create: { ...key, ...joined, recordedAt: toDate(now) },
            update: joined,
          });
        });
      case 'leaveCommunity':
        return imported(tx =>
          tx.communityMembership.updateMany({
            where: { personId: id, leftOn: null },
            data: { leftOn: dayToDate(dayOf(0)) },
          }),
        );
      case 'enterGroup':
        groupId ??= await groups.createGroup(
          { territoryId: asId(west.territoryId), title: 'Группа', kind: 'peer', level: 'municipal' },
          groupAct(),
        );
        await groups.addMember(groupId, personId, groupAct());
        return;
      case 'leaveGroup':
        if (groupId !== null) await groups.removeMember(groupId, personId, groupAct());
        return;
      case 'ask':
        await leaving.askDeletion({ personId, telegramId, at: now, destroyBy: now.add({ hours: 720 }) });
        return;
      case 'destroy':
        if ((await deletions.destroy(personId, now)) !== null) destroyed.add(id);
    }
  }

  function groupAct() {
    return { actorId: actor, by: 'methodologist', action: 'groupManage', at: now } as const;
  }

  async function decide(personId: number, organisationId: number, accept: boolean): Promise<void> {
    const key = { personId_organisationId: { personId, organisationId } };
    const known = await prisma.employment.upsert({
      where: key,
      create: { personId, organisationId, state: 'requested' },
      update: {},
    });
    await roster.decideJoin({
      employmentId: asId(known.id),
      organisationId: asId(organisationId),
      from: known.state as 'requested',
      to: accept ? 'accepted' : 'declined',
      decidedById: actor,
      by: 'coordinator',
      at: now,
    });
  }

  async function approve(personId: number, eventId: number | undefined, deficit: boolean): Promise<void> {
    const iom = await prisma.iom.create({
      data: {
        personId,
        state: 'submitted',
        periodFrom: dayToDate(dayOf(0)),
        periodTo: dayToDate(dayOf(-100)),
        createdAt: toDate(now),
        deficits: { create: { frameworkKey: 'f', competencyKey: 'c', title: 'Д', rank: 1 } },
      },
      include: { deficits: true },
    });
    if (eventId !== undefined)
      await prisma.iomItem.create({
        data: {
          iomId: iom.id,
          eventId,
          deficitId: deficit ? (iom.deficits[0]?.id ?? null) : null,
          kind: 'event',
          title: 'М',
          datePrecision: 'byPlan',
          date: '',
          order: 1,
          createdAt: toDate(now),
        },
      });
    await change(iom.id, {
      type: 'state',
      action: 'approve',
      to: 'approved',
      endsOn: dayOf(-100),
      comment: null,
    });
  }

  async function changeRoute(personId: number, what: 'revise' | 'finish' | 'drop'): Promise<void> {
    const iom = await prisma.iom.findFirst({
      where: { personId, approvedAt: { not: null } },
      orderBy: { id: 'desc' },
      include: { items: true },
    });
    if (!iom) return;
    if (what === 'drop') {
      const [item] = iom.items;
      if (item)
        await change(iom.id, { type: 'itemState', itemId: asId(item.id), to: 'dropped', doneOn: null });
      return;
    }
    const to = what === 'revise' ? 'draft' : 'done';
    await change(iom.id, { type: 'state', action: what, to, endsOn: dayOf(-100), comment: null });
  }

  async function change(iomId: number, routeChange: RouteChange): Promise<void> {
    await routes.changeRoute(asId(iomId), {
      actorId: actor,
      at: now,
      decide: () => ({ changes: [routeChange], result: null }),
    });
  }
}
