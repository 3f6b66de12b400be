import { defineCallback } from '../../callback-data.ts';

/** `month`: `2027-03`, or empty for wherever something comes next. */
export const monthButton = defineCallback('evm', { month: 'text', page: 'int' });
/** `view`: own, wishes or undated. */
export const listButton = defineCallback('evl', { view: 'text', page: 'int' });
export const addToRouteButton = defineCallback('evr', { event: 'int', from: 'text' });
export const calendarButton = defineCallback('evf', { event: 'int' });
/** Asks before a place goes to whoever waits. */
export const askCancelButton = defineCallback('evx', { event: 'int', from: 'text' });
