import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import type { FrameworkKey, ItemId } from '../ids.ts';
import { buildItems } from './build-items.ts';
import type { Competency, Item, Jump, QuestionnaireDefinition, Section } from './definition.ts';
import type { QuestionnaireFile } from './file-schema.ts';

/** A definition together with where in the file its items stand, for the checks that follow. */
export interface BuiltDefinition {
  readonly definition: QuestionnaireDefinition;
  readonly pathOf: (id: ItemId) => ContentPath;
  readonly problems: readonly ContentProblem[];
}

interface Draft {
  readonly item: Item;
  readonly source: QuestionnaireFile['items'][number];
  readonly path: ContentPath;
  /** Only the last row of a matrix carries the jumps of the matrix. */
  readonly jumps: readonly { readonly when?: Jump['when'] | undefined; readonly to: string }[];
}

/** Time for a question where the author gives no estimate: 40 statements take 8 minutes in the drafts. */
const SECONDS_PER_ITEM = 12;

/** Builds items, sections and jumps in the order they are asked. Assumes the file has the right shape. */
export function buildDefinition(file: QuestionnaireFile, framework: FrameworkKey | null): BuiltDefinition {
  const scales = new Map(Object.entries(file.scales));
  const built = file.items.map((source, index): { drafts: Draft[]; problems: readonly ContentProblem[] } => {
    const path: ContentPath = ['items', index];
    const { items, problems } = buildItems(source, path, { scales, allowDecline: file.allowDecline });
    const drafts = items.map((item, row) => {
      const isLast = row === items.length - 1;
      return { item, source, path, jumps: isLast ? (source.goTo ?? []) : [] };
    });
    return { drafts, problems };
  });
  const competencies = file.competencies.toSorted((left, right) => left.order - right.order);
  const placed =
    file.sections === undefined
      ? placeByCompetency(
          built.flatMap(({ drafts }) => drafts),
          file.title,
          competencies,
        )
      : placeBySections(
          built.flatMap(({ drafts }) => drafts),
          file.sections,
        );
  const jumps = resolveJumps(placed.drafts, placed.sections);
  const paths = new Map(placed.drafts.map(draft => [draft.item.id, draft.path]));
  return {
    definition: {
      id: file.id,
      version: file.version,
      kind: file.kind,
      locale: file.locale,
      title: file.title,
      intro: file.intro ?? null,
      outro: file.outro ?? null,
      anonymous: file.anonymous,
      estimatedMinutes: file.estimatedMinutes ?? Math.ceil((jumps.items.length * SECONDS_PER_ITEM) / 60),
      repeatAfterDays: file.repeatAfterDays ?? null,
      recommendedMonth: file.recommendedMonth ?? null,
      framework,
      competencies,
      sections: placed.sections,
      items: jumps.items,
    },
    pathOf: id => paths.get(id) ?? ['items'],
    problems: [...built.flatMap(({ problems }) => problems), ...placed.problems, ...jumps.problems],
  };
}

interface Placed {
  readonly drafts: readonly Draft[];
  readonly sections: readonly Section[];
  readonly problems: readonly ContentProblem[];
}

const byOrder = (left: Draft, right: Draft): number => orderOf(left) - orderOf(right);
/** Items without `order` keep their place in the file behind the ordered ones; the sort is stable. */
const orderOf = ({ source }: Draft): number => source.order ?? Number.MAX_SAFE_INTEGER;

/** Sections of their own: sections in order, items in order inside each. */
function placeBySections(
  drafts: readonly Draft[],
  written: NonNullable<QuestionnaireFile['sections']>,
): Placed {
  const sections = written.toSorted((left, right) => (left.order ?? 0) - (right.order ?? 0));
  const indexOf = new Map(sections.map((section, index) => [section.id, index]));
  const problems = drafts.flatMap(({ source, path }) => {
    if (source.section === undefined) return [contentProblem(path, 'section-missing')];
    return indexOf.has(source.section)
      ? []
      : [contentProblem([...path, 'section'], 'section-unknown', { section: source.section })];
  });
  const used = new Set(drafts.map(({ source }) => source.section));
  const empty = written.flatMap(({ id }, index) =>
    used.has(id) ? [] : [contentProblem(['sections', index], 'section-empty', { section: id })],
  );
  const placed = drafts
    .map(draft => at(draft, indexOf.get(draft.source.section ?? '') ?? 0))
    .toSorted((left, right) => left.item.sectionIndex - right.item.sectionIndex || byOrder(left, right));
  return {
    drafts: placed,
    sections: sections.map(({ id, title, showIf }) => ({ id, title, showIf: showIf ?? null })),
    problems: [...problems, ...empty],
  };
}

/** No sections: the competency names the section; an item without one belongs to what stands before it. */
function placeByCompetency(
  drafts: readonly Draft[],
  title: string,
  competencies: readonly Competency[],
): Placed {
  const titles = new Map<string, string>(competencies.map(competency => [competency.key, competency.title]));
  const sections: Section[] = [];
  let current = -1;
  const sectionFor = (key: string, name: string): number => {
    const known = sections.findIndex(section => section.id === key);
    return known >= 0 ? known : sections.push({ id: key, title: name, showIf: null }) - 1;
  };
  const placed = drafts.toSorted(byOrder).map(draft => {
    const key = draft.item.competency;
    if (key !== null) current = sectionFor(key, titles.get(key) ?? key);
    else if (current < 0) current = sectionFor('', title);
    return at(draft, current);
  });
  const problems = drafts.flatMap(({ source, path }) =>
    source.section === undefined
      ? []
      : [contentProblem([...path, 'section'], 'section-unknown', { section: source.section })],
  );
  return { drafts: placed, sections, problems };
}

const at = (draft: Draft, sectionIndex: number): Draft => ({
  ...draft,
  item: { ...draft.item, sectionIndex },
});

/** Turns `to` into an index: the item itself, the first item of the section, or the end. */
function resolveJumps(
  drafts: readonly Draft[],
  sections: readonly Section[],
): { items: readonly Item[]; problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const indexOf = (to: string): number => {
    if (to === 'end') return drafts.length;
    const item = drafts.findIndex(draft => draft.source.id === to || draft.item.id === to);
    if (item >= 0) return item;
    const section = sections.findIndex(({ id }) => id === to);
    return section < 0 ? -1 : drafts.findIndex(draft => draft.item.sectionIndex === section);
  };
  const items = drafts.map(({ item, jumps, path }, position): Item => {
    const goTo = jumps.flatMap((jump, index): Jump[] => {
      const toIndex = indexOf(jump.to);
      const where = [...path, 'goTo', index, 'to'];
      if (toIndex < 0) problems.push(contentProblem(where, 'jump-unknown', { to: jump.to }));
      else if (toIndex <= position) problems.push(contentProblem(where, 'jump-backwards', { to: jump.to }));
      else return [{ when: jump.when ?? null, toIndex }];
      return [];
    });
    return { ...item, goTo };
  });
  return { items, problems };
}
