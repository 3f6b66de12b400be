import type { EventDate } from '../event-date.ts';
import { storedEventDate } from '../stored-event-date.ts';
import { type ContentPatch, EVENT_LIMITS, type EventDraft } from './event-content.ts';
import { findWhen, isAllRead } from './find-when.ts';
import type { Reading } from './lexicon.ts';
import { audiencePiece, findOrganisation, joined } from './parse-audience.ts';
import { parseField } from './parse-field.ts';
import { findEntry, isOnly, pattern, TAKEN, take, takeMatch, unitPattern, wordsPattern } from './phrases.ts';

/** What was found in text without labels. */
export interface FreeFindings {
  readonly patches: readonly ContentPatch[];
  /** What may be the title: the quoted words of the first line, else its words. */
  readonly title: string | null;
  readonly notUnderstood: readonly string[];
  readonly yearAssumed: boolean;
}

const LINK = /https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)]/iu;
const QUOTED = /«((?:[^«»\n]|«[^«»\n]*»)+)»|“([^\n”]+)”|"([^\n"]+)"/u;
/** «Опыт «Лицея»: people write one closing mark for two. */
const QUOTED_LOOSELY = /«([^\n]+)»/u;
const BETWEEN = new RegExp(`[!\\n;,•|${TAKEN}]+|\\.(?=\\s|$)|\\s[—–-]\\s`, 'u');

/** Reads what has no labels, in any order; `known` is what labels said already. */
export function readFreeText(text: string, reading: Reading, known: EventDraft): FreeFindings {
  const patches: ContentPatch[] = [];
  const add = (patch: ContentPatch): void => void patches.push(patch);
  const quoted = known.title === null ? findQuoted(text) : null;
  const quotedTitle = quoted === null ? null : (quoted[1] ?? quoted[2] ?? quoted[3] ?? '').trim();
  let rest = quoted === null ? text : take(text, quoted.index, quoted.index + quoted[0].length);

  const link = takeMatch(rest, LINK);
  if (link !== null && link.match[0].length <= EVENT_LIMITS.link) {
    add({ link: link.match[0] });
    rest = link.rest;
  }
  const dated = known.when === null ? findWhen(rest, reading) : null;
  if (dated?.when) {
    add({ when: storedEventDate(dated.when satisfies EventDate, dated.zone) });
    rest = dated.rest;
  }
  rest = takeAmounts(rest, reading, add);
  rest = takeAudience(rest, reading, add);
  const online = takeMatch(rest, pattern(wordsPattern(reading.lexicon.online)));
  // «Онлайн-конференция» is a kind; alone between marks it says where.
  if (online !== null && isOwnClause(rest, online.start, online.match[0].length)) {
    add({ place: null, online: true });
    rest = online.rest;
  }
  const kind = takeKind(
    rest,
    reading,
    { quotedAt: quoted?.index ?? null, titled: known.title !== null },
    add,
  );
  return {
    ...readClauses(kind, quotedTitle, reading, known, patches),
    yearAssumed: dated?.yearAssumed ?? false,
  };
}

function findQuoted(text: string): RegExpExecArray | null {
  const [exact, loose] = [QUOTED.exec(text), QUOTED_LOOSELY.exec(text)];
  return exact !== null && loose !== null && exact.index > loose.index ? loose : exact;
}

function isOwnClause(text: string, start: number, length: number): boolean {
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(start + length).trimStart()];
  const end = (piece: string | undefined): boolean =>
    piece === undefined || piece === '' || /[\n;,.•|()]/u.test(piece) || piece === TAKEN;
  return end(before.at(-1)) && end(after.at(0));
}

/** Whether the whole text says how many people or how many hours: «до 20 человек», «2 часа». */
export function isAmount(text: string, reading: Reading): boolean {
  return (
    takeAmounts(text, reading, () => {})
      .replaceAll(TAKEN, '')
      .trim() === ''
  );
}

function takeAmounts(text: string, { lexicon }: Reading, add: (patch: ContentPatch) => void): string {
  const upTo = `(?:${wordsPattern(lexicon.upTo)}\\s+)?`;
  const capacity = takeMatch(
    text,
    pattern(`${upTo}(?<![\\d.,–-])(\\d{1,4})\\s*${unitPattern(lexicon.people)}`),
  );
  if (capacity !== null && Number(capacity.match[1]) > 0) add({ capacity: Number(capacity.match[1]) });
  const after = capacity?.rest ?? text;
  const hours = takeMatch(after, pattern(`(?<![\\d.,–-])(\\d{1,3})\\s*${unitPattern(lexicon.hours)}\\.?`));
  const value = Number(hours?.match[1]);
  if (hours === null || value < 1 || value > EVENT_LIMITS.hours) return after;
  add({ hours: value });
  return hours.rest;
}

/** «для …» as far as it is understood, and the years of service anywhere. */
function takeAudience(text: string, reading: Reading, add: (patch: ContentPatch) => void): string {
  const { lexicon } = reading;
  const start = pattern(`${wordsPattern(lexicon.forWhom)}\\s+`).exec(text);
  if (start === null) return takeService(text, reading, add, null);
  const from = start.index + start[0].length;
  const end = from + (text.slice(from).search(new RegExp(`[\\n;.(${TAKEN}]|$`, 'u')) || 0);
  const whole = text.slice(from, end);
  if (isOnly(whole, lexicon.everybody)) {
    add({ audience: null });
    return take(text, start.index, end);
  }
  const pieces = [];
  let read = from;
  for (const piece of whole.split(',')) {
    const audience = audiencePiece(piece, reading);
    if (audience === null) break;
    pieces.push(audience);
    read += piece.length + 1;
  }
  const audience = pieces.length > 0 ? joined(pieces) : null;
  if (audience === null) return takeService(text, reading, add, null);
  return takeService(take(text, start.index, Math.min(read, end)), reading, add, audience);
}

function takeService(
  text: string,
  reading: Reading,
  add: (patch: ContentPatch) => void,
  said: ReturnType<typeof joined>,
): string {
  const service = pattern(wordsPattern(reading.lexicon.service)).exec(text);
  const begin = service === null ? -1 : text.slice(0, service.index).search(/[^\n;,.\uE000]*$/u);
  const length = service === null ? 0 : text.slice(begin).search(/[\n;,.\uE000]|$/u);
  const piece = audiencePiece(text.slice(begin, begin + length), reading);
  const found = service !== null && piece?.serviceYears !== undefined ? piece : null;
  const audience = joined([...(said === null ? [] : [said]), ...(found === null ? [] : [found])]);
  if (said !== null || found !== null) add({ audience });
  return found === null ? text : take(text, begin, begin + length);
}

/** The kind, and the level said beside it: «районный семинар». */
function takeKind(
  text: string,
  reading: Reading,
  { quotedAt, titled }: { quotedAt: number | null; titled: boolean },
  add: (patch: ContentPatch) => void,
): string {
  const { lexicon } = reading;
  const noun = takeMatch(
    text,
    pattern(
      `(?:${lexicon.levels.map(({ words }) => wordsPattern(words)).join('|')})\\s+${wordsPattern(lexicon.levelNoun)}`,
    ),
  );
  const levelled = noun === null ? null : findEntry(noun.match[0], lexicon.levels);
  if (levelled !== null) add({ level: levelled.key });
  const rest = levelled === null || noun === null ? text : noun.rest;
  // Beside a quoted title the kind stands anywhere in its line, otherwise where a clause begins.
  const anywhere = quotedAt !== null;
  const from = anywhere ? rest.lastIndexOf('\n', quotedAt) + 1 : 0;
  const [line = ''] = rest.slice(from).split('\n');
  const entry = findEntry(anywhere ? line : rest, lexicon.kinds);
  if (entry === null) return rest;
  const found = { key: entry.key, start: from + entry.start, end: from + entry.end };
  const before = rest.slice(0, found.start);
  const level = findEntry(before.slice(-40) + rest.slice(found.start, found.end), lexicon.levels);
  const adjective = level === null ? null : pattern(`${adjectives(lexicon)}\\s*$`).exec(before);
  const start = adjective === null ? found.start : adjective.index;
  if (!anywhere && !/(?:^|[\n;,.\uE000])\s*$/u.test(rest.slice(0, start))) return rest;
  add({ kind: found.key });
  if (levelled === null && level !== null) add({ level: level.key });
  // In a first line without quotation marks the kind is a part of the title: «Мастер-класс по чтению».
  const ofTitle = !anywhere && !titled && isAllRead(rest.slice(0, start), reading);
  return ofTitle ? rest : take(rest, start, found.end);
}

const adjectives = (lexicon: Reading['lexicon']): string =>
  `(?:${lexicon.levels.map(({ words }) => wordsPattern(words)).join('|')})`;

/** What is left between the marks: the title, a place, a competency, organisations, or nothing anybody understands. */
function readClauses(
  text: string,
  quotedTitle: string | null,
  reading: Reading,
  known: EventDraft,
  patches: ContentPatch[],
): Omit<FreeFindings, 'yearAssumed'> {
  const { lexicon } = reading;
  const notUnderstood: string[] = [];
  const organisations: { key: string; clause: string }[] = [];
  const said = (field: keyof ContentPatch): boolean => patches.some(patch => field in patch);
  const needsTitle = known.title === null && quotedTitle === null;
  let title = quotedTitle;
  const clauses = text
    .split(BETWEEN)
    .map(clause => clause.trim())
    .filter(clause => !isAllRead(clause, reading));
  for (const clause of clauses) {
    if (needsTitle && title === null && /\p{L}/u.test(clause)) {
      title = clause;
      continue;
    }
    const organisation = findOrganisation(clause, reading);
    if (organisation !== null) {
      organisations.push({ key: organisation, clause });
      continue;
    }
    const placed = pattern(`^${wordsPattern(lexicon.placeStart)}`).test(clause);
    if (placed && known.place === null && !said('place')) {
      // «СОШ № 1, актовый зал»
      const house = organisations.length === 1 ? organisations.pop() : undefined;
      patches.push({ place: house === undefined ? clause : `${house.clause}, ${clause}`, online: false });
      continue;
    }
    const label = (['competencies', 'level', 'kind'] as const).find(field => {
      const read = said(field) ? null : parseField(field, clause, reading);
      if (read?.ok) patches.push(read.patch);
      return read?.ok === true;
    });
    if (label === undefined) notUnderstood.push(clause);
  }
  const [only, ...others] = organisations;
  if (only !== undefined && others.length === 0 && known.place === null && !said('place') && !said('link'))
    patches.push({ place: only.clause, online: false });
  else if (only !== undefined && !said('audience') && known.audience === null)
    patches.push({ audience: { organisations: organisations.map(({ key }) => key) } });
  else notUnderstood.push(...organisations.map(({ clause }) => clause));
  return { patches, title, notUnderstood };
}
