export const MEETING_STATES = ['proposed', 'confirmed', 'held', 'missed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What a side says after the meeting's end. */
export const MEETING_ANSWERS = ['met', 'moved', 'no'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** What the answers together say. `open`: nobody answered; `disputed`: one side says that they met, the other that not. */
export type MeetingVerdict = 'open' | 'held' | 'disputed' | 'moved' | 'missed';

/**
 * What a meeting was, by the answers so far. Held when somebody says that they met and nobody says otherwise; a
 * contradiction decides nothing, it is shown to both. Somebody who wants another time is listened to before «it was not».
 */
export function judgeMeeting(answers: readonly { readonly answer: MeetingAnswer }[]): MeetingVerdict {
  const says = (wanted: MeetingAnswer): boolean => answers.some(({ answer }) => answer === wanted);
  if (says('met')) return says('no') || says('moved') ? 'disputed' : 'held';
  if (says('moved')) return 'moved';
  return says('no') ? 'missed' : 'open';
}

/** When the meeting is over. */
function endOfMeeting(start: Temporal.ZonedDateTime, minutes: number): Temporal.ZonedDateTime {
  return start.add({ minutes });
}

/** A meeting as its rules see it; `start` null: no time is agreed. */
export interface MeetingTime {
  readonly state: MeetingState;
  readonly start: Temporal.ZonedDateTime | null;
  readonly minutes: number;
}

/** Not begun yet, or not even agreed: it may be moved or called off. */
export function isMovable({ state, start }: MeetingTime, at: Temporal.Instant): boolean {
  return state === 'proposed' || (state === 'confirmed' && start !== null && !isReached(start, at));
}

/** Agreed and over: its members say, or say anew, what it was. */
export function isToAnswer({ state, start, minutes }: MeetingTime, at: Temporal.Instant): boolean {
  const answerable = state === 'confirmed' || state === 'held' || state === 'missed';
  return answerable && start !== null && isReached(endOfMeeting(start, minutes), at);
}

/** Whether a moment is there or gone by. */
export function isReached(moment: Temporal.ZonedDateTime, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment.toInstant(), at) <= 0;
}
