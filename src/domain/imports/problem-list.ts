import type { ImportProblem, SourceRow } from './import-kind.ts';

type Params = Readonly<Record<string, string | number>>;
/** Where in the file: a row, or a sheet as a whole when `row` is null. */
type Place = Pick<SourceRow, 'sheet'> & { readonly row: number | null };

/** Collects what is to be told about a file, in the order in which it is noticed. */
export interface ProblemList {
  readonly all: readonly ImportProblem[];
  /** With it nothing can be applied. */
  error(place: Place, column: string | null, code: string, params?: Params): void;
  /** Told; changes nothing by itself. */
  finding(place: Place, column: string | null, code: string, params?: Params): void;
}

export function createProblemList(): ProblemList {
  const all: ImportProblem[] = [];
  const add = (
    severity: ImportProblem['severity'],
    { sheet, row }: Place,
    column: string | null,
    code: string,
    params: Params = {},
  ): void => void all.push({ sheet, row, column, code, params, severity });
  return {
    all,
    error: (...about) => add('error', ...about),
    finding: (...about) => add('finding', ...about),
  };
}
