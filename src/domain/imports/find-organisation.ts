import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';

/** An organisation of the territory, as far as a file can name it. */
export interface KnownOrganisation {
  readonly id: number;
  readonly title: string;
  /** `foldForSearch` of the title and its other names. */
  readonly searchText: string;
}

export type FoundOrganisation =
  | { readonly kind: 'found'; readonly organisation: KnownOrganisation }
  /** @property nearest title of the one that is spelled most alike; empty: nothing is. */
  | { readonly kind: 'unknown'; readonly nearest: string };

const LEGAL_FORM = /^\s*(\p{Lu}{3,5})[\s"«„“]+(?=\S)/u;

/**
 * The organisation a cell means: by its title whatever the case and signs («Сош№1» is «СОШ № 1»), else the only one whose
 * names hold every word of the cell as a whole word. A number is a whole word: № 1 never means № 10, and «СОШ № 30» is not
 * «СОШ № 5 имени 30-летия Победы». An abbreviation in front that no organisation is called by («МБОУ СОШ № 1») says the
 * legal form and is passed over.
 */
export function findOrganisation(
  text: string,
  organisations: readonly KnownOrganisation[],
): FoundOrganisation {
  const found = findByWords(text, organisations);
  if (found.kind === 'found') return found;
  const [whole = '', form = ''] = LEGAL_FORM.exec(text) ?? [];
  const word = foldForSearch(form);
  if (form === '' || organisations.some(({ searchText }) => searchText.split(' ').includes(word)))
    return found;
  // Only before a whole title: «ВСОШ № 1» is a school of its own, and not № 1.
  const titled = withTitle(spaced(text.slice(whole.length)), organisations);
  return titled === null ? found : { kind: 'found', organisation: titled };
}

function findByWords(text: string, organisations: readonly KnownOrganisation[]): FoundOrganisation {
  const folded = spaced(text);
  const titled = withTitle(folded, organisations);
  if (titled !== null) return { kind: 'found', organisation: titled };
  const words = folded.split(' ').filter(word => word !== '');
  const holding = organisations.filter(({ title, searchText }) => {
    const own = new Set(searchText.split(' '));
    return words.length > 0 && words.every(word => own.has(word)) && isItsNumber(words, title, searchText);
  });
  if (holding.length === 1 && holding[0]) return { kind: 'found', organisation: holding[0] };
  return { kind: 'unknown', nearest: findByName(folded, organisations, 1).found[0]?.title ?? '' };
}

function withTitle(folded: string, organisations: readonly KnownOrganisation[]): KnownOrganisation | null {
  const titled = organisations.filter(({ title }) => spaced(title) === folded);
  return titled.length === 1 ? (titled[0] ?? null) : null;
}

/** Whether the numbers of a cell are the organisation's own: the first one of its title, or one behind the same word. */
function isItsNumber(words: readonly string[], title: string, searchText: string): boolean {
  const number = /^\d+$/u;
  const own = spaced(title)
    .split(' ')
    .find(word => number.test(word));
  if (own === undefined || words.includes(own)) return true;
  const names = ` ${searchText} `;
  return words.every(
    (word, at) => !number.test(word) || (at > 0 && names.includes(` ${words[at - 1]} ${word} `)),
  );
}

/** A title as it is compared: people write «сош44» as well as «сош 44». */
export function spaced(text: string): string {
  return foldForSearch(text).replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ');
}

/**
 * The organisations of a cell that names several: «СОШ № 2 СОШ № 5», «СОШ № 2, 5 и 6» by `,` `;` or a line each, or with
 * nothing between them. What nobody knows comes back as it was written.
 */
export function findOrganisations(
  text: string,
  organisations: readonly KnownOrganisation[],
): { readonly found: readonly KnownOrganisation[]; readonly unknown: readonly string[] } {
  const found: KnownOrganisation[] = [];
  const unknown: string[] = [];
  let kindWords = '';
  for (const part of text.split(/[,;\n]+/u).filter(piece => piece.trim() !== '')) {
    const folded = spaced(part);
    const whole = /^\d+$/u.test(folded) && kindWords !== '' ? `${kindWords} ${folded}` : folded;
    kindWords = /^\D*/u.exec(whole)?.[0]?.trim() ?? '';
    const several = takeTitles(whole, organisations);
    if (several) found.push(...several);
    else {
      const one = findOrganisation(whole, organisations);
      if (one.kind === 'found') found.push(one.organisation);
      else unknown.push(part.trim());
    }
  }
  return { found: [...new Map(found.map(each => [each.id, each])).values()], unknown };
}

/** The text as titles one behind another, the longest first; null when something is left over. */
function takeTitles(
  folded: string,
  organisations: readonly KnownOrganisation[],
): readonly KnownOrganisation[] | null {
  const byLength = organisations
    .map(organisation => ({ organisation, title: spaced(organisation.title) }))
    .toSorted((a, b) => b.title.length - a.title.length);
  const taken: KnownOrganisation[] = [];
  let rest = folded;
  while (rest !== '') {
    const first = byLength.find(({ title }) => rest === title || rest.startsWith(`${title} `));
    if (!first) return null;
    taken.push(first.organisation);
    rest = rest.slice(first.title.length).trim();
  }
  return taken;
}
