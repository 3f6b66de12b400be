import type { Notice } from '../../delivery/notice.ts';
import { asId, type EnrolmentId, type EventId, type PersonId } from '../../lib/ids.ts';
import type { GroupRecord } from '../../usecases/internship/internship-ports.ts';
import type { Act, GroupStore, NewParticipant } from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { enqueueNotices } from './enqueue-notices.ts';
import { lockEvent } from './lock-event.ts';
import { refreshReminders } from './refresh-reminders.ts';
import { writeAudit } from './write-audit.ts';

/** A group of dozens and all its sessions change at once. */
const UNHURRIED = { timeout: 30_000 };

/** What somebody who left is not to get any more. */
const SESSION_NOTICES = ['eventMoved', 'eventCancelled', 'sessionMakeUp', 'journalAsked'] as const;

export function createInternshipEnrolmentStore(
  prisma: Prisma,
): Pick<GroupStore, 'admit' | 'leave' | 'markGuest'> {
  return {
    admit: (group, people, { eventIds, act }) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "InternshipGroup" WHERE id = ${group.groupId} FOR UPDATE`;
        const personIds: PersonId[] = [];
        const notices: Notice[] = [];
        let admitted = 0;
        for (const person of people) {
          const enrolmentId = await enrol(tx, group, person, act);
          if (enrolmentId === null) continue;
          admitted += 1;
          if (person.personId === null) continue;
          personIds.push(person.personId);
          notices.push(admittedNotice(group, { enrolmentId, personId: person.personId }, act));
        }
        await enqueueNotices(tx, notices);
        await setExpected(tx, { eventIds, personIds, state: 'registered', at: act.at });
        return admitted;
      }, UNHURRIED),

    leave: (enrolmentId, { eventIds, act }) =>
      prisma.$transaction(async tx => {
        const { personId } = await tx.internshipEnrolment.update({
          where: { id: enrolmentId },
          data: { state: 'left' },
        });
        if (personId === null) return;
        const personIds = [asId<PersonId>(personId)];
        await setExpected(tx, { eventIds, personIds, state: 'cancelled', at: act.at });
        const { actorId, by, at } = act;
        await writeAudit(tx, {
          at,
          actorId,
          action: 'internshipManage',
          by,
          subjectId: asId(personId),
          object: `enrolment:${enrolmentId}`,
        });
      }, UNHURRIED),

    async markGuest({ eventId, enrolmentId, state, hours }, { actorId, at }) {
      const data = { state, hours, markedById: actorId, markedAt: toDate(at) };
      await prisma.guestHours.upsert({
        where: { eventId_enrolmentId: { eventId, enrolmentId } },
        create: { eventId, enrolmentId, ...data },
        update: data,
      });
    },
  };
}

/** The enrolment made now, or taken up again after leaving; null: they take part already. */
async function enrol(
  tx: Transaction,
  { groupId }: GroupRecord,
  person: NewParticipant,
  { actorId, by, at }: Act,
): Promise<EnrolmentId | null> {
  const { personId, guestName, partnerId } = person;
  const known = await tx.internshipEnrolment.findFirst({
    where: { groupId, ...(personId === null ? { guestName, partnerId } : { personId }) },
  });
  if (known && known.state !== 'left') return null;
  const data = {
    ...person,
    groupId,
    overrideById: person.admission === 'override' ? actorId : null,
    state: 'admitted',
    enrolledAt: toDate(at),
  };
  const { id } = known
    ? await tx.internshipEnrolment.update({ where: { id: known.id }, data })
    : await tx.internshipEnrolment.create({ data });
  if (person.admission === 'override')
    await writeAudit(tx, {
      at,
      actorId,
      action: 'internshipManage',
      by,
      ...(personId === null ? {} : { subjectId: personId }),
      object: `enrolment:${id}`,
    });
  return asId(id);
}

function admittedNotice(
  group: GroupRecord,
  { enrolmentId, personId }: { enrolmentId: EnrolmentId; personId: PersonId },
  { at }: Act,
): Notice {
  return {
    // Somebody who left and came back is told again.
    key: `enrolment:${enrolmentId}:admitted:${at.epochMilliseconds}`,
    personId,
    kind: 'internshipAdmitted',
    params: { enrolmentId, group: group.title, site: group.site },
    dueAt: at,
  };
}

/** Who is expected at these sessions, and their reminders. Events are locked in the order of their ids. */
async function setExpected(
  tx: Transaction,
  change: {
    eventIds: readonly EventId[];
    personIds: readonly PersonId[];
    state: 'registered' | 'cancelled';
    at: Temporal.Instant;
  },
): Promise<void> {
  const { personIds, state, at } = change;
  if (personIds.length === 0) return;
  for (const eventId of change.eventIds.toSorted((a, b) => a - b)) {
    await lockEvent(tx, eventId);
    await tx.registration.updateMany({
      where: { eventId, personId: { in: [...personIds] } },
      data: { state, requestedAt: toDate(at) },
    });
    if (state === 'registered')
      await tx.registration.createMany({
        data: personIds.map(personId => ({
          eventId,
          personId,
          state,
          requestedAt: toDate(at),
          createdAt: toDate(at),
        })),
        skipDuplicates: true,
      });
    else await cancelNotices(tx, `event:${eventId}`, at, { personIds, kinds: SESSION_NOTICES });
    await refreshReminders(tx, { kind: 'event', id: eventId }, at, personIds);
  }
}
