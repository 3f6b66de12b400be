import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventPlanStore } from '../../src/db/stores/event-plan-store.ts';
import { asId, type EventId, type PersonId } from '../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let test: TestDatabase;
let territoryId: number;
let personId: number;
beforeAll(async () => {
  test = await createTestDatabase();
  ({ territoryId } = await createMunicipality(test.database.prisma, { s1: 'СОШ № 1' }));
  const person = await test.database.prisma.person.create({ data: { telegramId: 7n, fullName: 'Анна' } });
  personId = person.id;
});
afterAll(() => test.drop());

let number = 0;
const START = Temporal.Instant.from('2027-02-01T09:00:00Z');

type Act = { change: { place: string } | { date: string } } | 'send';

describe('whatever is changed and told in turn', () => {
  it('at most one notice waits, each begins where the last one ended, and the last one says what is true', async () => {
    const { prisma } = test.database;
    const store = createEventPlanStore(prisma);
    const act = fc.oneof(
      fc.constantFrom('A', 'B', 'C').map((place): Act => ({ change: { place } })),
      fc.constantFrom('2027-03-15', '2027-03-16').map((date): Act => ({ change: { date } })),
      fc.constant<Act>('send'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async acts => {
        number += 1;
        const { id } = await prisma.event.create({
          data: {
            key: `event-${number}`,
            territoryId,
            title: 'Чтение',
            kind: 'seminar',
            level: 'municipal',
            organiser: 'ЦОКО',
            datePrecision: 'day',
            date: '2027-03-15',
            timezone: 'Europe/Moscow',
            place: 'A',
          },
        });
        await prisma.registration.create({
          data: { eventId: id, personId, state: 'registered', requestedAt: new Date(0) },
        });
        const mine = { subject: `event:${id}`, kind: 'eventMoved' };
        const known = { place: 'A', date: '2027-03-15' };
        const send = async (): Promise<void> => {
          const [notice, ...more] = await prisma.delivery.findMany({ where: { ...mine, state: 'pending' } });
          expect(more).toEqual([]);
          if (notice === undefined) return;
          const { place, date, wasPlace, wasDate } = notice.payload as Record<string, string>;
          expect({ place: wasPlace, date: wasDate }).toEqual(known);
          expect({ place, date }).not.toEqual(known);
          Object.assign(known, { place, date });
          await prisma.delivery.update({
            where: { id: notice.id },
            data: { state: 'sent', settledAt: new Date(), nextTryAt: null },
          });
        };
        let at = START;
        for (const step of acts) {
          at = at.add({ seconds: 30 });
          if (step === 'send') await send();
          else
            await store.changeEvent(asId<EventId>(id), { actorId: asId<PersonId>(personId), at }, event => {
              const { content } = event;
              const { change } = step;
              const next =
                'place' in change
                  ? { ...content, place: change.place }
                  : { ...content, when: { ...content.when, date: change.date } };
              const moved = JSON.stringify(next) !== JSON.stringify(content);
              return {
                result: null,
                by: 'methodologist',
                effect: moved ? { type: 'content', content: next, moved } : null,
              };
            });
        }
        await send();
        const { place, date } = await prisma.event.findUniqueOrThrow({ where: { id } });
        expect(known).toEqual({ place, date });
      }),
      { numRuns: 15 },
    );
  });
});
