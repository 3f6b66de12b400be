import { defineCallback } from '../../callback-data.ts';

/** `attempt`: the newest attempt of the profile; `competency`: its place in the framework's order. */
export const openProfileButton = defineCallback('pf', { attempt: 'int' });
export const backToProfileButton = defineCallback('pv', { attempt: 'int' });
export const whyButton = defineCallback('pw', { attempt: 'int' });
export const developButton = defineCallback('pd', { attempt: 'int' });
/** What others measured. */
export const externalResultsButton = defineCallback('pext', { page: 'int' });
/** `on` names the wanted state, so a double tap is no change. */
export const chooseButton = defineCallback('pc', { attempt: 'int', competency: 'int', on: 'int' });
