import { foldForSearch } from '../../lib/text.ts';
import { accept, type CheckedAnswer, refuse } from './checked-answer.ts';
import type { ChoiceItem, MultipleItem, RankItem } from './definition.ts';

/** Boxes ticked so far, in the order of ticking for a ranking, ascending otherwise. */
export type Picks = readonly number[];

/** A press on a box: the picks after it, or why it does nothing. */
export type Toggled =
  | { readonly ok: true; readonly picks: Picks }
  | {
      readonly ok: false;
      readonly refusal: 'unknownOption' | 'tooManyOptions';
      readonly params: Readonly<Record<string, number>>;
    };

/**
 * A press on an option of a several-question or of a ranking: ticked becomes unticked and the other way round.
 * An exclusive option clears the rest, any other clears an exclusive one. One box over the limit is refused,
 * so that nothing a person ticked disappears silently.
 */
export function toggleOption(item: MultipleItem | RankItem, picks: Picks, value: number): Toggled {
  const option = item.options.find(candidate => candidate.value === value);
  if (option === undefined) return { ok: false, refusal: 'unknownOption', params: { value } };
  if (picks.includes(value)) return { ok: true, picks: picks.filter(picked => picked !== value) };
  if (item.type === 'multiple' && option.exclusive) return { ok: true, picks: [value] };
  const exclusive = new Set(item.options.filter(candidate => candidate.exclusive).map(each => each.value));
  const kept = item.type === 'multiple' ? picks.filter(picked => !exclusive.has(picked)) : picks;
  const max = item.type === 'rank' ? item.top : item.max;
  if (kept.length >= max) {
    return { ok: false, refusal: 'tooManyOptions', params: { max, count: kept.length + 1 } };
  }
  return { ok: true, picks: item.type === 'rank' ? [...kept, value] : ascending([...kept, value]) };
}

/** What «Готово» stores: the ticked boxes, with «другое» counted as one of them. */
export function checkOptions(
  item: MultipleItem | RankItem,
  values: readonly number[],
  other: string | undefined,
): CheckedAnswer {
  const unique = [...new Set(values)];
  const stranger = unique.find(value => !item.options.some(option => option.value === value));
  if (stranger !== undefined) return refuse('unknownOption', { value: stranger });
  if (item.type === 'rank') {
    const count = unique.length;
    return count === item.top ? accept(unique) : refuse('rankIncomplete', { top: item.top, count });
  }
  if (other !== undefined && item.other === null) return refuse('notAllowed');
  const count = unique.length + (other === undefined ? 0 : 1);
  const alone = item.options.some(option => option.exclusive && unique.includes(option.value));
  const max = alone ? 1 : item.max;
  if (count > max) return refuse('tooManyOptions', { max, count });
  if (count < (alone ? 1 : item.min)) return refuse('tooFewOptions', { min: item.min, count });
  const picked = ascending(unique);
  return accept(other === undefined ? picked : { other, values: picked });
}

/** A typed message that names exactly one option is as good as a press; anything else asks for a press. */
export function checkTypedOption(item: ChoiceItem, text: string): CheckedAnswer {
  const typed = foldForSearch(text);
  const named = item.options.filter(
    ({ button, label }) =>
      typed !== '' && (foldForSearch(button) === typed || foldForSearch(label) === typed),
  );
  const only = named[0];
  return only !== undefined && named.length === 1 ? accept(only.value) : refuse('pressButton');
}

const ascending = (values: readonly number[]): number[] => values.toSorted((left, right) => left - right);
