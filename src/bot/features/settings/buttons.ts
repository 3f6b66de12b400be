import { defineCallback } from '../../callback-data.ts';

export const localeButton = defineCallback('sl', { locale: 'text' });
export const zonesButton = defineCallback('sz', {});
/** `city`: the last part of the zone's name; empty takes the person's own choice back. */
export const zoneButton = defineCallback('sy', { city: 'text' });
export const quietStartButton = defineCallback('sf', {});
/** The first quiet hour is chosen, the end is asked. */
export const quietFromButton = defineCallback('sq', { from: 'int' });
/** Both ends; equal ones mean no quiet hours. */
export const quietButton = defineCallback('sh', { from: 'int', to: 'int' });
/** The dates of the own leave are typed. */
export const leaveButton = defineCallback('sleave', {});
export const noLeaveButton = defineCallback('snl', {});
export const workplaceButton = defineCallback('sw', {});
