import { defineCallback } from '../../callback-data.ts';

/** A page of the territory's groups; `kind` is empty for all of them. */
export const listButton = defineCallback('grpl', { kind: 'text', page: 'int' });
/** The groups one is in. */
export const ownButton = defineCallback('grpo', { page: 'int' });
/** A new group: in which territory, of which kind (empty: to be asked). */
export const newButton = defineCallback('grpn', { territory: 'int', kind: 'text' });
/** What of the group is to be changed: shows the choice, or asks for words. */
export const changeButton = defineCallback('grpc', { group: 'int', what: 'text' });
/** `what` becomes `value`. */
export const setButton = defineCallback('grpv', { group: 'int', what: 'text', value: 'text' });
export const frameworkButton = defineCallback('grpf', { group: 'int', framework: 'text' });
/** A competency by its place; -1: none. */
export const competencyButton = defineCallback('grpx', { group: 'int', framework: 'text', at: 'int' });
export const membersButton = defineCallback('grpm', { group: 'int', page: 'int' });
export const memberButton = defineCallback('grpp', { group: 'int', person: 'int' });
export const removeButton = defineCallback('grpr', { group: 'int', person: 'int' });
/** Somebody found by name becomes a member, or the curator (`as`). */
export const pickButton = defineCallback('grpi', { group: 'int', as: 'text', person: 'int' });
export const joinLinkButton = defineCallback('grpj', { group: 'int' });
export const chatsButton = defineCallback('grph', { group: 'int' });
export const chatButton = defineCallback('grpk', { group: 'int', chat: 'int' });
export const checkChatButton = defineCallback('grpt', { group: 'int', chat: 'int' });
export const unlinkButton = defineCallback('grpd', { group: 'int', chat: 'int' });
/** `sure`: 0 asks first. */
export const leaveButton = defineCallback('grpq', { group: 'int', sure: 'int' });
/** Which group a chat belongs to: a page of them, and the choice. */
export const linkPageButton = defineCallback('glp', { token: 'text', page: 'int' });
export const linkButton = defineCallback('glk', { token: 'text', group: 'int' });
