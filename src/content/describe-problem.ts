import type { Translate } from '../lib/texts.ts';
import type { FileProblem } from './file-problem.ts';

/* locale-keys:
   content-problem-missing content-problem-wrong-type content-problem-unknown-key
   content-problem-not-allowed-value content-problem-too-short content-problem-too-long content-problem-too-few
   content-problem-too-many content-problem-too-small content-problem-too-big content-problem-bad-format
   content-problem-unreadable content-problem-duplicate-id content-problem-reserved-id
   content-problem-scale-unknown content-problem-scale-wrong-kind content-problem-section-unknown
   content-problem-section-missing content-problem-section-empty content-problem-competency-unknown
   content-problem-framework-unknown content-problem-competency-not-in-framework content-problem-scoring-differs
   content-problem-no-questions content-problem-options-missing content-problem-options-twice
   content-problem-options-count content-problem-duplicate-option content-problem-duplicate-button
   content-problem-scale-range-differs content-problem-range-empty content-problem-pick-range
   content-problem-not-scorable content-problem-scores-partial content-problem-key-unknown-option
   content-problem-answer-refusal-not-allowed content-problem-condition-item-unknown
   content-problem-condition-cycle content-problem-condition-looks-ahead content-problem-condition-value-unknown
   content-problem-condition-not-comparable content-problem-jump-unknown content-problem-jump-backwards
   content-problem-item-unreachable content-problem-card-too-long content-problem-too-many-questions
   content-problem-levels-not-descending content-problem-levels-not-to-zero content-problem-level-key
   content-problem-folder-unreadable content-problem-folder-empty content-problem-not-utf8 content-problem-file-too-large
   content-problem-json-syntax content-problem-json-too-deep content-problem-duplicate-key
   content-problem-content-twice content-problem-content-frozen content-problem-framework-in-use
   content-problem-framework-breaks-questionnaire content-problem-version-not-higher
   content-problem-outside-school-year content-problem-ranges-overlap content-problem-terms-count */

/** The problem as a line for people: `questionnaires/a.json:12:5 text`, as editors and terminals link it. */
export function describeProblem({ file, place, code, params }: FileProblem, t: Translate): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return `${where} ${t(`content-problem-${code}`, params)}`;
}
