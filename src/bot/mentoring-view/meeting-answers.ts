import { MEETING_ANSWERS } from '../../domain/mentoring/meeting.ts';
import type { Translate } from '../../lib/texts.ts';
import { defineCallback } from '../callback-data.ts';
import type { Button } from '../screen.ts';

/** What a meeting was, in one tap; stands on the notice and on the meeting's card. */
export const meetingAnswerButton = defineCallback('mtans', { meeting: 'int', answer: 'text' });

// locale-keys: mentor-answer-met mentor-answer-moved mentor-answer-no

/** «Встретились», «Перенесли», «Не состоялась»: one row each for big fingers. */
export function meetingAnswerRows(meeting: number, t: Translate): Button[][] {
  return MEETING_ANSWERS.map(answer => [
    { text: t(`mentor-answer-${answer}`), data: meetingAnswerButton.pack({ meeting, answer }) },
  ]);
}
