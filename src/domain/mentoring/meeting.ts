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
export function endOfMeeting(start: Temporal.ZonedDateTime, minutes: number): Temporal.ZonedDateTime {
  return start.add({ minutes });
}
