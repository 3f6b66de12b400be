import { defineCallback } from '../../callback-data.ts';

/** `table`: its place in `STAFF_TABLES`. */
export const staffTablePageButton = defineCallback('stp', { territory: 'int', table: 'int', page: 'int' });
/** `as`: png, xlsx, docx. */
export const staffTableFileButton = defineCallback('stf', { territory: 'int', table: 'int', as: 'text' });
