import type { ContentProblemCode } from '../domain/content-problem.ts';

/** What can be wrong with a content folder besides what its JSON says; each has a text `content-problem-<code>`. */
export const FILE_PROBLEM_CODES = [
  'folder-unreadable',
  'folder-empty',
  'not-utf8',
  'file-too-large',
  'json-syntax',
  'json-too-deep',
  'duplicate-key',
  'content-twice',
  'content-frozen',
  'framework-in-use',
  'framework-breaks-questionnaire',
  'version-not-higher',
] as const;

export type FileProblemCode = ContentProblemCode | (typeof FILE_PROBLEM_CODES)[number];

/** Where in a text file, both from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with one file. */
export interface FileProblem {
  /** Path inside the content folder with forward slashes; `.` for the folder itself. */
  readonly file: string;
  /** Null when it is about the file as a whole. */
  readonly place: Place | null;
  readonly code: FileProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}
