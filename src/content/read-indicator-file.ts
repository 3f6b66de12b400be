import { type IndicatorFamily, parseIndicators } from '../domain/indicators/parse-indicators.ts';
import type { FileProblem } from './file-problem.ts';
import { placeOf } from './locate.ts';
import { parseJsonFile } from './parse-json-file.ts';

export type IndicatorReading =
  | { readonly ok: true; readonly family: IndicatorFamily }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads a file of indicators, or tells everything that is wrong with it by its line. */
export function readIndicatorFile(file: string, text: string): IndicatorReading {
  const json = parseJsonFile(text);
  if (!json.ok) return { ok: false, problems: json.problems.map(problem => ({ file, ...problem })) };
  const parsed = parseIndicators(json.json.value);
  if (parsed.ok) return { ok: true, family: parsed.value };
  const { root } = json.json;
  return {
    ok: false,
    problems: parsed.problems.map(problem => ({
      file,
      place: placeOf(text, root, problem),
      code: problem.code,
      params: problem.params,
    })),
  };
}
