import { toLatin } from '../../lib/latin-key.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { SourceRow } from './import-kind.ts';
import { findWord, type ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';
import { competencyNamed, type ReadCompetency } from './questionnaire-competencies.ts';
import type { ReadScale } from './questionnaire-scales.ts';
import { wordCell } from './word-cell.ts';

/** As `LIMITS` of Telegram's callback data leave: an id has 16 characters. */
const LONGEST_ID = 16;
/** From here on a list of one's own words is no scale; two are a yes and a no. */
const LONGEST_SCALE = 7;
const OPEN = Symbol('free text');

/** The questions of the sheet «Вопросы» as the JSON of a questionnaire has them, one for each row. */
export function readItems(
  rows: readonly SourceRow[],
  known: {
    readonly scales: readonly ReadScale[];
    readonly competencies: readonly ReadCompetency[];
    readonly words: ImportWords;
  },
  problems: ProblemList,
): readonly Readonly<Record<string, unknown>>[] {
  const { scales, competencies, words } = known;
  const written = new Set(rows.map(idOf));
  const seen = new Map<string, number>();
  return rows.map((row, at) => {
    const id = idOf(row) || freeId(at + 1, written);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, row.row);
    else problems.error(row, 'id', 'questionTwice', { value: row.cells.id ?? '', row: before });
    const { text = '' } = row.cells;
    if (text === '') problems.error(row, 'text', 'cellEmpty');
    const competency = competencyNamed(row, competencies, problems);
    const polarity = wordCell(row, 'polarity', 'polarity', words, problems) ?? null;
    const required = wordCell(row, 'required', 'yesNo', words, problems) !== 'no';
    const allowNa = wordCell(row, 'allowNa', 'yesNo', words, problems) === 'yes';
    const scale = scaleOf(row, scales, words, problems);
    const isOpen = scale === OPEN;
    return {
      id,
      type: isOpen || scale === null ? 'longText' : typeOf(scale),
      text,
      ...(isOpen || scale === null ? {} : { scale: scale.name }),
      ...(competency === null ? {} : { competency }),
      // What is typed is never counted; of one of many the values are names unless the author says how it counts.
      ...(competency === null || isOpen ? {} : { polarity: polarity ?? 'positive' }),
      ...(required ? {} : { required }),
      ...(allowNa ? { allowNa } : {}),
    };
  });
}

/** Of a number `Q7`; of other words their latin letters; empty: none is written. */
function idOf(row: SourceRow): string {
  const text = (row.cells.id ?? '').replace(/[.)\s]+$/u, '');
  if (/^[A-Za-z][A-Za-z0-9_-]*$/u.test(text)) return text;
  const latin = toLatin(text);
  return latin === '' || /^[a-z]/u.test(latin) ? latin : `Q${latin}`.slice(0, LONGEST_ID);
}

function freeId(number: number, taken: ReadonlySet<string>): string {
  for (let n = number; ; n += 1000) if (!taken.has(`Q${n}`)) return `Q${n}`;
}

function typeOf({ options }: ReadScale): string {
  if (options.length === 2) return 'yesNo';
  return options.length <= LONGEST_SCALE ? 'scale' : 'single';
}

function scaleOf(
  row: SourceRow,
  scales: readonly ReadScale[],
  words: ImportWords,
  problems: ProblemList,
): ReadScale | typeof OPEN | null {
  const { scale = '' } = row.cells;
  const folded = foldForSearch(scale);
  const found =
    scale === '' && scales.length === 1
      ? scales[0]
      : scales.find(({ name }) => name === scale || (folded !== '' && foldForSearch(name) === folded));
  if (found) return found;
  if (scale === '') problems.error(row, 'scale', 'cellEmpty');
  else if (findWord(words, 'itemScale', scale).kind === 'found') return OPEN;
  else problems.error(row, 'scale', 'scaleUnknown', { value: scale });
  return null;
}
