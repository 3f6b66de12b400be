import { defineCallback } from '../../callback-data.ts';

/** A page of the events with messages. */
export const overviewButton = defineCallback('dlvp', { page: 'int' });
export const subjectButton = defineCallback('dls', { event: 'int' });
/** Whom messages about the event did not reach. */
export const unreachedButton = defineCallback('dlf', { event: 'int', page: 'int' });
/** Messages to decide about, one on a screen; `event`: 0 for those of all events. */
export const uncertainButton = defineCallback('dlu', { event: 'int', at: 'int' });
/** `again`: 1 sends once more, 0 counts as delivered. `event`: the list it was pressed in. */
export const decideButton = defineCallback('dld', { delivery: 'int', again: 'int', event: 'int' });
/** Organisations with people who cannot be written to. */
export const organisationsButton = defineCallback('dluo', { page: 'int' });
