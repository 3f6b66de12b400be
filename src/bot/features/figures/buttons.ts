import { defineCallback } from '../../callback-data.ts';

/** The summary of one of one's territories. */
export const statsOfButton = defineCallback('statst', { territory: 'int' });
export const statsFileButton = defineCallback('statsf', { territory: 'int', as: 'text' });
