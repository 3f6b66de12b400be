import { defineCallback } from '../../callback-data.ts';

/** A page of the list at the door. */
export const doorPageButton = defineCallback('doorp', { event: 'int', page: 'int' });
/** The QR and the spoken code. */
export const doorCodesButton = defineCallback('doorc', { event: 'int' });
/** One person of the list. */
export const doorPersonButton = defineCallback('dooru', { event: 'int', person: 'int', page: 'int' });
/** How many hours somebody was there. */
export const doorHoursButton = defineCallback('doorh', { event: 'int', person: 'int', page: 'int' });
/** `mark`: a state of attendance, or `none` to take it back; `hours`: 0 where they are the event's. */
export const doorMarkButton = defineCallback('doorm', {
  event: 'int',
  person: 'int',
  mark: 'text',
  hours: 'int',
  page: 'int',
});
/** `sure`: 0 asks first. */
export const doorCloseButton = defineCallback('doorx', { event: 'int', sure: 'int' });
export const doorGuestsButton = defineCallback('doorg', { event: 'int', page: 'int' });
export const addGuestsButton = defineCallback('doorga', { event: 'int' });
export const removeGuestButton = defineCallback('doorgr', { event: 'int', guest: 'int', page: 'int' });
/** `partner`: a district that is known; 0: the typed one is new; −1: leave these guests out. */
export const guestDistrictButton = defineCallback('doorgd', { event: 'int', partner: 'int' });
