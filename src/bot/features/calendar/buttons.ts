import { defineCallback } from '../../callback-data.ts';

/** «Загрузить другой»: the next file is the calendar of this territory. */
export const loadCalendarButton = defineCallback('call', { territory: 'int' });
/** The file of that message is meant: one that was sent later is another one. */
export const confirmCalendarButton = defineCallback('calok', { territory: 'int', message: 'int' });
export const dropCalendarButton = defineCallback('calno', {});
