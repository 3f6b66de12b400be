import { defineCallback } from '../../callback-data.ts';

export const listButton = defineCallback('annl', { page: 'int' });
/** A new one; `territory` 0: the only one, or to be asked. */
export const newButton = defineCallback('annn', { territory: 'int' });
/** Asks for the text, the picture or the file. */
export const contentButton = defineCallback('annc', { announcement: 'int' });
export const audienceButton = defineCallback('anna', { announcement: 'int' });
/** Everybody (`all`), or nobody but chats (`none`). */
export const wholeButton = defineCallback('annu', { announcement: 'int', whom: 'text' });
/** What can be chosen of organisations, subjects, positions or groups. */
export const choicesButton = defineCallback('anno', { announcement: 'int', what: 'text', page: 'int' });
/** Chooses one, or takes the choice back. */
export const toggleButton = defineCallback('annt', {
  announcement: 'int',
  what: 'text',
  key: 'text',
  page: 'int',
});
export const placesButton = defineCallback('anng', { announcement: 'int', page: 'int' });
export const placeButton = defineCallback('annh', { announcement: 'int', place: 'int', page: 'int' });
export const whenButton = defineCallback('annq', { announcement: 'int' });
/** A quick choice, or `now`. */
export const setWhenButton = defineCallback('annv', { announcement: 'int', when: 'text' });
export const previewButton = defineCallback('annp', { announcement: 'int' });
/** `sure`: 1 after it was asked once more. */
export const sendButton = defineCallback('annx', { announcement: 'int', sure: 'int' });
export const dropButton = defineCallback('annd', { announcement: 'int', sure: 'int' });
export const takeBackButton = defineCallback('annb', { announcement: 'int' });
/** `of`: which state of it was seen, as `packMoment` says it. */
export const agreeButton = defineCallback('annk', { announcement: 'int', yes: 'int', of: 'text' });
export const stopButton = defineCallback('anne', { announcement: 'int', sure: 'int' });

const RADIX = 36;

/** A moment, to the millisecond, in few characters. */
export function packMoment({ epochMilliseconds }: Temporal.Instant): string {
  return epochMilliseconds.toString(RADIX);
}

/** Null for what is none. */
export function parseMoment(text: string): Temporal.Instant | null {
  if (!/^[\da-z]{1,9}$/u.test(text)) return null;
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(text, RADIX));
}
