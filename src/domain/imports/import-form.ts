import { z } from 'zod';
import { IMPORT_KINDS } from './import-kind.ts';

const columnSchema = z.strictObject({
  /** Name in `SourceRow.cells`. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
  /** As it stands in the template. */
  heading: z.string().min(1),
  /** What else people call it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Headings of columns whose texts, in this order, are this one together; the first two have to be there. */
  parts: z.array(z.string().min(1)).min(2).optional(),
  /** Without the column the file cannot be read; an empty cell is the rules' business. */
  required: z.boolean().default(false),
  /** Told in the template under the heading's own sheet: what may stand there. */
  note: z.string().optional(),
  /** Width in the template, in characters. */
  width: z.int().min(4).max(80).default(20),
  /** Understood in other people's files, not offered in the template; the examples have no cell for it. */
  hidden: z.boolean().default(false),
  /** Where a file has no such column: a row with nothing but one text says it for the rows below. */
  fromRows: z.boolean().default(false),
});

const sheetSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
  title: z.string().min(1).max(31),
  /** Other names of the sheet in a file. With one sheet in file and form alike the name does not matter. */
  aliases: z.array(z.string().min(1)).default([]),
  optional: z.boolean().default(false),
  /** What no column takes is looked at all the same: nothing of it may be kept. */
  watchUnread: z.boolean().default(false),
  columns: z.array(columnSchema).min(1),
  /** Rows of the template, cells in the order of the columns. */
  examples: z.array(z.array(z.string())).min(1),
});

/** `prisma/content/imports/<kind>.json`: what a file of a kind looks like. */
export const importFormSchema = z
  .strictObject({
    kind: z.enum(IMPORT_KINDS),
    /** How the kind is called in lists, in the file's language. */
    title: z.string().min(1),
    /** Options the author may choose after the dry run: key and its possible values, the first one by default. */
    options: z.record(z.string(), z.array(z.string()).min(2)).default({}),
    sheets: z.array(sheetSchema).min(1),
  })
  .check(context => {
    for (const sheet of context.value.sheets) {
      const keys = new Set(sheet.columns.map(({ key }) => key));
      if (keys.size < sheet.columns.length)
        context.issues.push({ code: 'custom', message: `a key twice in ${sheet.key}`, input: sheet.key });
      const offered = sheet.columns.filter(({ hidden }) => !hidden).length;
      if (sheet.examples.some(row => row.length !== offered))
        context.issues.push({
          code: 'custom',
          message: `an example of ${sheet.key} has other cells`,
          input: sheet.key,
        });
    }
  });

export type ImportForm = z.infer<typeof importFormSchema>;
export type FormSheet = ImportForm['sheets'][number];
export type FormColumn = FormSheet['columns'][number];

/** `prisma/content/imports/words.json`: family → key that is stored → what people write for it, the usual word first. */
export const importWordsSchema = z.record(
  z.string(),
  z.record(z.string(), z.array(z.string().min(1)).min(1)),
);
