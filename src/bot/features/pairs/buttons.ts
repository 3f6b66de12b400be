import { defineCallback } from '../../callback-data.ts';

export const pairsPageButton = defineCallback('prp', { page: 'int' });
/** `territory` 0: the only one. */
export const newPairButton = defineCallback('prn', { territory: 'int' });
export const startPairButton = defineCallback('prk', { territory: 'int', kind: 'text' });
export const openPairButton = defineCallback('pro', { pair: 'int' });
export const chooseCompetencyButton = defineCallback('prc', { pair: 'int', framework: 'text' });
/** `at` -1: none. */
export const setCompetencyButton = defineCallback('prs', { pair: 'int', framework: 'text', at: 'int' });
export const findPersonButton = defineCallback('prf', { pair: 'int', side: 'text' });
/** `same` 1: people of the mentee's own organisation first. */
export const suggestButton = defineCallback('prm', { pair: 'int', same: 'int' });
export const addMemberButton = defineCallback('pra', { pair: 'int', person: 'int', side: 'text' });
export const removeMemberButton = defineCallback('prr', { pair: 'int', person: 'int' });
export const proposePairButton = defineCallback('prq', { pair: 'int' });
export const withdrawPairButton = defineCallback('prw', { pair: 'int', sure: 'int' });
export const orderButton = defineCallback('prd', { pair: 'int' });
export const endPairButton = defineCallback('pre', { pair: 'int' });
export const keepPairButton = defineCallback('prz', { pair: 'int' });
