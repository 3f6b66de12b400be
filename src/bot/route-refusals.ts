import type { ItemRefusal } from '../domain/route/item-transition.ts';
import type { EditRefusal } from '../domain/route/route-edit.ts';
import type { RouteRefusal } from '../domain/route/transition.ts';
import type { Translate } from '../lib/texts.ts';

// locale-keys: route-edit-refused-notDraft route-edit-refused-tooManyItems route-edit-refused-tooManyDeficits
// locale-keys: route-edit-refused-noSuchPart
// locale-keys: route-refused-wrongState route-refused-notOwner route-refused-notMethodologist route-refused-ownRoute
// locale-keys: route-refused-noItems route-refused-tooManyDeficits route-refused-commentMissing
// locale-keys: route-refused-itemsOpen route-refused-notLater
// locale-keys: route-item-refused-wrongState route-item-refused-routeClosed route-item-refused-notOwner
// locale-keys: route-item-refused-notMethodologist route-item-refused-ownRoute route-item-refused-commentMissing

/** Why a route's content was not changed, in words that fit a press's notice (at most 200 characters). */
export function editRefusalText(refusal: EditRefusal, t: Translate): string {
  return t(`route-edit-refused-${refusal}`);
}

/** Why a route did not change its state. */
export function routeRefusalText(refusal: RouteRefusal, t: Translate): string {
  return t(`route-refused-${refusal}`);
}

/** Why an item did not change its state. */
export function itemRefusalText(refusal: ItemRefusal, t: Translate): string {
  return t(`route-item-refused-${refusal}`);
}
