import { isMovable, isReached } from '../../domain/mentoring/meeting.ts';
import { isRunning } from '../../domain/mentoring/pair.ts';
import { MAX_SLOTS } from '../../domain/mentoring/slots.ts';
import type { MeetingId, PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeOwnPair, type OwnPairChanged, type OwnPairPorts } from './change-own-pair.ts';
import type { MeetingRecord, PairChange, PairPerson, PairRecord } from './mentoring-store.ts';
import { othersOf } from './pair-relation.ts';

/** `meetingId` null: a new meeting. `version` is the one the buttons were made for. */
export type MeetingStep =
  | {
      readonly type: 'propose';
      readonly meetingId: MeetingId | null;
      /** Local times in the proposer's zone, at most three. */
      readonly slots: readonly Temporal.PlainDateTime[];
    }
  | {
      readonly type: 'confirm';
      readonly meetingId: MeetingId;
      readonly version: number;
      readonly slot: number;
    }
  | { readonly type: 'cancel'; readonly meetingId: MeetingId };

/** `over`: the pair does not work together any more. `outdated`: the meeting has moved on. `ownProposal`: the others choose. */
export type MeetingRefusal = 'over' | 'outdated' | 'ownProposal' | 'past' | 'noSlots';

/**
 * Times are proposed by one side and one of them is confirmed by the other; either may propose others instead or call it
 * off. Moving an agreed meeting makes it a proposal again. Reminders follow in the same transaction.
 */
export function arrangeMeeting(
  ports: OwnPairPorts,
  { viewer, pairId, step }: { viewer: Viewer; pairId: PairId; step: MeetingStep },
): Promise<OwnPairChanged<MeetingRefusal>> {
  return changeOwnPair<MeetingRefusal>(ports, { viewer, pairId }, (pair, member, at) => {
    if (!isRunning(pair.state)) return { refusal: 'over' };
    switch (step.type) {
      case 'propose':
        return propose(pair, member, step, at);
      case 'confirm':
        return confirm(pair, member, step, at);
      case 'cancel':
        return cancel(pair, member, step.meetingId, at);
    }
  });
}

type Decided = readonly PairChange[] | { refusal: MeetingRefusal };

function propose(
  pair: PairRecord,
  member: PairPerson,
  { meetingId, slots }: Extract<MeetingStep, { type: 'propose' }>,
  at: Temporal.Instant,
): Decided {
  const { timezone } = member;
  if (slots.length === 0 || slots.length > MAX_SLOTS) return { refusal: 'noSlots' };
  if (slots.some(slot => isReached(slot.toZonedDateTime(timezone), at))) return { refusal: 'past' };
  // One open proposal at a time: new times replace it, so that nobody chooses between two lists.
  const meeting = meetingId === null ? openProposal(pair) : findMeeting(pair, meetingId);
  if (meetingId !== null && (meeting === null || !isMovable(meeting, at))) return { refusal: 'outdated' };
  if (meeting?.state === 'proposed' && sameProposal(meeting, member, slots)) return [];
  const moved = meeting?.state === 'confirmed';
  return [
    {
      type: 'proposeMeeting',
      meetingId: meeting?.meetingId ?? null,
      proposedById: member.personId,
      slots,
      timezone,
    },
    {
      type: 'notify',
      to: othersOf(pair, member.personId).map(({ personId }) => personId),
      kind: moved ? 'meetingMoved' : 'meetingProposed',
    },
  ];
}

function confirm(
  pair: PairRecord,
  member: PairPerson,
  { meetingId, version, slot }: Extract<MeetingStep, { type: 'confirm' }>,
  at: Temporal.Instant,
): Decided {
  const meeting = findMeeting(pair, meetingId);
  const local = meeting?.slots[slot];
  if (meeting?.state !== 'proposed' || meeting.version !== version || local === undefined)
    return { refusal: 'outdated' };
  const proposer = pair.members.find(({ personId }) => personId === meeting.proposedById);
  if (proposer?.side === member.side) return { refusal: 'ownProposal' };
  const start = local.toZonedDateTime(meeting.timezone);
  if (isReached(start, at)) return { refusal: 'past' };
  return [
    { type: 'confirmMeeting', meetingId, start },
    ...othersOf(pair, member.personId).map(
      ({ personId, timezone }): PairChange => ({
        type: 'notify',
        to: [personId],
        kind: 'meetingConfirmed',
        params: { at: start.toInstant().toString(), timezone },
        subject: `meeting:${meetingId}`,
      }),
    ),
  ];
}

function cancel(pair: PairRecord, member: PairPerson, meetingId: MeetingId, at: Temporal.Instant): Decided {
  const meeting = findMeeting(pair, meetingId);
  if (meeting === null || !isMovable(meeting, at)) return { refusal: 'outdated' };
  return [
    { type: 'meetingState', meetingId, to: 'cancelled' },
    {
      type: 'notify',
      to: othersOf(pair, member.personId).map(({ personId }) => personId),
      kind: 'meetingCancelled',
    },
  ];
}

/** The proposal that waits for a choice; null: there is none. */
function openProposal({ meetings }: PairRecord): MeetingRecord | null {
  return meetings.find(({ state }) => state === 'proposed') ?? null;
}

function findMeeting({ meetings }: PairRecord, id: MeetingId): MeetingRecord | null {
  return meetings.find(({ meetingId }) => meetingId === id) ?? null;
}

function sameProposal(
  meeting: MeetingRecord,
  member: PairPerson,
  slots: readonly Temporal.PlainDateTime[],
): boolean {
  return (
    meeting.proposedById === member.personId &&
    meeting.slots.length === slots.length &&
    meeting.slots.every((slot, index) => slots[index]?.equals(slot))
  );
}
