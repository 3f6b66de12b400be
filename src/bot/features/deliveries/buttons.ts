import { defineCallback } from '../../callback-data.ts';

/** A page of what messages are about. Its `subject` in the others: `subject-key.ts`. */
export const overviewButton = defineCallback('dlvp', { page: 'int' });
export const subjectButton = defineCallback('dls', { subject: 'text' });
/** Whom messages about the subject did not reach. */
export const unreachedButton = defineCallback('dlf', { subject: 'text', page: 'int' });
/** Messages to decide about, one on a screen; `subject`: 0 for those about anything. */
export const uncertainButton = defineCallback('dlu', { subject: 'text', at: 'int' });
/** `again`: 1 sends once more, 0 counts as delivered. `subject`: the list it was pressed in. */
export const decideButton = defineCallback('dld', { delivery: 'int', again: 'int', subject: 'text' });
/** Organisations with people who cannot be written to. */
export const organisationsButton = defineCallback('dluo', { page: 'int' });
