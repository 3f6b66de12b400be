/** Why a file is not read at all; the words are `import-file-<code>`. */
export const FILE_REFUSALS = [
  'empty',
  'tooLarge',
  'unpacksTooLarge',
  'notATable',
  'html',
  'oldExcel',
  'encrypted',
  'document',
  'openDocument',
  'nested',
  'macros',
  'damaged',
  'tooManySheets',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
  'brokenCsv',
  'tooHard',
  'formulaWithoutValue',
  'archive',
  'unknownKind',
] as const;

export interface FileRefusal {
  readonly code: (typeof FILE_REFUSALS)[number];
  readonly params: Readonly<Record<string, string | number>>;
}
