import { defineCallback } from '../../callback-data.ts';

/** The commands everybody has, and those of one's roles. */
export const ownHelpButton = defineCallback('helpo', {});
export const workHelpButton = defineCallback('helpw', {});
