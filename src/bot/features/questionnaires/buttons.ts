import { defineCallback } from '../../callback-data.ts';

export const listButton = defineCallback('qsl', { page: 'int' });
export const cardButton = defineCallback('qsc', { questionnaire: 'int' });
/** The question at that place, as a person would see it. */
export const previewButton = defineCallback('qsv', { questionnaire: 'int', at: 'int' });
/** The questionnaire as a table, to be changed and brought back. */
export const tableButton = defineCallback('qsx', { questionnaire: 'int' });
export const releaseButton = defineCallback('qsr', { questionnaire: 'int', sure: 'int' });
export const retireButton = defineCallback('qsd', { questionnaire: 'int', sure: 'int' });
export const pilotsButton = defineCallback('qsp', { questionnaire: 'int' });
export const findButton = defineCallback('qsf', { questionnaire: 'int' });
export const inviteButton = defineCallback('qsi', { questionnaire: 'int', person: 'int' });
export const answersButton = defineCallback('qsa', { questionnaire: 'int', page: 'int' });
export const remarksButton = defineCallback('qsm', { questionnaire: 'int', page: 'int' });
