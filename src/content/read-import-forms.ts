import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ImportForm, importFormSchema, importWordsSchema } from '../domain/imports/import-form.ts';
import { IMPORT_KINDS } from '../domain/imports/import-kind.ts';
import type { ImportWords } from '../domain/imports/import-words.ts';

/** The forms that come with the program. */
const SHIPPED = path.resolve(import.meta.dirname, '../../prisma/content/imports');
const WORDS = 'words.json';

/**
 * What files of each kind look like, in the order of the kinds, and the words that stand for stored keys. They come with the
 * program: one that is not valid is a bug of the release, and throws.
 */
export async function readImportForms(): Promise<{
  readonly forms: readonly ImportForm[];
  readonly words: ImportWords;
}> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(SHIPPED, name), 'utf8'));
  const names = (await readdir(SHIPPED)).filter(name => name.endsWith('.json') && name !== WORDS);
  const forms = await Promise.all(names.map(async name => importFormSchema.parse(await read(name))));
  return {
    forms: forms.toSorted((a, b) => IMPORT_KINDS.indexOf(a.kind) - IMPORT_KINDS.indexOf(b.kind)),
    words: importWordsSchema.parse(await read(WORDS)),
  };
}
