import { competencyKey, frameworkKey, levelKey } from '../../domain/ids.ts';
import { EVIDENCE_FILE_TYPES, EVIDENCE_KINDS } from '../../domain/route/evidence.ts';
import { ROUTE_ITEM_KINDS, ROUTE_ITEM_STATES, ROUTE_STATES } from '../../domain/route/route.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  EvidenceRecord,
  RouteDeficit,
  RouteItem,
  RouteOwnerRecord,
  RouteRecord,
} from '../../usecases/route/route-store.ts';
import { dateToDay } from '../dates.ts';
import type { Prisma } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';

const routeParts = {
  person: {
    include: {
      employments: {
        where: { state: { in: ['accepted', 'requested'] } },
        orderBy: [{ state: 'asc' }, { id: 'asc' }],
        include: { organisation: true },
      },
    },
  },
  deficits: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] },
  items: {
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    include: { event: true, evidence: { orderBy: { id: 'asc' } } },
  },
  steps: { orderBy: { id: 'desc' }, take: 1 },
} as const satisfies Prisma.IomInclude;

type RouteRow = Prisma.IomGetPayload<{ include: typeof routeParts }>;
type ItemRow = RouteRow['items'][number];

/** The whole route; null when there is none, or when its owner asked to be deleted. */
export async function readRoute(tx: Transaction, iomId: number): Promise<RouteRecord | null> {
  const row = await tx.iom.findUnique({
    where: { id: iomId, person: { deletionAskedAt: null } },
    include: routeParts,
  });
  if (row === null) return null;
  const [basis, approver] = [await readBasis(tx, row.basisAttemptId), await readName(tx, row.approverId)];
  const [step] = row.steps;
  return {
    iomId: asId(row.id),
    owner: toOwner(row.person),
    state: known(ROUTE_STATES, row.state),
    from: dateToDay(row.periodFrom),
    to: dateToDay(row.periodTo),
    basis,
    approver,
    submittedAt: row.submittedAt?.toTemporalInstant() ?? null,
    approvedAt: row.approvedAt?.toTemporalInstant() ?? null,
    finishedAt: row.finishedAt?.toTemporalInstant() ?? null,
    reflection: row.reflection,
    deficits: row.deficits.map(toDeficit),
    items: row.items.map(toItem),
    decision:
      step?.action === 'approve' || step?.action === 'return'
        ? { action: step.action, comment: step.comment }
        : null,
  };
}

function toOwner(person: RouteRow['person']): RouteOwnerRecord {
  const accepted = person.employments.filter(({ state }) => state === 'accepted');
  const employment = person.employments[0];
  return {
    personId: asId(person.id),
    fullName: person.fullName,
    territoryIds: [...new Set(accepted.map(({ organisation }) => organisation.territoryId))],
    organisation: employment?.organisation.title ?? null,
    position: employment?.position ?? null,
    subjects: employment?.subjects ?? [],
    serviceYears: employment?.serviceYears ?? null,
    category: employment?.category ?? null,
  };
}

function toDeficit(row: RouteRow['deficits'][number]): RouteDeficit {
  return {
    deficitId: asId(row.id),
    frameworkKey: frameworkKey(row.frameworkKey),
    competency: competencyKey(row.competencyKey),
    title: row.title,
    level: row.level === null ? null : levelKey(row.level),
    share: row.scoreSum === null || row.scoreMax === null ? null : { sum: row.scoreSum, max: row.scoreMax },
    difficulty: row.difficulty,
    goal: row.goal,
  };
}

/** What the plan says of an event holds also after the item was added: a month may have become a day since. */
function toItem(row: ItemRow): RouteItem {
  const dated = row.event ?? { ...row, timezone: 'UTC' };
  return {
    itemId: asId(row.id),
    deficitId: row.deficitId === null ? null : asId(row.deficitId),
    event:
      row.event === null ? null : { eventId: asId(row.event.id), cancelled: row.event.state === 'cancelled' },
    kind: known(ROUTE_ITEM_KINDS, row.kind),
    title: row.event?.title ?? row.title,
    form: row.form,
    organiser: row.event?.organiser ?? row.organiser,
    when: readEventDate(dated, `item ${row.id}`),
    hours: row.hours,
    expectedResult: row.expectedResult,
    state: known(ROUTE_ITEM_STATES, row.state),
    doneOn: row.mark === null ? null : Temporal.PlainDate.from(row.mark),
    comment: row.comment,
    evidence: row.evidence.map(toEvidence),
  };
}

function toEvidence(row: ItemRow['evidence'][number]): EvidenceRecord {
  return {
    evidenceId: asId(row.id),
    kind: known(EVIDENCE_KINDS, row.kind),
    file:
      row.fileId === null
        ? null
        : {
            id: row.fileId,
            type: known(EVIDENCE_FILE_TYPES, row.fileType ?? 'document'),
            name: row.fileName,
          },
    text: row.text,
  };
}

async function readBasis(tx: Transaction, attemptId: number | null): Promise<RouteRecord['basis']> {
  if (attemptId === null) return null;
  const row = await tx.attempt.findUnique({
    where: { id: attemptId },
    include: { questionnaire: { select: { title: true } } },
  });
  if (!row?.submittedAt) return null;
  return {
    attemptId: asId(row.id),
    title: row.questionnaire.title,
    submittedAt: row.submittedAt.toTemporalInstant(),
  };
}

async function readName(tx: Transaction, personId: number | null): Promise<string | null> {
  if (personId === null) return null;
  const person = await tx.person.findUnique({ where: { id: personId }, select: { fullName: true } });
  return person?.fullName ?? null;
}

function known<T extends string>(all: readonly T[], stored: string): T {
  return required(
    all.find(value => value === stored),
    `a known value instead of ${stored}`,
  );
}
