import type { ImportProblem, SourceRow } from './import-kind.ts';

type Params = Readonly<Record<string, string | number>>;
/** Where in the file: a row, or a sheet as a whole when `row` is null. */
type Place = Pick<SourceRow, 'sheet'> & { readonly row: number | null };

// locale-keys: import-problem-wholeNumberExpected import-problem-percentExpected import-problem-cellEmpty
// locale-keys: import-problem-partOverWhole import-problem-shareMisrounded import-problem-shareWrong
// locale-keys: import-problem-shareForced import-problem-categoriesDoNotAddUp import-problem-sharesDoNotAddUp
// locale-keys: import-problem-totalDiffers import-problem-partsDiffer import-problem-staffNumbersDiffer
// locale-keys: import-problem-schoolUnknown import-problem-schoolUnknownNear import-problem-schoolTwice
// locale-keys: import-problem-schoolsAbsent import-problem-ageWithoutBand import-problem-ageInTwoBands
// locale-keys: import-problem-vacanciesNotDistributed import-problem-vacanciesFewerThanSchools
// locale-keys: import-problem-subjectSpelling import-problem-postsDiffer import-problem-pupilsNamed
// locale-keys: import-problem-wordUnknown import-problem-wordUnknownNear import-problem-textTooLong
// locale-keys: import-problem-rowTwice import-problem-personUnknown import-problem-personUnknownNear
// locale-keys: import-problem-personElsewhere import-problem-personSeveral import-problem-dateAhead
// locale-keys: import-problem-dateNeedsMonth import-problem-dateImpossible import-problem-dateUnreadable
// locale-keys: import-problem-projectUnknown import-problem-projectUnknownNear import-problem-competencyUnknown
// locale-keys: import-problem-competencyUnknownNear import-problem-competencySeveral import-problem-resultEmpty
// locale-keys: import-problem-planDateUnclear import-problem-directionSeveral import-problem-eventKindUnknown
// locale-keys: import-problem-eventDateDiffers import-problem-notAnEvent import-problem-timeUnreadable
// locale-keys: import-problem-endsBeforeStart import-problem-dayExpected import-problem-serviceUnknown
// locale-keys: import-problem-notNovice import-problem-ageBandUnclear import-problem-staffGroupOther
// locale-keys: import-problem-periodUnreadable import-problem-titleMissing import-problem-frameworkUnknown
// locale-keys: import-problem-scaleUnknown import-problem-competencyUnlisted import-problem-competencyUnlistedNear
// locale-keys: import-problem-questionTwice import-problem-versionNotHigher import-problem-frameworkDiffers

/** Collects what is to be told about a file, in the order in which it is noticed. */
export interface ProblemList {
  readonly all: readonly ImportProblem[];
  /** With it nothing can be applied. */
  error(place: Place, column: string | null, code: string, params?: Params): void;
  /** A word or name nobody knows: `<code>Near` when something is spelled alike, which is then named. */
  unknown(place: Place, column: string, code: string, value: string, nearest: string): void;
  /** Told; changes nothing by itself. */
  finding(place: Place, column: string | null, code: string, params?: Params): void;
}

/** Empty; what is told of it stands in `all` at once. */
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
    unknown: (place, column, code, value, nearest) =>
      nearest === ''
        ? add('error', place, column, code, { value })
        : add('error', place, column, `${code}Near`, { value, nearest }),
    finding: (...about) => add('finding', ...about),
  };
}
