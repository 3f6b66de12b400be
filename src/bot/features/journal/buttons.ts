import { defineCallback } from '../../callback-data.ts';

export const internshipButton = defineCallback('jrh', { enrolment: 'int' });
export const entriesButton = defineCallback('jrs', { enrolment: 'int', page: 'int' });
/** Asks for one field of an entry. */
export const fieldButton = defineCallback('jrf', { enrolment: 'int', event: 'int', field: 'text' });
export const journalFileButton = defineCallback('jrd', { enrolment: 'int' });

export const cardButton = defineCallback('jrc', { enrolment: 'int' });
export const cardFileButton = defineCallback('jrw', { enrolment: 'int' });
/** `side`: start or end, taken from the own profile. */
export const fromProfileButton = defineCallback('jrp', { enrolment: 'int', side: 'text' });
/** `at`: the place of the competency in its framework. */
export const cardLineButton = defineCallback('jrl', { enrolment: 'int', at: 'int' });
export const cardFieldButton = defineCallback('jrt', { enrolment: 'int', at: 'int', field: 'text' });
