import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import type { ItemId } from '../ids.ts';
import type { BuiltDefinition } from './build-definition.ts';
import { type Condition, type ItemCondition, itemsIn, leavesOf } from './condition.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';
import type { QuestionnaireFile } from './file-schema.ts';

/** A condition, where it is written, and the first item it decides about. */
interface Placed {
  readonly condition: Condition;
  readonly path: ContentPath;
  /** Items at this index and later may not be looked at. */
  readonly firstIndex: number;
  /** Ids whose being shown depends on it. */
  readonly decides: readonly ItemId[];
}

/**
 * Conditions may look at earlier items only, at answers that exist, and never in a circle.
 * With that, one pass over the items decides what is shown (`visibleItems`).
 */
export function checkBranching(file: QuestionnaireFile, built: BuiltDefinition): readonly ContentProblem[] {
  const { definition } = built;
  const indexOf = new Map(definition.items.map((item, index) => [item.id, index]));
  const placed = placedConditions(file, definition, indexOf);
  const circles = findCircles(placed);
  const inCircle = new Set(circles.flatMap(circle => circle.items));
  return [
    ...circles.map(({ first, items }) =>
      contentProblem(built.pathOf(first), 'condition-cycle', { items: [...items, first].join(' → ') }),
    ),
    ...placed.flatMap(({ condition, path, firstIndex, decides }) =>
      leavesOf(condition).flatMap(leaf => {
        if (!('item' in leaf)) return [];
        const index = indexOf.get(leaf.item);
        const item = index === undefined ? undefined : definition.items[index];
        if (index === undefined || item === undefined) {
          return [contentProblem(path, 'condition-item-unknown', { item: leaf.item })];
        }
        const explained = inCircle.has(leaf.item) && decides.some(id => inCircle.has(id));
        const ahead = index >= firstIndex && !explained;
        return [
          ...(ahead ? [contentProblem(path, 'condition-looks-ahead', { item: leaf.item })] : []),
          ...checkLeaf(leaf, item, path),
        ];
      }),
    ),
  ];
}

function placedConditions(
  file: QuestionnaireFile,
  definition: QuestionnaireDefinition,
  indexOf: ReadonlyMap<ItemId, number>,
): readonly Placed[] {
  const itemsOf = (id: string): readonly ItemId[] =>
    definition.items.map(item => item.id).filter(itemId => itemId === id || itemId.startsWith(`${id}.`));
  const firstOf = (ids: readonly ItemId[]): number =>
    Math.min(definition.items.length, ...ids.map(id => indexOf.get(id) ?? 0));
  const ofItems = file.items.flatMap((source, index): Placed[] => {
    const decides = itemsOf(source.id);
    const shown = source.showIf;
    const jumps = source.goTo ?? [];
    const lastIndex = Math.max(...decides.map(id => indexOf.get(id) ?? 0));
    return [
      ...(shown === undefined
        ? []
        : [{ condition: shown, path: ['items', index, 'showIf'], firstIndex: firstOf(decides), decides }]),
      ...jumps.flatMap((jump, jumpIndex) =>
        jump.when === undefined
          ? []
          : [
              {
                condition: jump.when,
                path: ['items', index, 'goTo', jumpIndex, 'when'],
                firstIndex: lastIndex + 1,
                decides: [],
              },
            ],
      ),
    ];
  });
  const ofSections = (file.sections ?? []).flatMap((section, index): Placed[] => {
    const at = definition.sections.findIndex(({ id }) => id === section.id);
    const decides = definition.items.filter(item => item.sectionIndex === at).map(item => item.id);
    return section.showIf === undefined
      ? []
      : [
          {
            condition: section.showIf,
            path: ['sections', index, 'showIf'],
            firstIndex: firstOf(decides),
            decides,
          },
        ];
  });
  return [...ofItems, ...ofSections];
}

interface Circle {
  readonly first: ItemId;
  readonly items: readonly ItemId[];
}

/** Circles of «shown only if the other one is answered», each told once, beginning with its first item met. */
function findCircles(placed: readonly Placed[]): readonly Circle[] {
  const needs = new Map<ItemId, readonly ItemId[]>();
  for (const { condition, decides } of placed) {
    for (const id of decides) needs.set(id, [...(needs.get(id) ?? []), ...itemsIn(condition)]);
  }
  const done = new Set<ItemId>();
  const circles: Circle[] = [];
  const walk = (id: ItemId, trail: readonly ItemId[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) circles.push({ first: id, items: trail.slice(start) });
    if (start >= 0 || done.has(id)) return;
    for (const next of needs.get(id) ?? []) walk(next, [...trail, id]);
    done.add(id);
  };
  for (const id of needs.keys()) walk(id, []);
  return circles;
}

/** The compared values must be possible answers; sizes can be compared where answers are numbers. */
function checkLeaf(leaf: ItemCondition, item: Item, path: ContentPath): readonly ContentProblem[] {
  const possible = possibleValues(item);
  const unknown = (leaf.oneOf ?? []).filter(value => possible !== null && !possible.includes(value));
  const sized = leaf.atLeast !== undefined || leaf.atMost !== undefined;
  const hasSize = 'options' in item || item.type === 'number';
  return [
    ...unknown.map(value => contentProblem(path, 'condition-value-unknown', { item: item.id, value })),
    ...(sized && !hasSize ? [contentProblem(path, 'condition-not-comparable', { item: item.id })] : []),
  ];
}

/** Every value a condition can meet, or null where there are too many to list. */
function possibleValues(item: Item): readonly (string | number)[] | null {
  if (item.type === 'consent') return [0, 1];
  if (!('options' in item)) return item.type === 'info' || item.type === 'file' ? ['given'] : null;
  const other = 'other' in item && item.other !== null ? ['other'] : [];
  return [...item.options.map(option => option.value), ...other];
}
