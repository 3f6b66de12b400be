import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrivacyStore } from '../../src/db/stores/privacy-store.ts';
import { asId } from '../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';

let test: TestDatabase;
let second: Municipality;
beforeAll(async () => {
  test = await createTestDatabase();
  await createMunicipality(test.database.prisma, { one: 'СОШ № 1' }, { key: 'first', title: 'Первый' });
  second = await createMunicipality(
    test.database.prisma,
    { two: 'СОШ № 2' },
    { key: 'second', title: 'Второй' },
  );
});
afterAll(() => test.drop());

async function operatorOf(role: { territoryId?: number; organisationId?: number } | null) {
  const { prisma } = test.database;
  const person = await prisma.person.create({ data: { fullName: '—' } });
  const validFrom = new Date('2026-09-01');
  if (role)
    await prisma.roleAssignment.create({
      data: { personId: person.id, role: 'methodologist', validFrom, ...role },
    });
  return (await createPrivacyStore(prisma).operatorOf(asId(person.id)))?.territory;
}

it('who was given a role before they came consents to the operator of that place, not to the first one', async () => {
  expect(await operatorOf({ territoryId: second.territoryId })).toBe('Второй');
  expect(await operatorOf({ organisationId: second.organisations.two ?? 0 })).toBe('Второй');
  expect(await operatorOf(null)).toBe('Первый');
});
