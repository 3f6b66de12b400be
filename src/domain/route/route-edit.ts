import { MAX_ROUTE_DEFICITS } from './route.ts';

/** More items than this nobody can carry out in a school year; the printed table has to be readable. */
const MAX_ROUTE_ITEMS = 40;

/** More pieces of evidence than this for one item are sent by mistake. */
export const MAX_EVIDENCE = 20;

/** Why a draft is not changed. Locale texts `route-edit-refused-<code in kebab-case>`. */
export const EDIT_REFUSALS = ['notDraft', 'tooManyItems', 'tooManyDeficits', 'noSuchPart'] as const;
export type EditRefusal = (typeof EDIT_REFUSALS)[number];

/** Whether one more item fits. */
export function hasRoomForItem(items: readonly unknown[]): boolean {
  return items.length < MAX_ROUTE_ITEMS;
}

/** Whether one more deficit fits (domain §3.1 rule 5). */
export function hasRoomForDeficit(deficits: readonly unknown[]): boolean {
  return deficits.length < MAX_ROUTE_DEFICITS;
}
