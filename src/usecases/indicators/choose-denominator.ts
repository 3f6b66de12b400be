import { decideAccess } from '../../domain/access.ts';
import { type DenominatorBasis, denominatorOffers } from '../../domain/indicators/denominator.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DenominatorStore } from './denominator-store.ts';

export interface DenominatorWish {
  readonly territoryId: number;
  readonly basis: DenominatorBasis;
  /** Of `schoolTable` and `stated`; the roster's bases have no number of their own. */
  readonly value: number | null;
  /** Where a number of one's own comes from. */
  readonly note: string | null;
}

/**
 * `gone`: the table says another total by now, so that what was tapped is no choice any more.
 * `noSource`: a number of one's own without where it comes from could not be printed honestly.
 */
export interface ChooseOutcome {
  readonly kind: 'chosen' | 'unchanged' | 'gone' | 'noSource' | 'denied';
}

/**
 * What reports of a territory are divided by from now on. Methodologists choose (`viewer`), and so does whoever runs the
 * command line (`viewer` null). The total of a table must be the one that table has; a number of one's own may be any.
 */
export async function chooseDenominator(
  { denominators, clock }: { denominators: DenominatorStore; clock: Clock },
  { viewer, timezone, wish }: { viewer: Viewer | null; timezone: string; wish: DenominatorWish },
): Promise<ChooseOutcome> {
  const { territoryId, basis } = wish;
  const at = clock.now();
  const today = todayOf(viewer ?? { timezone }, at);
  const access =
    viewer && decideAccess(actorOf(viewer), 'indicatorManage', { territoryIds: [territoryId] }, today);
  if (access?.allowed === false) return { kind: 'denied' };
  const offers = denominatorOffers(await denominators.readDenominatorSources(territoryId, today));
  const offered = offers.find(offer => offer.basis === basis && offer.value === wish.value);
  if (basis === 'schoolTable' && !offered) return { kind: 'gone' };
  if (basis === 'stated' && (wish.value === null || wish.value < 1)) return { kind: 'gone' };
  const note = basis === 'stated' ? (wish.note ?? offered?.note ?? null) : null;
  if (basis === 'stated' && note === null) return { kind: 'noSource' };
  const value = basis === 'staff' || basis === 'teachers' ? null : wish.value;
  const current = await denominators.currentDenominator(territoryId, at);
  if (
    current.chosenAt !== null &&
    current.basis === basis &&
    current.value === value &&
    current.note === note
  )
    return { kind: 'unchanged' };
  const chosenBy = viewer && access?.allowed ? { id: viewer.personId, by: access.by } : null;
  await denominators.addDenominator({ territoryId, basis, value, note, at, chosenBy });
  return { kind: 'chosen' };
}
