import { cleanLine, cleanText, codePointLength, foldForSearch } from '../../lib/text.ts';
import type { EventDate } from '../event-date.ts';
import { storedEventDate } from '../stored-event-date.ts';
import { EVENT_LIMITS } from './event-content.ts';
import { findWhen, isAllRead } from './find-when.ts';
import { type Label, NOT_READ, type ReadField, type Reading } from './lexicon.ts';
import { parseAudience } from './parse-audience.ts';
import { findEntry, isOnly, pattern, take, unitPattern, without, wordsPattern } from './phrases.ts';

const URL_FORM = /^https?:\/\/[^\s.]+\.\S+$/iu;

/**
 * The value of one field as somebody typed it: all of it is understood, or nothing is taken.
 * @param base the date that is known already, for a time typed alone.
 */
export function parseField(
  field: Label,
  raw: string,
  reading: Reading,
  base: EventDate | null = null,
): ReadField {
  const { lexicon } = reading;
  const text = cleanLine(raw);
  if (text === '') return NOT_READ;
  switch (field) {
    case 'title':
      return lineOf('title', text);
    case 'organiser':
      return lineOf('organiser', text);
    case 'description': {
      const long = cleanText(raw);
      return codePointLength(long) <= EVENT_LIMITS.description
        ? { ok: true, patch: { description: long } }
        : NOT_READ;
    }
    case 'kind':
      return entry(text, lexicon.kinds, reading, key => ({ kind: key }));
    case 'level':
      return entry(text, lexicon.levels, reading, key => ({ level: key }));
    case 'when':
      return readWhen(text, reading, base);
    case 'link':
      return URL_FORM.test(text) && text.length <= EVENT_LIMITS.link
        ? { ok: true, patch: { link: text } }
        : NOT_READ;
    case 'place':
      return readPlace(text, reading);
    case 'hours':
      return amount(text, unitPattern(lexicon.hours), EVENT_LIMITS.hours, hours => ({ hours }));
    case 'capacity':
      return amount(
        text.replace(pattern(`^${wordsPattern(lexicon.upTo)}\\s+`), ''),
        unitPattern(lexicon.people),
        EVENT_LIMITS.capacity,
        capacity => ({ capacity }),
      );
    case 'audience': {
      const read = parseAudience(text, reading);
      return read.ok ? { ok: true, patch: { audience: read.audience } } : NOT_READ;
    }
    case 'competencies':
      return readCompetencies(text, reading);
    case 'guests':
      if (isOnly(text, lexicon.yes)) return { ok: true, patch: { guestsWelcome: true } };
      return isOnly(text, lexicon.no) ? { ok: true, patch: { guestsWelcome: false } } : NOT_READ;
  }
}

function lineOf(field: 'title' | 'organiser', text: string): ReadField {
  const fits = codePointLength(text) <= EVENT_LIMITS[field] && /[\p{L}\p{N}]/u.test(text);
  return fits ? { ok: true, patch: { [field]: text } } : NOT_READ;
}

function entry(
  text: string,
  entries: readonly { readonly key: string; readonly words: string }[],
  reading: Reading,
  patchOf: (key: string) => { kind: string } | { level: string },
): ReadField {
  const found = findEntry(text, entries);
  if (found === null) return NOT_READ;
  const rest = without(take(text, found.start, found.end), reading.lexicon.levelNoun);
  return isAllRead(rest, reading) ? { ok: true, patch: patchOf(found.key) } : NOT_READ;
}

function readWhen(text: string, reading: Reading, base: EventDate | null): ReadField {
  const { when, zone, yearAssumed, rest } = findWhen(text, reading, base);
  if (when === null || !isAllRead(rest, reading)) return NOT_READ;
  return { ok: true, patch: { when: storedEventDate(when, zone) }, yearAssumed };
}

/** A place, or that there is none because it is online; a link is where an online event takes place. */
function readPlace(text: string, { lexicon }: Reading): ReadField {
  if (URL_FORM.test(text)) return { ok: true, patch: { place: null, online: true, link: text } };
  if (isOnly(text, lexicon.online)) return { ok: true, patch: { place: null, online: true } };
  if (codePointLength(text) > EVENT_LIMITS.place || !/[\p{L}\p{N}]/u.test(text)) return NOT_READ;
  return { ok: true, patch: { place: text, online: false } };
}

function amount(
  text: string,
  unit: string,
  max: number,
  patchOf: (value: number) => { hours: number } | { capacity: number },
): ReadField {
  const [, digits] = pattern(`^(\\d{1,5})\\s*(?:${unit})?\\.?$`).exec(text) ?? [];
  const value = Number(digits);
  return digits !== undefined && value >= 1 && value <= max ? { ok: true, patch: patchOf(value) } : NOT_READ;
}

/** Titles of competencies one after another; a title may hold commas itself, so the longest are looked for first. */
function readCompetencies(text: string, { competencies }: Reading): ReadField {
  let rest = ` ${foldForSearch(text)} `;
  const found: { frameworkKey: string; competencyKey: string }[] = [];
  const named = competencies
    .flatMap(({ names, ...ids }) => names.map(name => ({ name, ids })))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, ids } of named) {
    if (name === '' || !rest.includes(` ${name} `)) continue;
    rest = rest.replace(` ${name} `, '  ');
    if (
      !found.some(each => each.competencyKey === ids.competencyKey && each.frameworkKey === ids.frameworkKey)
    )
      found.push(ids);
  }
  return found.length > 0 && rest.trim() === '' ? { ok: true, patch: { competencies: found } } : NOT_READ;
}
