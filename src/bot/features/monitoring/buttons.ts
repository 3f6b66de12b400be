import { defineCallback } from '../../callback-data.ts';

export const pageButton = defineCallback('monp', { page: 'int' });
export const itemButton = defineCallback('moni', { item: 'int' });
/** `done` is 1 or 0. */
export const doneButton = defineCallback('mond', { item: 'int', done: 'int' });
export const monthsButton = defineCallback('monm', { item: 'int' });
export const toggleMonthButton = defineCallback('mont', { item: 'int', month: 'int' });
/** `report` is the place in the list of reports; -1 shows the choice. */
export const reportButton = defineCallback('monr', { item: 'int', report: 'int' });
/** `sure` is 1 or 0. */
export const removeButton = defineCallback('monx', { item: 'int', sure: 'int' });
/** `territory` 0: it is to be chosen. */
export const addButton = defineCallback('mona', { territory: 'int' });
/** What comes with the program; `project` is its place in the list, -1 shows the list. */
export const takeButton = defineCallback('monk', { territory: 'int', project: 'int' });
export const documentsButton = defineCallback('mondl', { page: 'int' });
/** `state` is its place among the states; -1 only shows it. */
export const documentButton = defineCallback('mondo', { document: 'int', state: 'int' });
/** A new document; `territory` 0: it is to be chosen; `kind` is its place among the kinds, -1 shows them. */
export const addDocumentButton = defineCallback('monda', { territory: 'int', kind: 'int' });
