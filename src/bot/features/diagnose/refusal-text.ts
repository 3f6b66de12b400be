import type { AnswerRefusal } from '../../../domain/questionnaire/checked-answer.ts';
import type { Translate } from '../../../lib/texts.ts';

// locale-keys: answer-refused-unexpected answer-refused-unknown-option answer-refused-not-allowed
// locale-keys: answer-refused-press-button answer-refused-send-file answer-refused-empty-text
// locale-keys: answer-refused-text-too-short answer-refused-text-too-long answer-refused-not-number
// locale-keys: answer-refused-not-whole answer-refused-too-precise answer-refused-number-too-small
// locale-keys: answer-refused-number-too-big answer-refused-not-date answer-refused-date-too-early
// locale-keys: answer-refused-date-too-late answer-refused-too-few-options answer-refused-too-many-options
// locale-keys: answer-refused-rank-incomplete answer-refused-file-kind answer-refused-file-too-big

/** Why an answer was not taken and what to do, in words. */
export function refusalText(
  refusal: AnswerRefusal,
  params: Readonly<Record<string, string | number>>,
  t: Translate,
): string {
  const key = refusal.replace(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`);
  return t(`answer-refused-${key}`, { ...params, ...inWords(params, t) });
}

// locale-keys: file-kind-photo file-kind-document file-kind-video file-kind-audio file-kind-voice
function inWords(
  params: Readonly<Record<string, string | number>>,
  t: Translate,
): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  if (typeof params.accept === 'string') {
    words.accept = params.accept
      .split(' ')
      .map(kind => t(`file-kind-${kind}`))
      .join(', ');
  }
  if (typeof params.maxBytes === 'number') words.maxMegabytes = Math.floor(params.maxBytes / 1024 / 1024);
  return words;
}
