import { defineCallback } from '../../callback-data.ts';

export const territoryButton = defineCallback('imt', { territory: 'int' });
export const kindsButton = defineCallback('imks', { territory: 'int', page: 'int' });
export const templateButton = defineCallback('imx', { territory: 'int', kind: 'text' });
export const listButton = defineCallback('iml', { territory: 'int', page: 'int' });
export const openButton = defineCallback('imo', { import: 'int' });
/** `plan`: the beginning of the digest of what was on the screen. */
export const applyButton = defineCallback('ima', { import: 'int', plan: 'text' });
export const discardButton = defineCallback('imd', { import: 'int' });
export const annotateButton = defineCallback('imf', { import: 'int' });
export const problemsButton = defineCallback('imp2', { import: 'int', page: 'int' });
export const changesButton = defineCallback('imc', { import: 'int', page: 'int' });
export const optionButton = defineCallback('imn', { import: 'int', key: 'text', value: 'text' });
export const undoButton = defineCallback('imu', { import: 'int', sure: 'int' });
