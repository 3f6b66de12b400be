import { type ContentProblem, contentProblem } from '../content-problem.ts';
import type { ItemId } from '../ids.ts';
import type { AnswerValue } from './answer-value.ts';
import type { BuiltDefinition } from './build-definition.ts';
import { type Condition, leavesOf } from './condition.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';
import { answerRepresentatives, type Leaf, traitRepresentatives } from './representatives.ts';
import { type Respondent, type RespondentTrait, UNKNOWN_RESPONDENT } from './respondent.ts';
import { visibleItems } from './visible-items.ts';

/** Beyond this many combinations an item counts as reachable: the check may stay silent, it never cries wolf. */
const MAX_COMBINATIONS = 20_000;

/**
 * Items nobody can ever meet. Tries every combination of the answers and traits that the item depends on, with one
 * representative for each way a condition can tell values apart, on the engine itself. Whoever meets an item has
 * passed the earlier ones, so «not answered yet» is not among the representatives.
 * Precondition: the branching check found nothing.
 */
export function checkReachable(built: BuiltDefinition): readonly ContentProblem[] {
  const { definition } = built;
  return definition.items
    .filter((item, index) => !isReachable(definition, item, index))
    .map(item => contentProblem(built.pathOf(item.id), 'item-unreachable', { item: item.id }));
}

function isReachable(definition: QuestionnaireDefinition, target: Item, index: number): boolean {
  const variables = variablesOf(definition, dependenciesOf(definition, index));
  if (variables === 'tooMany') return true;
  const size = variables.reduce((product, { values }) => product * values.length, 1);
  if (size > MAX_COMBINATIONS) return true;
  for (let combination = 0; combination < size; combination += 1) {
    const { answers, respondent } = combinationAt(variables, combination);
    if (visibleItems(definition, answers, respondent).includes(target)) return true;
  }
  return false;
}

interface Dependencies {
  /** Indexes of items whose answers matter. */
  readonly items: ReadonlySet<number>;
  readonly conditions: readonly Condition[];
}

/** What may hide the item: its own and its section's condition, jumps over it, and the same of all these name. */
function dependenciesOf(definition: QuestionnaireDefinition, target: number): Dependencies {
  const visited = new Set<number>();
  const items = new Set<number>();
  const conditions: Condition[] = [];
  const need = (condition: Condition | null): void => {
    if (condition === null) return;
    conditions.push(condition);
    for (const leaf of leavesOf(condition)) {
      if ('item' in leaf) answerOf(definition.items.findIndex(({ id }) => id === leaf.item));
    }
  };
  const answerOf = (index: number): void => {
    items.add(index);
    visit(index);
  };
  const visit = (index: number): void => {
    const item = definition.items[index];
    if (item === undefined || visited.has(index)) return;
    visited.add(index);
    need(item.showIf);
    need(definition.sections[item.sectionIndex]?.showIf ?? null);
    for (const [gateIndex, gate] of definition.items.slice(0, index).entries()) {
      const jumps = gate.goTo.filter(jump => jump.toIndex > index);
      if (jumps.length === 0) continue;
      answerOf(gateIndex);
      // All of its jumps: the first that holds is taken, so one that lands here may win over one that passes.
      for (const jump of gate.goTo) need(jump.when);
    }
  };
  visit(target);
  return { items, conditions };
}

type Variable =
  | { readonly item: ItemId; readonly values: readonly AnswerValue[] }
  | { readonly trait: RespondentTrait; readonly values: readonly Partial<Respondent>[] };

function variablesOf(
  definition: QuestionnaireDefinition,
  { items, conditions }: Dependencies,
): readonly Variable[] | 'tooMany' {
  const leaves = conditions.flatMap(leavesOf);
  const variables: Variable[] = [];
  for (const index of items) {
    const item = definition.items[index];
    if (item === undefined) continue;
    const values = answerRepresentatives(item, leaves.filter(isAbout(item.id)));
    if (values === 'tooMany') return 'tooMany';
    variables.push({ item: item.id, values });
  }
  for (const trait of new Set(leaves.flatMap(leaf => ('profile' in leaf ? [leaf.profile] : [])))) {
    const values = traitRepresentatives(
      trait,
      leaves.filter(leaf => 'profile' in leaf && leaf.profile === trait),
    );
    if (values === 'tooMany') return 'tooMany';
    variables.push({ trait, values });
  }
  return variables;
}

const isAbout =
  (id: ItemId) =>
  (leaf: Leaf): boolean =>
    'item' in leaf && leaf.item === id;

/** The combination of that number, counting like a clock whose wheels are the variables. */
function combinationAt(variables: readonly Variable[], combination: number) {
  const answers = new Map<ItemId, AnswerValue>();
  let respondent: Respondent = UNKNOWN_RESPONDENT;
  let rest = combination;
  for (const variable of variables) {
    const choice = rest % variable.values.length;
    rest = Math.floor(rest / variable.values.length);
    if ('item' in variable) answers.set(variable.item, variable.values[choice] ?? null);
    else respondent = { ...respondent, ...variable.values[choice] };
  }
  return { answers, respondent };
}
