import { cleanLine, cleanText, codePointLength } from '../../../../lib/text.ts';
import type { Translate } from '../../../../lib/texts.ts';
import type { AskStep } from './form.ts';

type Take = NonNullable<AskStep['take']>;

const LONGEST_TEXT = 4_000;

/** One line of at most `max` characters. */
export function takeLine(t: Translate, max = 200): Take {
  return raw => limited(cleanLine(raw), max, t);
}

/** A text with line breaks, as long as one message can be. */
export function takeText(t: Translate): Take {
  return raw => limited(cleanText(raw), LONGEST_TEXT, t);
}

/** A line that `isValid` accepts; otherwise the problem is told. */
export function takeValid(isValid: (text: string) => boolean, problem: string): Take {
  return raw => {
    const value = cleanText(raw);
    return isValid(value) ? { ok: true, value } : { ok: false, problem };
  };
}

function limited(value: string, max: number, t: Translate): ReturnType<Take> {
  const length = codePointLength(value);
  if (length === 0) return { ok: false, problem: t('route-text-empty') };
  if (length > max) return { ok: false, problem: t('route-text-too-long', { max, length }) };
  return { ok: true, value };
}
