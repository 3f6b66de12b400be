import { defineCallback } from '../../callback-data.ts';

/** `token`: of the invitation, empty without one. Nothing is stored before the first consent. */
export const beginButton = defineCallback('sb', { token: 'text' });
export const consentButton = defineCallback('sc', { kind: 'text', yes: 'int', token: 'text' });
