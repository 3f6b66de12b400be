/** One page of a list, and where it stands in it. */
export interface Page<Thing> {
  readonly page: number;
  readonly pages: number;
  /** The place in the list of the first thing shown. */
  readonly first: number;
  readonly shown: readonly Thing[];
  readonly hasNext: boolean;
}

/** The wanted page of so many things, or the nearest there is: a list may have become shorter since its button was shown. */
export function pageOf<Thing>(all: readonly Thing[], wanted: number, size: number): Page<Thing> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(wanted, 0), pages - 1);
  const first = page * size;
  return { page, pages, first, shown: all.slice(first, first + size), hasNext: page + 1 < pages };
}
