import { defineCallback } from '../../callback-data.ts';

/** The choice of an organisation, for people with several; `invite`: 1 when an invitation is wanted. */
export const organisationsButton = defineCallback('pos', { page: 'int', invite: 'int' });
export const organisationButton = defineCallback('po', { organisation: 'int' });
/** Requests that wait, or declined ones, one on a screen. */
export const requestButton = defineCallback('prq', { organisation: 'int', declined: 'int', at: 'int' });
/** `declined`: which of the two lists it was pressed in. */
export const decideJoinButton = defineCallback('pj', { employment: 'int', accept: 'int', declined: 'int' });
/** The accepted ones, a page; `campaign`: whose participation is shown, 0 for the first one. */
export const membersButton = defineCallback('pm', { organisation: 'int', campaign: 'int', page: 'int' });
export const memberButton = defineCallback('pmc', { employment: 'int', campaign: 'int', page: 'int' });
export const inviteButton = defineCallback('pi', { organisation: 'int' });
