import { required } from '../../lib/invariant.ts';
import type { DemoSupport } from '../../usecases/content/demo-store.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { appointmentColumns } from './demo-life.ts';

/** Stores what came of the demo's campaign, in a few statements however many people it is about. */
export async function storeDemoSupport(
  tx: Transaction,
  { approver, approvedAt, event, attended, routes, achievements }: DemoSupport,
  {
    territory,
    frameworkKey,
    personId,
  }: {
    territory: { key: string; id: number };
    frameworkKey: string;
    personId: (telegramId: number) => number;
  },
): Promise<void> {
  const at = toDate(approvedAt);
  const markedAt = toDate(event.end.toInstant());
  const columns = appointmentColumns(event);
  const { id: eventId } = await tx.event.create({
    data: {
      key: `${territory.key}/${event.key}`,
      territoryId: territory.id,
      state: 'held',
      surveyState: 'none',
      organiser: event.organiser,
      ...columns,
      competencies: { create: { frameworkKey, competencyKey: event.competencyKey } },
      attendances: {
        create: attended.map(telegramId => ({
          personId: personId(telegramId),
          state: 'present',
          method: 'hand',
          markedById: personId(approver),
          markedAt,
        })),
      },
    },
  });
  const ioms = await tx.iom.createManyAndReturn({
    data: routes.map(({ telegramId, from, to }) => ({
      personId: personId(telegramId),
      state: 'inProgress',
      periodFrom: dayToDate(from),
      periodTo: dayToDate(to),
      approverId: personId(approver),
      createdAt: at,
      submittedAt: at,
      approvedAt: at,
    })),
    select: { id: true, personId: true },
  });
  const iomOf = new Map(ioms.map(({ id, personId: person }) => [person, id]));
  const deficits = await tx.iomDeficit.createManyAndReturn({
    data: routes.flatMap(({ telegramId, deficits: own }) =>
      own.map(({ competencyKey, title, level, sum, max }, index) => ({
        iomId: required(iomOf.get(personId(telegramId)), `route of ${telegramId}`),
        frameworkKey,
        competencyKey,
        title,
        level,
        scoreSum: sum,
        scoreMax: max,
        rank: index + 1,
      })),
    ),
    select: { id: true, iomId: true, competencyKey: true },
  });
  const came = new Set(attended.map(personId));
  const { title, hours, datePrecision, date } = columns;
  await tx.iomItem.createMany({
    data: deficits
      .filter(({ competencyKey }) => competencyKey === event.competencyKey)
      .map(({ id: deficitId, iomId }) => {
        const person = ioms.find(({ id }) => id === iomId)?.personId ?? 0;
        const state = came.has(person) ? 'done' : 'planned';
        const what = { kind: 'event', title, hours, datePrecision, date, order: 1 };
        return { iomId, deficitId, eventId, ...what, state, createdAt: at };
      }),
  });
  await tx.achievement.createMany({
    data: achievements.map(({ telegramId, happenedOn, ...what }) => ({
      ...what,
      personId: personId(telegramId),
      happenedOn: dayToDate(happenedOn),
      source: 'import',
      recordedAt: at,
    })),
  });
}
