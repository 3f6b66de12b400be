import { defineCallback } from '../../callback-data.ts';

/** `act` is one of the codes of `item-actions.ts`; the item stands in the data, so that an old button still names its question. */
export const answerButton = defineCallback('q', { attempt: 'int', item: 'text', act: 'text' });
export const backButton = defineCallback('qb', { attempt: 'int', from: 'text' });
export const pauseButton = defineCallback('qp', { attempt: 'int' });
export const reviewButton = defineCallback('qr', { attempt: 'int', page: 'int' });
export const editButton = defineCallback('qe', { attempt: 'int', item: 'text' });
export const submitButton = defineCallback('qs', { attempt: 'int', sure: 'int' });
export const startButton = defineCallback('qn', { questionnaire: 'int', campaign: 'int' });
export const restartButton = defineCallback('qx', { attempt: 'int', sure: 'int' });
export const remindButton = defineCallback('qm', { attempt: 'int', when: 'text' });
