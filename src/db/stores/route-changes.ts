import type { EventDate } from '../../domain/event-date.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { ItemDraft, RouteChange, RouteRecord } from '../../usecases/route/route-store.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { notifyOfRoute } from './route-notices.ts';
import { writeAudit } from './write-audit.ts';

export interface RouteAct {
  readonly actorId: PersonId;
  readonly at: Temporal.Instant;
}

/** Stores one change of a route whose row the transaction has locked. */
export async function applyRouteChange(
  tx: Transaction,
  route: RouteRecord,
  change: RouteChange,
  act: RouteAct,
): Promise<void> {
  const iomId = route.iomId;
  switch (change.type) {
    case 'state':
      return storeState(tx, route, change, act);
    case 'period':
      await tx.iom.update({
        where: { id: iomId },
        data: { periodFrom: dayToDate(change.from), periodTo: dayToDate(change.to) },
      });
      return;
    case 'reflection':
      await tx.iom.update({ where: { id: iomId }, data: { reflection: change.text } });
      return;
    case 'addItem':
      return addItem(tx, iomId, change, act);
    case 'editItem':
      await tx.iomItem.updateMany({ where: { id: change.itemId, iomId }, data: itemColumns(change.fields) });
      return;
    case 'removeItem':
      await tx.iomItem.deleteMany({ where: { id: change.itemId, iomId } });
      return;
    case 'itemState':
      await tx.iomItem.updateMany({
        where: { id: change.itemId, iomId },
        data: { state: change.to, mark: change.doneOn?.toString() ?? null },
      });
      return;
    case 'comment':
      await tx.iomItem.updateMany({ where: { id: change.itemId, iomId }, data: { comment: change.text } });
      return;
    case 'addDeficit':
      await addDeficits(tx, iomId, [change.deficit], await nextRank(tx, iomId));
      return;
    case 'editDeficit':
      await tx.iomDeficit.updateMany({ where: { id: change.deficitId, iomId }, data: change.fields });
      return;
    case 'removeDeficit':
      await tx.iomDeficit.deleteMany({ where: { id: change.deficitId, iomId } });
      return;
    case 'addEvidence':
      return addEvidence(tx, change, act);
    case 'removeEvidence':
      await tx.evidence.deleteMany({ where: { id: change.evidenceId, item: { iomId } } });
      return;
    case 'notify':
      return notifyOfRoute(tx, route, change, act);
    case 'audit':
      return writeAudit(tx, {
        ...act,
        action: change.action,
        by: change.by,
        subjectId: route.owner.personId,
        object: `iom:${iomId}`,
      });
  }
}

/** Deficits in the order given, ranked from `rank` on. */
export async function addDeficits(
  tx: Transaction,
  iomId: number,
  deficits: readonly Extract<RouteChange, { type: 'addDeficit' }>['deficit'][],
  rank: number,
): Promise<void> {
  await tx.iomDeficit.createMany({
    data: deficits.map((deficit, index) => ({
      iomId,
      frameworkKey: deficit.frameworkKey,
      competencyKey: deficit.competency,
      title: deficit.title,
      level: deficit.level,
      scoreSum: deficit.share?.sum ?? null,
      scoreMax: deficit.share?.max ?? null,
      difficulty: deficit.difficulty,
      goal: deficit.goal,
      rank: rank + index,
    })),
    skipDuplicates: true,
  });
}

async function storeState(
  tx: Transaction,
  route: RouteRecord,
  change: Extract<RouteChange, { type: 'state' }>,
  { actorId, at }: RouteAct,
): Promise<void> {
  const { action, to, comment } = change;
  const now = toDate(at);
  await tx.iom.update({
    where: { id: route.iomId },
    data: {
      state: to,
      periodTo: dayToDate(change.endsOn),
      ...(action === 'submit' ? { submittedAt: now } : {}),
      ...(action === 'approve' ? { approvedAt: now, approverId: actorId } : {}),
      ...(action === 'revise' ? { approvedAt: null, approverId: null } : {}),
      ...(action === 'finish' ? { finishedAt: now } : {}),
    },
  });
  await tx.iomStep.create({
    data: { iomId: route.iomId, actorId, action, from: route.state, to, comment, at: now },
  });
}

async function addItem(
  tx: Transaction,
  iomId: number,
  { item, deficit, eventId, messageId }: Extract<RouteChange, { type: 'addItem' }>,
  { at }: RouteAct,
): Promise<void> {
  const known =
    deficit === null
      ? null
      : await tx.iomDeficit.findFirst({
          where: { iomId, frameworkKey: deficit.frameworkKey, competencyKey: deficit.competency },
        });
  const last = await tx.iomItem.aggregate({ where: { iomId }, _max: { order: true } });
  await tx.iomItem.createMany({
    data: [
      {
        iomId,
        deficitId: known?.id ?? null,
        eventId,
        messageId,
        kind: item.kind,
        title: item.title,
        ...dateColumns(item.when),
        form: item.form,
        organiser: item.organiser,
        hours: item.hours,
        expectedResult: item.expectedResult,
        order: (last._max.order ?? 0) + 1,
        createdAt: toDate(at),
      },
    ],
    skipDuplicates: true,
  });
}

function itemColumns({ when, ...fields }: Partial<ItemDraft>) {
  return { ...fields, ...(when === undefined ? {} : dateColumns(when)) };
}

/** Own actions have no time of day, so no zone of their own; an event's date is read from the event. */
function dateColumns(when: EventDate): { datePrecision: string; date: string } {
  const { precision, date } = storedEventDate(when, 'UTC');
  return { datePrecision: precision, date };
}

async function nextRank(tx: Transaction, iomId: number): Promise<number> {
  const last = await tx.iomDeficit.aggregate({ where: { iomId }, _max: { rank: true } });
  return (last._max.rank ?? 0) + 1;
}

async function addEvidence(
  tx: Transaction,
  { itemId, evidence, messageId }: Extract<RouteChange, { type: 'addEvidence' }>,
  { at }: RouteAct,
): Promise<void> {
  await tx.evidence.createMany({
    data: [
      {
        itemId,
        kind: evidence.kind,
        fileId: evidence.file?.id ?? null,
        fileType: evidence.file?.type ?? null,
        fileName: evidence.file?.name ?? null,
        text: evidence.text,
        messageId,
        addedAt: toDate(at),
      },
    ],
    skipDuplicates: true,
  });
}
