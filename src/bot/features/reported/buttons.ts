import { defineCallback } from '../../callback-data.ts';

/** A page of the places a number is for; `what` is its place in `REPORTED`. */
export const placesButton = defineCallback('repp', { territory: 'int', what: 'int', page: 'int' });
/** The next typed text is two numbers; `organisation: 0` is the territory. */
export const typeReportButton = defineCallback('rept', {
  territory: 'int',
  what: 'int',
  organisation: 'int',
});
