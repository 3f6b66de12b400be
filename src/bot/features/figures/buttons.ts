import { defineCallback } from '../../callback-data.ts';

/** The summary of one of one's territories. */
export const statsOfButton = defineCallback('statst', { territory: 'int' });
export const statsFileButton = defineCallback('statsf', { territory: 'int', as: 'text' });
/** The summary of the year for the Council, one document of several tables. */
export const councilButton = defineCallback('council', { territory: 'int' });
