import { defineCallback } from '../../callback-data.ts';

/** `token`: of the invitation, empty without one. Nothing is stored before the first consent. */
export const beginButton = defineCallback('sb', { token: 'text' });
/** `shown`: the text that was on the screen (`consentTextName`); a press on another one agrees to nothing. */
export const consentButton = defineCallback('cn', {
  kind: 'text',
  yes: 'int',
  shown: 'text',
  token: 'text',
});
