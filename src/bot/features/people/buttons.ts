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
/** People of all one's places; `presence` is its place in `PRESENCES`; what was typed is kept in the focus. */
export const staffButton = defineCallback('psf', { presence: 'int', page: 'int' });
/** The card of somebody found. */
export const staffMemberButton = defineCallback('psm', { employment: 'int' });
/** `to`: leave, back or left; `sure` is 1 or 0. */
export const workButton = defineCallback('pwk', { employment: 'int', to: 'text', sure: 'int' });
export const workMenuButton = defineCallback('pwm', { employment: 'int' });
export const rolesButton = defineCallback('pro', { employment: 'int' });
/** Until when: asked for. */
export const addRoleButton = defineCallback('pra', { employment: 'int', role: 'text' });
/** `until`: a day, or `open`. */
export const roleTermButton = defineCallback('prt', { employment: 'int', role: 'text', until: 'text' });
/** Without a basis. */
export const grantRoleButton = defineCallback('prg', { employment: 'int', role: 'text', until: 'text' });
export const endRoleButton = defineCallback('pre', { employment: 'int', role: 'int' });
/** `sure` is 1 or 0. */
export const sheetsButton = defineCallback('psh', { organisation: 'int', sure: 'int' });
