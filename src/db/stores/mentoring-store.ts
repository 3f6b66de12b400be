import { PAIR_KINDS, PAIR_SIDES, PAIR_STATES } from '../../domain/mentoring/pair.ts';
import { asId, type PairId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { MentoringStore, PairLine, PairRecord } from '../../usecases/mentoring/mentoring-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { readPairCalendars } from './mentoring-calendars.ts';
import { applyPairChange } from './mentoring-changes.ts';
import { notifyOfPair } from './mentoring-notices.ts';
import { createMentoringPeople } from './mentoring-people.ts';
import { known, PAIR_PARTS, toPairRecord } from './mentoring-records.ts';

const RUNNING = ['active', 'ending'];
const MET = ['held', 'confirmed'];

export function createMentoringStore(prisma: Prisma): MentoringStore {
  return {
    ...createMentoringPeople(prisma),
    loadPair: pairId => readPair(prisma, pairId),

    async pairOfMeeting(meetingId) {
      const row = await prisma.mentorMeeting.findUnique({
        where: { id: meetingId },
        select: { pairId: true },
      });
      return row && asId(row.pairId);
    },

    async listOwnPairs(personId) {
      const rows = await prisma.mentoringPair.findMany({
        where: { members: { some: { personId } } },
        orderBy: { id: 'desc' },
        include: PAIR_PARTS,
      });
      const calendarOf = await readPairCalendars(
        prisma,
        rows.map(({ territoryId }) => territoryId),
      );
      return rows.map(row => toPairRecord(row, calendarOf(row.territoryId)));
    },

    async listPairs({ territoryIds, organisationIds }) {
      const works = { state: 'accepted', organisationId: { in: [...organisationIds] } };
      const rows = await prisma.mentoringPair.findMany({
        where: {
          OR: [
            {
              territoryId: { in: [...territoryIds] },
              state: { in: ['draft', 'requested', 'proposed', ...RUNNING] },
            },
            {
              state: { in: RUNNING },
              members: { some: { answer: 'accepted', person: { employments: { some: works } } } },
            },
          ],
        },
        orderBy: { id: 'asc' },
        include: {
          territory: { select: { timezone: true } },
          members: {
            where: { answer: { not: 'declined' } },
            orderBy: [{ side: 'desc' }, { personId: 'asc' }],
            select: { side: true, person: { select: { fullName: true } } },
          },
          meetings: { where: { state: { in: MET } }, select: { localStart: true } },
        },
      });
      const calendarOf = await readPairCalendars(
        prisma,
        rows.map(({ territoryId }) => territoryId),
      );
      return rows.map(
        (row): PairLine => ({
          pairId: asId(row.id),
          state: known(PAIR_STATES, row.state, 'a state of a pair'),
          kind: known(PAIR_KINDS, row.kind, 'a kind of pair'),
          members: row.members.map(({ side, person }) => ({
            fullName: person.fullName,
            side: known(PAIR_SIDES, side, 'a side of a pair'),
          })),
          activeSince: row.activeSince?.toTemporalInstant() ?? null,
          timezone: row.territory.timezone,
          calendar: calendarOf(row.territoryId),
          meetingDays: row.meetings.flatMap(({ localStart }) =>
            localStart === null ? [] : [Temporal.PlainDateTime.from(localStart).toPlainDate()],
          ),
        }),
      );
    },

    createPair: ({ territoryId, kind, state, competency, proposedById, menteeId, at }) =>
      prisma.$transaction(async tx => {
        // Two taps at once: the second waits here and finds the first one's request.
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${proposedById} FOR UPDATE`;
        const about = {
          frameworkKey: competency?.frameworkKey ?? null,
          competencyKey: competency?.competencyKey ?? null,
        };
        const open =
          menteeId === null
            ? null
            : await tx.mentoringPair.findFirst({
                where: { proposedById, state: { in: ['requested', 'proposed'] }, ...about },
              });
        if (open) return { pairId: asId(open.id), created: false };
        const empty =
          state === 'draft' &&
          (await tx.mentoringPair.findFirst({
            where: { territoryId, proposedById, state, competencyKey: null, members: { none: {} } },
          }));
        if (empty) {
          await tx.mentoringPair.update({ where: { id: empty.id }, data: { kind, ...about } });
          return { pairId: asId(empty.id), created: false };
        }
        const { id } = await tx.mentoringPair.create({
          data: {
            territoryId,
            kind,
            state,
            ...about,
            proposedById,
            proposedAt: toDate(at),
            ...(menteeId === null ? {} : { members: { create: [{ personId: menteeId, side: 'mentee' }] } }),
          },
        });
        if (state === 'requested')
          await notifyOfPair(
            tx,
            { pairId: id, territoryId },
            { type: 'notify', to: 'managers', kind: 'pairRequested', params: { again: false } },
            { actorId: proposedById, at },
          );
        return { pairId: asId<PairId>(id), created: true };
      }),

    changePair: (pairId, { actorId, at, decide }) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "MentoringPair" WHERE id = ${pairId} FOR UPDATE`;
        const pair = await readPair(tx, pairId);
        if (pair === null) return null;
        const { changes, result } = decide(pair);
        for (const change of changes) await applyPairChange(tx, pair, change, { actorId, at });
        if (changes.length === 0) return { result, pair };
        return { result, pair: required(await readPair(tx, pairId), `pair ${pairId} after its change`) };
      }),

    async listQuietPairs(since) {
      const rows = await prisma.mentoringPair.findMany({
        where: {
          state: { in: RUNNING },
          activeSince: { lte: toDate(since) },
          meetings: { none: { state: { in: MET }, startsAt: { gt: toDate(since) } } },
        },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ id }) => asId(id));
    },

    async listEndingPairs(before) {
      const rows = await prisma.mentoringPair.findMany({
        where: { OR: [{ state: 'ending' }, { state: 'active', endsOn: { lt: dayToDate(before) } }] },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ id }) => asId(id));
    },

    async listPairsThatMet(from, to) {
      const rows = await prisma.mentorMeeting.findMany({
        where: {
          state: 'confirmed',
          startsAt: { gte: toDate(from), lte: toDate(to) },
          pair: { state: { in: RUNNING } },
        },
        select: { pairId: true },
        distinct: 'pairId',
        orderBy: { pairId: 'asc' },
      });
      return rows.map(({ pairId }) => asId(pairId));
    },
  };
}

async function readPair(tx: Transaction, id: number): Promise<PairRecord | null> {
  const row = await tx.mentoringPair.findUnique({ where: { id }, include: PAIR_PARTS });
  if (row === null) return null;
  const calendarOf = await readPairCalendars(tx, [row.territoryId]);
  return toPairRecord(row, calendarOf(row.territoryId));
}
