import type { Atom, Released } from '../../domain/suppression/atom.ts';
import { leavesEnough, THIS_COMPARISON } from '../../domain/suppression/choose-growth.ts';
import { chooseOrganisations } from '../../domain/suppression/choose-released.ts';
import {
  createStepwiseChoice,
  mergeAlike,
  type StepwiseChoice,
} from '../../domain/suppression/choose-stepwise.ts';
import { type Group, groupKey } from '../../domain/suppression/group.ts';
import { type MarginScales, weighMargins } from '../../domain/suppression/weigh-margins.ts';
import type { Transaction } from '../transaction.ts';
import {
  type CountedMargin,
  readAtoms,
  readMargins,
  readOrganisationCounts,
  readOrganisationIds,
} from './release-atoms.ts';
import { asGrowth, asReleased, type ChosenGroups, type PublishedByCompetency } from './release-choice.ts';
import type { EntryTable } from './release-people.ts';
import type { Places } from './release-rows.ts';
import { walk } from './walk-steps.ts';

/** Organisations read at once: some thousand atoms. */
const ORGANISATIONS_AT_ONCE = 50;

interface Choosing {
  readonly published: ReadonlySet<number>;
  readonly choice: StepwiseChoice;
  readonly rest: Atom[];
}

/**
 * The choice of every competency for a territory too large to be weighed at once.
 * @param keep gets what is chosen on the way, so that it need not all be remembered.
 */
export async function chooseStepwiseAll(
  tx: Transaction,
  keep: (chosen: ChosenGroups) => Promise<void>,
): Promise<void> {
  const margins = await readMargins(tx, 'release_entry');
  const choosing = new Map<number, Choosing>();
  for (const { competency, group, count } of margins) {
    if (group.attribute !== null) continue;
    const values = margins.filter(
      margin => margin.competency === competency && margin.group.attribute !== null,
    );
    const published = chooseOrganisations(await readOrganisationCounts(tx, 'release_entry', competency));
    choosing.set(competency, { published, choice: createStepwiseChoice(values, count), rest: [] });
  }
  for await (const { organisations } of inBatches(tx, 'release_entry')) {
    const chosen = new Map<number, Group[]>();
    for (const organisation of organisations) await walk(chooseOwn(organisation, choosing, chosen));
    await keep(chosen);
  }
  for (const [competency, { choice, rest }] of choosing) {
    await walk(choice.rest(rest));
    await keep(new Map([[competency, await walk(choice.margins())]]));
  }
}

/** Adds the groups of one organisation. */
function* chooseOwn(
  organisation: readonly OwnAtoms[],
  choosing: ReadonlyMap<number, Choosing>,
  chosen: Map<number, Group[]>,
): Generator<undefined, void> {
  // Most people have every competency measured: once nothing else is learnt from it, one choice serves all.
  const known = new Map<string, readonly Group[]>();
  for (const { competency, atoms, organisationId } of organisation) {
    const own = choosing.get(competency);
    if (!own) continue;
    if (!own.published.has(organisationId)) {
      own.rest.push(...atoms);
      continue;
    }
    const table = own.choice.complete ? JSON.stringify(atoms) : '';
    const groups = known.get(table) ?? (yield* own.choice.organisation(atoms));
    if (table !== '') known.set(table, groups);
    const all = chosen.get(competency);
    if (all) all.push(...groups);
    else chosen.set(competency, [...groups]);
    yield;
  }
}

/**
 * The growth of such a territory: of its own groups only. Organisations are not narrowed down to pairs: what their growth
 * would tell about one another cannot be weighed one at a time.
 */
export async function chooseGrowthStepwise(
  tx: Transaction,
  readResults: (places: Places) => Promise<ChosenGroups>,
  readPublished: (places: Places) => Promise<PublishedByCompetency>,
): Promise<ChosenGroups> {
  const results = await readResults('territory');
  const published = await readPublished('territory');
  const ofFirst = await readMargins(tx, 'release_first');
  const ofRepeat = await readMargins(tx, 'release_entry');
  // Who was deleted since is counted with those who are in the first campaign only.
  const released = ofFirst.map(margin => ({
    ...margin,
    count: releasedOf(published, margin) ?? margin.count,
  }));
  const lost = (competency: number): boolean =>
    released.some((margin, at) => margin.competency === competency && margin.count !== ofFirst[at]?.count);
  const wanted = new Map<number, readonly Group[]>();
  for (const [competency, groups] of results) {
    // Pairs of an earlier growth that cannot be told any more.
    if (published.get(competency)?.some(({ count }) => count < 0)) continue;
    const known = new Set((published.get(competency) ?? []).map(({ group }) => groupKey(group)));
    wanted.set(
      competency,
      groups.filter(
        group =>
          group.organisationId === null &&
          known.has(groupKey(group)) &&
          [released, ofRepeat].every(margins => leavesEnoughIn(margins, competency, group)) &&
          // More known than were released: they are not those of then.
          countOf(ofFirst, competency, { group, layer: 'all' }) <=
            countOf(released, competency, { group, layer: 'all' }),
      ),
    );
  }
  const inRepeat = await weigh(tx, 'release_entry', ofRepeat, {
    readPublished: async places =>
      new Map(
        [...(await readResults(places))].map(([competency, groups]) => [competency, asReleased(groups)]),
      ),
    wanted,
    lost: () => false,
  });
  return weigh(tx, 'release_first', ofFirst, { readPublished, wanted: inRepeat, lost });
}

interface Weighed {
  readonly readPublished: (places: Places) => Promise<ReadonlyMap<number, readonly Released[]>>;
  readonly wanted: ChosenGroups;
  /** Whether some people of the competency's published sums cannot be told any more. */
  lost(competency: number): boolean;
}

async function weigh(
  tx: Transaction,
  table: EntryTable,
  margins: readonly CountedMargin[],
  { readPublished, wanted, lost }: Weighed,
): Promise<ChosenGroups> {
  const scales = new Map<number, { scales: MarginScales; rest: Atom[] }>();
  const published = await readPublished('territory');
  for (const [competency, groups] of wanted) {
    const counted = (sums: readonly Released[]) =>
      sums.map(released => ({ ...released, count: countOf(margins, competency, released) }));
    const fixed = counted(published.get(competency) ?? []);
    scales.set(competency, {
      scales: weighMargins(fixed, counted(asGrowth(groups)), lost(competency)),
      rest: [],
    });
  }
  for await (const { ids, organisations } of inBatches(tx, table)) {
    if ([...scales.values()].every(each => each.scales.complete)) break;
    const sums = await readPublished(ids);
    for (const { competency, atoms, organisationId } of organisations.flat()) {
      const weighed = scales.get(competency);
      if (!weighed || weighed.scales.complete) continue;
      const own = sums.get(competency)?.filter(({ group }) => group.organisationId === organisationId) ?? [];
      if (own.length > 0) await walk(weighed.scales.block(atoms, own));
      else weighed.rest.push(...atoms);
    }
  }
  const chosen = new Map<number, readonly Group[]>();
  for (const [competency, { scales: weighed, rest }] of scales) {
    const whole: Released = { group: { organisationId: null, attribute: null, value: null }, layer: 'all' };
    if (rest.length > 0) await walk(weighed.block(mergeAlike(rest), [whole]));
    chosen.set(
      competency,
      (await walk(weighed.choose())).map(({ group }) => group),
    );
  }
  return chosen;
}

function leavesEnoughIn(margins: readonly CountedMargin[], competency: number, group: Group): boolean {
  const margin = margins.find(
    each => each.competency === competency && groupKey(each.group) === groupKey(group),
  );
  return margin !== undefined && leavesEnough(margin.pairs, margin.count - margin.pairs);
}

function releasedOf(
  published: PublishedByCompetency,
  { competency, group }: CountedMargin,
): number | undefined {
  const key = groupKey(group);
  return published.get(competency)?.find(each => each.layer === 'all' && groupKey(each.group) === key)?.count;
}

function countOf(margins: readonly CountedMargin[], competency: number, { group, layer }: Released): number {
  const margin = margins.find(
    each => each.competency === competency && groupKey(each.group) === groupKey(group),
  );
  // Pairs of other comparisons are not counted apart: they are only taken not to add up to anything.
  if (!margin) return -1;
  return layer === 'all' ? margin.count : layer === THIS_COMPARISON ? margin.pairs : -1;
}

interface OwnAtoms {
  readonly competency: number;
  readonly organisationId: number;
  readonly atoms: readonly Atom[];
}

/** The atoms of some organisations after others, each with what was measured there. */
async function* inBatches(
  tx: Transaction,
  table: EntryTable,
): AsyncGenerator<{ ids: readonly number[]; organisations: readonly (readonly OwnAtoms[])[] }> {
  const all = await readOrganisationIds(tx, table);
  for (let from = 0; from < all.length; from += ORGANISATIONS_AT_ONCE) {
    const ids = all.slice(from, from + ORGANISATIONS_AT_ONCE);
    const organisations = new Map<number, OwnAtoms[]>(ids.map(id => [id, []]));
    for (const [competency, atoms] of await readAtoms(tx, table, ids)) {
      for (const [organisationId, own] of Map.groupBy(atoms, atom => atom.organisationId))
        organisations.get(organisationId)?.push({ competency, organisationId, atoms: own });
    }
    yield { ids, organisations: [...organisations.values()] };
  }
}
