import type { AnswerValue } from './answer-value.ts';
import type { leavesOf } from './condition.ts';
import type { Item, MultipleItem } from './definition.ts';
import type { Respondent, RespondentTrait } from './respondent.ts';

export type Leaf = ReturnType<typeof leavesOf>[number];

/** Sets of more members than this are not enumerated. */
const MAX_MEMBERS = 10;

/**
 * Answers to the item, one for each way the tests can tell answers apart: each option or set of options,
 * numbers at, between and around every compared bound, each compared text and another one, and no answer given
 * where the item lets one pass. `tooMany` when they cannot be listed.
 */
export function answerRepresentatives(
  item: Item,
  leaves: readonly Leaf[],
): readonly AnswerValue[] | 'tooMany' {
  const given = givenRepresentatives(item, leaves);
  const mayPass = item.allowNa || item.allowDecline || !item.required;
  return given === 'tooMany' || !mayPass ? given : [null, ...given];
}

function givenRepresentatives(item: Item, leaves: readonly Leaf[]): readonly AnswerValue[] | 'tooMany' {
  switch (item.type) {
    case 'consent':
      return [{ consent: true }, { consent: false }];
    case 'info':
      return [{ seen: true }];
    case 'file':
      return [{ fileId: 'file', kind: 'document' }];
    case 'multiple':
      return boxes(item);
    case 'rank': {
      const sets = subsets(item.options.map(option => option.value));
      return sets === 'tooMany' ? sets : sets.filter(({ length }) => length === item.top);
    }
    case 'number':
      return numbersAround(leaves)
        .concat(item.min, item.max)
        .filter(value => value >= item.min && value <= item.max);
    case 'date':
    case 'shortText':
    case 'longText':
      return ['something else', ...namedTexts(leaves)];
    default:
      return [...item.options.map(option => option.value), ...(item.other === null ? [] : [withOther([])])];
  }
}

/** Every set of boxes that may be submitted, with and without «другое». */
function boxes(item: MultipleItem): readonly AnswerValue[] | 'tooMany' {
  const exclusive = item.options.filter(option => option.exclusive).map(option => option.value);
  const sets = subsets(item.options.filter(option => !option.exclusive).map(option => option.value));
  if (sets === 'tooMany') return sets;
  const fits = (count: number): boolean => count >= item.min && count <= item.max;
  return [
    ...sets.filter(({ length }) => fits(length)),
    ...exclusive.map(value => [value]),
    ...(item.other === null ? [] : sets.filter(({ length }) => fits(length + 1)).map(withOther)),
  ];
}

const withOther = (values: readonly number[]): AnswerValue => ({ other: 'other', values: [...values] });

/** The same for what is known about a person: also unknown, and several roles or subjects at once. */
export function traitRepresentatives(
  trait: RespondentTrait,
  leaves: readonly Leaf[],
): readonly Partial<Respondent>[] | 'tooMany' {
  const texts = ['something else', ...new Set(namedTexts(leaves))];
  switch (trait) {
    case 'role':
    case 'subject': {
      const sets = subsets(texts);
      if (sets === 'tooMany') return sets;
      return sets.map(set => (trait === 'role' ? { roles: set } : { subjects: set }));
    }
    case 'serviceYears':
      return [null, 0, ...numbersAround(leaves)].map(serviceYears => ({ serviceYears }));
    case 'position':
      return [null, ...texts].map(position => ({ position }));
    case 'category':
      return [null, ...texts].map(category => ({ category }));
    case 'organisation':
      return [null, ...texts].map(organisation => ({ organisation }));
  }
}

const namedTexts = (leaves: readonly Leaf[]): readonly string[] =>
  leaves.flatMap(leaf => (leaf.oneOf ?? []).filter(value => typeof value === 'string'));

/** Every number a test names, the middles between neighbours, and one beyond each end. */
function numbersAround(leaves: readonly Leaf[]): number[] {
  const named = leaves
    .flatMap(leaf => [leaf.atLeast, leaf.atMost, ...(leaf.oneOf ?? [])])
    .filter(value => typeof value === 'number')
    .toSorted((left, right) => left - right);
  return named.flatMap((value, index) => [value - 1, value, (value + (named[index + 1] ?? value + 2)) / 2]);
}

/** Every set of the members, the empty one first. */
function subsets<T>(members: readonly T[]): readonly T[][] | 'tooMany' {
  if (members.length > MAX_MEMBERS) return 'tooMany';
  return Array.from({ length: 2 ** members.length }, (_, mask) =>
    members.filter((_member, bit) => (mask >> bit) % 2 === 1),
  );
}
