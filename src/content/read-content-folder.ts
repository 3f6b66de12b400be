import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileProblem } from './file-problem.ts';

/** The text of one file of a content folder. */
export interface ContentFile {
  readonly kind: 'framework' | 'questionnaire';
  /** Path inside the folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface ContentFolder {
  readonly files: readonly ContentFile[];
  readonly problems: readonly FileProblem[];
}

const FOLDERS = [
  { kind: 'framework', name: 'frameworks' },
  { kind: 'questionnaire', name: 'questionnaires' },
] as const;

// A questionnaire of 200 long questions takes about 200 kB.
const MAX_BYTES = 2_000_000;

/**
 * Reads `frameworks/*.json` and `questionnaires/*.json` of a folder, in the order of their names. Other files are left
 * alone. What cannot be read becomes a problem; errors of the disk itself are thrown.
 */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  const entries = await Promise.all(FOLDERS.map(({ kind, name }) => listJson(folder, kind, name)));
  const found = entries.flatMap(list => list ?? []);
  if (entries.every(list => list === null)) return { files: [], problems: [whole('folder-unreadable')] };
  if (found.length === 0) return { files: [], problems: [whole('folder-empty')] };
  const read = await Promise.all(found.map(entry => readText(folder, entry)));
  return {
    files: read.flatMap(item => ('text' in item ? [item] : [])),
    problems: read.flatMap(item => ('text' in item ? [] : [item])),
  };
}

type Entry = Omit<ContentFile, 'text'>;

/** Null when there is no such folder. */
async function listJson(folder: string, kind: Entry['kind'], name: string): Promise<Entry[] | null> {
  try {
    const names = await readdir(path.join(folder, name));
    return names
      .filter(file => file.endsWith('.json'))
      .sort()
      .map(file => ({ kind, file: `${name}/${file}` }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code)) return null;
    throw error;
  }
}

async function readText(folder: string, entry: Entry): Promise<ContentFile | FileProblem> {
  const problem = (code: FileProblem['code'], params: FileProblem['params'] = {}): FileProblem => ({
    file: entry.file,
    place: null,
    code,
    params,
  });
  const location = path.join(folder, entry.file);
  const { size } = await stat(location);
  if (size > MAX_BYTES) return problem('file-too-large', { max: MAX_BYTES / 1_000_000 });
  const bytes = await readFile(location);
  try {
    // A byte order mark is dropped: Windows editors write one.
    return { ...entry, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return problem('not-utf8');
    throw error;
  }
}

const whole = (code: FileProblem['code']): FileProblem => ({ file: '.', place: null, code, params: {} });
