import { CONSENT_KINDS } from '../../domain/consent.ts';
import { required } from '../../lib/invariant.ts';
import type { DemoPerson, DemoRecords } from '../../usecases/content/demo-store.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

// Nobody was shown a text: the people are invented.
const NO_TEXT = 'demo';

/** Stores the invented people whose Telegram accounts nobody has yet, with their work, roles and consents; says how many. */
export async function storeDemoPeople(
  tx: Transaction,
  records: DemoRecords,
  territoryId: (key: string) => number,
): Promise<number> {
  const since = toDate(records.peopleSince);
  const created = await tx.person.createManyAndReturn({
    data: records.people.map(person => ({
      telegramId: BigInt(person.telegramId),
      fullName: person.fullName,
      nameConfirmed: true,
      registeredAt: person.registered ? since : null,
      createdAt: since,
    })),
    skipDuplicates: true,
    select: { id: true, telegramId: true },
  });
  const byTelegramId = new Map(records.people.map(person => [person.telegramId, person]));
  const people = created.map(({ id, telegramId }) => ({
    id,
    person: required(byTelegramId.get(Number(telegramId)), 'person of the demo'),
  }));
  const organisationId = await organisationIds(tx, territoryId);
  await tx.employment.createMany({
    data: people.flatMap(({ id, person }) =>
      person.organisation === null
        ? []
        : [
            {
              personId: id,
              organisationId: organisationId(person.territory, person.organisation),
              position: person.position,
              subjects: [...person.subjects],
              subjectsKnown: true,
              serviceYears: person.serviceYears,
              category: person.category,
              state: 'accepted',
              decidedAt: since,
            },
          ],
    ),
  });
  await tx.roleAssignment.createMany({
    data: people.flatMap(({ id, person }) =>
      person.role === null ? [] : [{ personId: id, ...roleOf(person, person.role) }],
    ),
  });
  await tx.consent.createMany({
    data: people
      .filter(({ person }) => person.registered)
      .flatMap(({ id }) =>
        CONSENT_KINDS.map(kind => ({
          personId: id,
          kind,
          version: records.consentVersions[kind],
          textHash: NO_TEXT,
          granted: true,
          decidedAt: since,
        })),
      ),
  });
  return people.length;

  function roleOf(person: DemoPerson, { role, scope, basis }: NonNullable<DemoPerson['role']>) {
    const ofTerritory = scope === 'territory';
    return {
      role,
      basis,
      validFrom: dayToDate(records.peopleSince.toZonedDateTimeISO('UTC').toPlainDate()),
      territoryId: ofTerritory ? territoryId(person.territory) : null,
      organisationId:
        ofTerritory || person.organisation === null
          ? null
          : organisationId(person.territory, person.organisation),
    };
  }
}

async function organisationIds(tx: Transaction, territoryId: (key: string) => number) {
  const rows = await tx.organisation.findMany({ select: { id: true, key: true, territoryId: true } });
  const ids = new Map(rows.map(row => [`${row.territoryId} ${row.key}`, row.id]));
  return (territory: string, key: string): number =>
    required(ids.get(`${territoryId(territory)} ${key}`), `organisation ${territory}/${key}`);
}
