import { defineCallback } from '../../callback-data.ts';

/** The month, the school year, the one before. */
export const PERIODS = ['month', 'year', 'last'] as const;

/** One list as a file; `period` of attendance, empty: ask. */
export const exportListButton = defineCallback('expl', { territory: 'int', kind: 'text', period: 'text' });
export const exportTerritoryButton = defineCallback('expt', { territory: 'int' });
