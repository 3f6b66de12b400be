import { defineCallback } from '../../callback-data.ts';

export const inboxPageButton = defineCallback('ml', { page: 'int' });
export const reviewButton = defineCallback('mr', { iom: 'int', page: 'int' });
export const approveButton = defineCallback('ma', { iom: 'int' });
export const returnButton = defineCallback('mb', { iom: 'int' });
export const reviewDocumentButton = defineCallback('mw', { iom: 'int' });
/** The owner's profile, if it is shown to methodologists; named by the route it is reached from. */
export const ownerProfileButton = defineCallback('mp', { iom: 'int' });
export const reviewItemButton = defineCallback('mi', { item: 'int' });
export const commentButton = defineCallback('mc', { item: 'int' });
export const acceptItemButton = defineCallback('mk', { item: 'int' });
export const returnItemButton = defineCallback('mx', { item: 'int' });
export const reviewEvidenceButton = defineCallback('mv', { item: 'int', evidence: 'int' });
