import { defineCallback } from '../../callback-data.ts';

/** `token`: of the invitation, empty without one. Nothing is stored before the first consent. */
export const beginButton = defineCallback('sb', { token: 'text' });
/** `version`: of the text that was on the screen; a press on an older one agrees to nothing. */
export const consentButton = defineCallback('cn', {
  kind: 'text',
  yes: 'int',
  version: 'text',
  token: 'text',
});
