import { defineCallback } from '../../callback-data.ts';

export const pairsPageButton = defineCallback('npp', { page: 'int', filter: 'int' });
/** `territory` 0: the only one. */
export const newPairButton = defineCallback('npn', { territory: 'int' });
export const startPairButton = defineCallback('npk', { territory: 'int', kind: 'text' });
export const openPairButton = defineCallback('npo', { pair: 'int' });
export const chooseCompetencyButton = defineCallback('npc', { pair: 'int', framework: 'text' });
/** `at` -1: none. */
export const setCompetencyButton = defineCallback('nps', { pair: 'int', framework: 'text', at: 'int' });
export const findPersonButton = defineCallback('npf', { pair: 'int', side: 'text' });
/** `same` 1: people of the mentee's own organisation first. */
export const suggestButton = defineCallback('npm', { pair: 'int', same: 'int' });
export const addMemberButton = defineCallback('npa', { pair: 'int', person: 'int', side: 'text' });
export const removeMemberButton = defineCallback('npr', { pair: 'int', person: 'int' });
export const proposePairButton = defineCallback('npq', { pair: 'int' });
export const withdrawPairButton = defineCallback('npw', { pair: 'int', sure: 'int' });
export const orderButton = defineCallback('npd', { pair: 'int' });
export const endPairButton = defineCallback('npe', { pair: 'int' });
export const keepPairButton = defineCallback('npz', { pair: 'int' });
