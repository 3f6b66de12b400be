import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import { itemId } from '../ids.ts';
import { type BuiltOptions, buildOptions, type OptionSource } from './build-options.ts';
import { buildScoring } from './build-scoring.ts';
import type { ChoiceItem, Item, Option, OtherOption, TextItem } from './definition.ts';
import type { FileItem, FileQuestion } from './file-item-schema.ts';
import type { FileScale } from './file-schema.ts';
import { LIMITS } from './limits.ts';

export interface ItemContext {
  readonly scales: ReadonlyMap<string, FileScale>;
  readonly allowDecline: boolean;
}

/** Items before they have a place: `sectionIndex` and `goTo` are filled in when all are ordered. */
export interface BuiltItems {
  readonly items: readonly Item[];
  readonly problems: readonly ContentProblem[];
}

/** How many options each type allows (peers §6; 2 for a scale would be a yes/no question). */
const OPTION_COUNT = {
  yesNo: { min: 2, max: 2 },
  single: { min: 2, max: 20 },
  scale: { min: 3, max: 7 },
  levels: { min: 2, max: 7 },
  multiple: { min: 2, max: 20 },
  rank: { min: 2, max: 10 },
  matrix: { min: 2, max: 7 },
} as const;

/** The item or, for a matrix, the items that one entry of the file stands for, and what is wrong with it. */
export function buildItems(source: FileItem, path: ContentPath, context: ItemContext): BuiltItems {
  const placed = { id: source.id, sectionIndex: 0, showIf: source.showIf ?? null, goTo: [] };
  const unasked = {
    ...placed,
    hint: null,
    required: true,
    allowNa: false,
    naButton: null,
    allowDecline: false,
    competency: null,
    scoring: null,
  };
  switch (source.type) {
    case 'consent': {
      const { text, agree, refuse, endOnRefusal } = source;
      return only({
        ...unasked,
        type: 'consent',
        text,
        agreeButton: agree,
        refuseButton: refuse,
        endOnRefusal,
      });
    }
    case 'info':
      return only({ ...unasked, type: 'info', text: source.text, button: source.button ?? null });
    case 'matrix':
      return buildMatrix(source, path, context);
    default: {
      const built = buildQuestion(source, path, context);
      const scoring = buildScoring(source, built.item, path);
      return {
        items: [{ ...built.item, scoring: scoring.scoring }],
        problems: [...built.problems, ...scoring.problems],
      };
    }
  }
}

const only = (item: Item, problems: readonly ContentProblem[] = []): BuiltItems => ({
  items: [item],
  problems,
});

type PlainQuestion = Exclude<FileQuestion, { type: 'matrix' }>;

function buildQuestion(
  source: PlainQuestion,
  path: ContentPath,
  context: ItemContext,
): { item: Item; problems: readonly ContentProblem[] } {
  const base = questionBase(source, context);
  const choose = (from: OptionSource, count: { min: number; max: number }): BuiltOptions =>
    buildOptions(from, context.scales, count, path);
  switch (source.type) {
    case 'yesNo':
    case 'scale':
    case 'levels':
    case 'single': {
      const built = choose(source, OPTION_COUNT[source.type]);
      const other = source.type === 'single' ? otherOf(source.other) : null;
      return {
        item: { ...base, ...choiceParts(built, base.naButton), type: source.type, other },
        problems: built.problems,
      };
    }
    case 'bipolar': {
      const options = bipolarOptions(source.min, source.max);
      const poles = { left: source.left, right: source.right };
      const size = { count: options.length, min: 3, max: 11 };
      return {
        item: { ...base, type: 'bipolar', options, other: null, poles, matrix: null },
        problems: options.length < size.min ? [contentProblem(path, 'options-count', size)] : [],
      };
    }
    case 'multiple': {
      const { options, problems } = choose(source, OPTION_COUNT.multiple);
      const boxes = options.length + (source.other === undefined ? 0 : 1);
      const [min, max] = [source.min, source.max ?? boxes];
      const wrong = options.length > 0 && (min > max || max > boxes);
      return {
        item: { ...base, type: 'multiple', options, other: otherOf(source.other), min, max },
        problems: wrong
          ? [...problems, contentProblem(path, 'pick-range', { min, max, count: boxes })]
          : problems,
      };
    }
    case 'rank': {
      const { options, problems } = choose(source, OPTION_COUNT.rank);
      const top = source.top ?? options.length;
      const wrong = options.length > 0 && top > options.length;
      const range = { min: 1, max: top, count: options.length };
      return {
        item: { ...base, type: 'rank', options, top },
        problems: wrong ? [...problems, contentProblem([...path, 'top'], 'pick-range', range)] : problems,
      };
    }
    case 'number': {
      const { min, max, decimals } = source;
      return {
        item: { ...base, type: 'number', min, max, decimals, unit: source.unit ?? null },
        problems: emptyRange(min, max, path),
      };
    }
    case 'date': {
      const [min, max] = [source.min ?? null, source.max ?? null];
      const problems = min !== null && max !== null ? emptyRange(min, max, path) : [];
      return { item: { ...base, type: 'date', min, max }, problems };
    }
    case 'shortText':
    case 'longText':
      return buildText(source, base, path, context);
    case 'file':
      return {
        item: { ...base, type: 'file', accept: source.accept, maxBytes: source.maxBytes },
        problems: [],
      };
  }
}

function questionBase(source: FileQuestion, context: ItemContext) {
  return {
    id: source.id,
    sectionIndex: 0,
    text: source.text,
    hint: source.hint ?? null,
    showIf: source.showIf ?? null,
    goTo: [],
    required: source.required,
    allowNa: source.allowNa,
    naButton: source.na?.button ?? null,
    allowDecline: source.allowDecline ?? context.allowDecline,
    competency: source.competency ?? null,
    scoring: null,
  };
}

function choiceParts(built: BuiltOptions, ownNaButton: string | null) {
  return { options: built.options, naButton: ownNaButton ?? built.naButton, poles: null, matrix: null };
}

const otherOf = (other: { button: string; maxLength: number } | undefined): OtherOption | null =>
  other ?? null;

function bipolarOptions(min: number, max: number): readonly Option[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => {
    const text = String(min + index);
    return { value: min + index, button: text, label: text, score: null, exclusive: false };
  });
}

function emptyRange<T extends string | number>(min: T, max: T, path: ContentPath): readonly ContentProblem[] {
  return min > max ? [contentProblem(path, 'range-empty', { min, max })] : [];
}

function buildText(
  source: Extract<PlainQuestion, { type: TextItem['type'] }>,
  base: ReturnType<typeof questionBase>,
  path: ContentPath,
  context: ItemContext,
): { item: Item; problems: readonly ContentProblem[] } {
  const name = source.type === 'longText' ? source.scale : undefined;
  const scale = name === undefined ? undefined : context.scales.get(name);
  const limit = source.type === 'longText' ? LIMITS.longText : LIMITS.shortText;
  const fromScale = scale?.type === 'text' ? scale.maxLength : limit;
  const maxLength = source.maxLength ?? fromScale;
  const { minLength } = source;
  return {
    item: { ...base, type: source.type, minLength, maxLength },
    problems: [
      ...(name !== undefined && scale === undefined
        ? [contentProblem([...path, 'scale'], 'scale-unknown', { scale: name })]
        : []),
      ...(scale?.type === 'single'
        ? [contentProblem([...path, 'scale'], 'scale-wrong-kind', { scale: name ?? '', kind: scale.type })]
        : []),
      ...(maxLength > limit ? [contentProblem([...path, 'maxLength'], 'too-big', { max: limit })] : []),
      ...emptyRange(minLength, maxLength, path),
    ],
  };
}

/** Rows become single items, asked one by one: `M1.r1`, `M1.r2` (peers §6). */
function buildMatrix(
  source: Extract<FileItem, { type: 'matrix' }>,
  path: ContentPath,
  context: ItemContext,
): BuiltItems {
  const built = buildOptions(source, context.scales, OPTION_COUNT.matrix, path);
  const base = questionBase(source, context);
  const rows = source.rows.map((row, index) => {
    const rowSource = {
      ...source,
      competency: row.competency ?? source.competency,
      polarity: row.polarity ?? source.polarity,
    };
    const item: ChoiceItem = {
      ...base,
      ...choiceParts(built, base.naButton),
      id: itemId(`${source.id}.${row.id}`),
      type: 'scale',
      text: row.text,
      other: null,
      competency: rowSource.competency ?? null,
      matrix: { text: source.text, row: index + 1, rows: source.rows.length },
    };
    const scoring = buildScoring(rowSource, item, [...path, 'rows', index]);
    return { item: { ...item, scoring: scoring.scoring }, problems: scoring.problems };
  });
  return {
    items: rows.map(row => row.item),
    problems: [...built.problems, ...rows.flatMap(row => row.problems)],
  };
}
