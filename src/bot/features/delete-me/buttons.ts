import { defineCallback } from '../../callback-data.ts';

/** The first yes: leads to the last question. */
export const deleteButton = defineCallback('dx', {});
/** The second yes. `askedAt`: minutes since 1970 when it was asked, so that an old screen deletes nobody. */
export const confirmDeletionButton = defineCallback('dy', { askedAt: 'int' });
export const keepButton = defineCallback('dn', {});
