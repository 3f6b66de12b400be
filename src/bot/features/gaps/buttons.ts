import { defineCallback } from '../../callback-data.ts';

/** Deficits without events (`list` 0), events without demand (1). */
export const gapsPageButton = defineCallback('gapsp', { territory: 'int', list: 'int', page: 'int' });
export const gapsFileButton = defineCallback('gapsf', { territory: 'int', as: 'text' });
/** Who could host: the place of the competency in the list. */
export const hostsButton = defineCallback('gapsh', { territory: 'int', at: 'int' });
/** Which competency. */
export const hostsOfButton = defineCallback('gapsw', { territory: 'int' });
