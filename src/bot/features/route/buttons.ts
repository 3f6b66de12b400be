import { defineCallback } from '../../callback-data.ts';

export const openRouteButton = defineCallback('rt', { iom: 'int', page: 'int' });
export const createButton = defineCallback('rn', { attempt: 'int' });
export const documentButton = defineCallback('rw', { iom: 'int' });
/** `act`: what to do with the route; `sure` 0 asks first where it matters. */
export const actButton = defineCallback('rq', { iom: 'int', act: 'text', sure: 'int' });
/** `until`: the new last day, or a word that leads to the choice of one. */
export const extendButton = defineCallback('rp', { iom: 'int', until: 'text' });
export const periodButton = defineCallback('rd', { iom: 'int', choice: 'text' });
export const reflectButton = defineCallback('rr', { iom: 'int' });

export const itemButton = defineCallback('ri', { item: 'int' });
export const itemActButton = defineCallback('ra', { item: 'int', act: 'text' });
export const removeItemButton = defineCallback('rx', { item: 'int', sure: 'int' });
/** Asks for a typed text. */
export const fieldButton = defineCallback('rf', { item: 'int', field: 'text' });
/** `month`: `2027-03`, `plan`, or `ask` for the months to choose from. */
export const termButton = defineCallback('rm', { item: 'int', month: 'text' });

export const evidenceButton = defineCallback('re', { item: 'int' });
export const openEvidenceButton = defineCallback('rv', { item: 'int', evidence: 'int' });
export const removeEvidenceButton = defineCallback('rz', { item: 'int', evidence: 'int' });

/** `deficit` 0: none chosen yet, −1: for none of them; `kind` `ask`: the kinds to choose from. */
export const ownActionButton = defineCallback('ro', { iom: 'int', deficit: 'int', kind: 'text' });

export const goalsButton = defineCallback('rg', { iom: 'int' });
export const deficitButton = defineCallback('rh', { iom: 'int', deficit: 'int' });
export const deficitFieldButton = defineCallback('rk', { iom: 'int', deficit: 'int', field: 'text' });
export const removeDeficitButton = defineCallback('rl', { iom: 'int', deficit: 'int' });
/** `competency`: its place in the framework's order; −1 shows the list. */
export const addDeficitButton = defineCallback('rj', { iom: 'int', competency: 'int' });
