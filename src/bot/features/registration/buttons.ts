import { defineCallback } from '../../callback-data.ts';

/** A press inside registration, on the question of that step: a second tap says nothing about the next question. */
export const registrationButton = defineCallback('reg', { step: 'text', value: 'text' });
