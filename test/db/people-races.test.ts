import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArrivalStore } from '../../src/db/stores/arrival-store.ts';
import { createInvitationStore } from '../../src/db/stores/invitation-store.ts';
import { createLeavingStore } from '../../src/db/stores/leaving-store.ts';
import { createPrivacyStore } from '../../src/db/stores/privacy-store.ts';
import { createRegistrationStore } from '../../src/db/stores/registration-store.ts';
import { createRosterStore } from '../../src/db/stores/roster-store.ts';
import type { ConsentKind, ConsentRecord } from '../../src/domain/consent.ts';
import { asId, type EmploymentId, type OrganisationId, type PersonId } from '../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

// What two processes or two devices do at the same moment.
const RUNNERS = 4;
const now = Temporal.Instant.from('2026-09-15T10:00:00Z');

let test: TestDatabase;
let organisationId: OrganisationId;
let nextAccount = 7_000_001;
beforeAll(async () => {
  test = await createTestDatabase();
  const { organisations } = await createMunicipality(test.database.prisma, { 'school-44': 'СОШ № 44' });
  organisationId = asId<OrganisationId>(organisations['school-44'] ?? 0);
});
afterAll(() => test.drop());

async function person(registered = true): Promise<{ id: PersonId; telegramId: number }> {
  const telegramId = nextAccount;
  nextAccount += 1;
  const { id } = await test.database.prisma.person.create({
    data: { telegramId, fullName: 'Вера', registeredAt: registered ? new Date() : null },
  });
  return { id: asId<PersonId>(id), telegramId };
}

const together = <T>(run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: RUNNERS }, (_, index) => run(index)));

const decision = (kind: ConsentKind, granted: boolean) => ({ kind, granted, version: '1', textHash: '-' });
const mayShare = (records: readonly ConsentRecord[]): boolean =>
  records.findLast(({ kind }) => kind === 'profileSharing')?.granted === true;

describe('at the same moment', () => {
  it('a share never outlives the consent it stands on', async () => {
    const store = createPrivacyStore(test.database.prisma);
    for (let round = 0; round < 8; round += 1) {
      const { id } = await person();
      const always = () => ({ add: true, endShares: false });
      await store.addDecision(id, decision('profileSharing', true), now, always);
      await Promise.all([
        store.share({ personId: id, audience: 'methodologist', at: now }, mayShare),
        store.addDecision(id, decision('profileSharing', false), now, () => ({ add: true, endShares: true })),
        store.share({ personId: id, audience: 'methodologist', at: now }, mayShare),
      ]);
      expect((await store.readPrivacy(id)).shares).toEqual([]);
    }
  });

  it('one share is granted', async () => {
    const store = createPrivacyStore(test.database.prisma);
    const { id } = await person();
    const outcomes = await together(() =>
      store.share({ personId: id, audience: 'methodologist', at: now }, () => true),
    );
    expect(outcomes.toSorted()).toEqual(['alreadyShared', 'alreadyShared', 'alreadyShared', 'shared']);
  });

  it('one coordinator decides, and the person is told once', async () => {
    const store = createRosterStore(test.database.prisma);
    const { id } = await person();
    const { id: employmentId } = await test.database.prisma.employment.create({
      data: { personId: id, organisationId },
    });
    const decider = await person();
    const outcomes = await together(index =>
      store.decideJoin({
        employmentId: asId<EmploymentId>(employmentId),
        organisationId,
        from: 'requested',
        to: index % 2 === 0 ? 'accepted' : 'declined',
        decidedById: decider.id,
        by: 'coordinator',
        at: now.add({ milliseconds: index }),
      }),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await test.database.prisma.delivery.count({ where: { personId: id } })).toBe(1);
    const { state } = await test.database.prisma.employment.findUniqueOrThrow({
      where: { id: employmentId },
    });
    expect(state).toBe(outcomes.indexOf(true) % 2 === 0 ? 'accepted' : 'declined');
  });

  it('one account gets in with a personal link', async () => {
    const arrivals = createArrivalStore(test.database.prisma);
    const { id: personId } = await test.database.prisma.person.create({ data: { fullName: 'Мария' } });
    const by = await person();
    await createInvitationStore(test.database.prisma).addInvitation({
      target: { kind: 'personal', organisationId, personId: asId<PersonId>(personId) },
      tokenHash: 'one-link',
      expiresAt: now.add({ hours: 1 }),
      createdById: by.id,
      by: 'coordinator',
      at: now,
    });
    const arrived = await together(index =>
      arrivals.createPerson({
        telegramId: 8_000_001 + index,
        name: 'Кто-то',
        locale: 'ru',
        tokenHash: 'one-link',
        consent: decision('processing', true),
        now,
      }),
    );
    expect(arrived.filter(id => id !== null)).toEqual([personId]);
    expect(await test.database.prisma.person.count({ where: { fullName: 'Кто-то' } })).toBe(0);
    expect(await test.database.prisma.consent.count({ where: { personId } })).toBe(1);
  });

  it('one request to join is made, and its coordinators hear of it once', async () => {
    const store = createRegistrationStore(test.database.prisma);
    const coordinator = await person();
    await test.database.prisma.roleAssignment.create({
      data: {
        personId: coordinator.id,
        role: 'coordinator',
        organisationId,
        validFrom: new Date('2020-01-01'),
      },
    });
    const { id } = await person();
    await together(() => store.requestEmployment(id, organisationId, now));
    await together(() => store.finishRegistration(id, now));
    expect(await test.database.prisma.employment.count({ where: { personId: id } })).toBe(1);
    expect(
      await test.database.prisma.delivery.count({
        where: { personId: coordinator.id, kind: 'joinRequested' },
      }),
    ).toBe(1);
  });

  it('one act of deletion is written', async () => {
    const store = createLeavingStore(test.database.prisma, async () => 'secret');
    const { id, telegramId } = await person();
    const outcomes = await together(() =>
      store.askDeletion({ personId: id, telegramId, at: now, destroyBy: now.add({ hours: 720 }) }),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await test.database.prisma.deletionAct.count()).toBe(1);
  });
});

it('deletion of a person is asked for only under the person’s own account', async () => {
  const store = createLeavingStore(test.database.prisma, async () => 'secret');
  const [victim, other] = [await person(), await person()];
  const asked = { personId: victim.id, telegramId: other.telegramId, at: now, destroyBy: now };
  expect(await store.askDeletion(asked)).toBe(false);
  expect(await store.findLeaving(victim.telegramId)).toBeNull();
});

it('a declined person may ask again, an accepted one need not', async () => {
  const store = createRegistrationStore(test.database.prisma);
  const { id } = await person();
  await store.requestEmployment(id, organisationId, now);
  const where = { personId_organisationId: { personId: id, organisationId } };
  await test.database.prisma.employment.update({ where, data: { state: 'declined', decidedAt: new Date() } });
  const later = now.add({ hours: 1 });
  expect(await store.requestEmployment(id, organisationId, later)).toBe(true);
  expect(await test.database.prisma.employment.findUnique({ where })).toMatchObject({
    state: 'requested',
    decidedAt: null,
    requestedAt: new Date(later.epochMilliseconds),
  });
  await test.database.prisma.employment.update({ where, data: { state: 'accepted' } });
  await store.requestEmployment(id, organisationId, later);
  expect(await test.database.prisma.employment.findUnique({ where })).toMatchObject({ state: 'accepted' });
  expect(await store.requestEmployment(id, asId<OrganisationId>(999_999), now)).toBe(false);
});
