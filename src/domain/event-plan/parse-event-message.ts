import { cleanLine, cleanText, codePointLength } from '../../lib/text.ts';
import { type ContentPatch, EMPTY_DRAFT, EVENT_LIMITS, type EventDraft, withPatch } from './event-content.ts';
import { LABELS, type Label, type Reading } from './lexicon.ts';
import { parseField } from './parse-field.ts';
import { pattern, TAKEN, wordsPattern } from './phrases.ts';
import { isAmount, readFreeText } from './read-free-text.ts';

/** Longer than a message of Telegram: nobody typed it. */
const MESSAGE_LIMIT = 8_000;

/**
 * Reads a pasted message about an event: lines with a label («Место: …») and free text in any order. What is in the
 * result stood in the message; every piece that nobody could read is in `notUnderstood`, as it was typed. Never throws.
 * @param base what was said before: the message adds to it and corrects it, and gives it no second title by the way.
 */
export function parseEventMessage(raw: string, reading: Reading, base: EventDraft = EMPTY_DRAFT): EventDraft {
  const lines = cleanText(raw.slice(0, MESSAGE_LIMIT).replaceAll(TAKEN, ' ')).split('\n');
  const labelled = readLabelled(lines, reading);
  const known = apply({ ...EMPTY_DRAFT, title: base.title }, labelled);
  const free = readFreeText(labelled.free.join('\n'), reading, known);
  const draft = apply(apply(base, labelled), free);
  const title = draft.title ?? titleOf(free.title);
  return {
    ...draft,
    title,
    notUnderstood: [...labelled.notUnderstood, ...free.notUnderstood]
      .map(cleanLine)
      .filter(piece => piece !== ''),
    yearAssumed:
      known.when === null && !free.patches.some(patch => patch.when)
        ? base.yearAssumed
        : labelled.yearAssumed || free.yearAssumed,
  };
}

function apply(draft: EventDraft, { patches }: { patches: readonly ContentPatch[] }): EventDraft {
  return patches.reduce<EventDraft>((sofar, patch) => withPatch(sofar, patch), draft);
}

function titleOf(text: string | null): string | null {
  if (text === null || !/\p{L}/u.test(text)) return null;
  return codePointLength(text) <= EVENT_LIMITS.title ? text : null;
}

interface Labelled {
  readonly patches: readonly ContentPatch[];
  readonly notUnderstood: readonly string[];
  readonly yearAssumed: boolean;
  /** Lines without a label. */
  readonly free: readonly string[];
}

/** «Место: СОШ № 1»; a description goes on until the next label. */
function readLabelled(lines: readonly string[], reading: Reading): Labelled {
  const patches: ContentPatch[] = [];
  const notUnderstood: string[] = [];
  const free: string[] = [];
  const description: string[] = [];
  let yearAssumed = false;
  let inDescription = false;
  for (const line of lines) {
    const found = labelOf(line, reading);
    if (found?.label === 'description') {
      inDescription = true;
      description.push(found.value);
      continue;
    }
    if (found === null) {
      (inDescription ? description : free).push(line);
      continue;
    }
    inDescription = false;
    const { value, amounts } =
      found.label === 'place' ? splitPlace(found.value, reading) : { value: found.value, amounts: [] };
    free.push(...amounts);
    const read = parseField(found.label, value, reading);
    if (!read.ok) notUnderstood.push(line);
    else patches.push(read.patch);
    if (read.ok && read.yearAssumed === true) yearAssumed = true;
  }
  if (description.length > 0) {
    const read = parseField('description', description.join('\n'), reading);
    if (read.ok) patches.push(read.patch);
    else notUnderstood.push(...description.slice(0, 1));
  }
  return { patches, notUnderstood, yearAssumed, free };
}

/** «СОШ № 2, до 20 человек, 2 часа»: what stands at the end and says how many or how long is no part of the place. */
function splitPlace(text: string, reading: Reading): { value: string; amounts: readonly string[] } {
  const pieces = text.split(',');
  const last = pieces.findLastIndex(piece => !isAmount(piece, reading));
  return last < 0
    ? { value: text, amounts: [] }
    : { value: pieces.slice(0, last + 1).join(','), amounts: pieces.slice(last + 1) };
}

function labelOf(line: string, { lexicon }: Reading): { label: Label; value: string } | null {
  // The longest label first: «Место проведения» before «Место».
  for (const label of LABELS) {
    const match = pattern(`^[^\\p{L}\\p{N}]*${wordsPattern(lexicon.labels[label])}\\s*:\\s*(.+)$`).exec(line);
    if (match?.[1] !== undefined) return { label, value: match[1] };
  }
  return null;
}
