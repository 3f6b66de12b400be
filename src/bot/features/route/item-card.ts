import {
  canAddEvidence,
  type ItemActionType,
  transitionItem,
} from '../../../domain/route/item-transition.ts';
import { canEdit } from '../../../domain/route/transition.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import { itemText } from '../../route-view/item-text.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventFromButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

const OWNER = { isOwner: true, isMethodologist: false };

// locale-keys: route-item-act-markDone route-item-act-reopen route-item-act-drop

/** One item, for its owner: what it is, and what can be done with it in the state the route is in. */
export function itemCard(route: RouteRecord, item: RouteItem, t: Translate): Screen {
  const id = item.itemId;
  const act = (type: Extract<ItemActionType, 'markDone' | 'reopen' | 'drop'>): Button[] =>
    transitionItem(route.state, item.state, { type }, OWNER).ok
      ? [
          {
            text: t(`route-item-act-${type}`),
            data: buttons.itemActButton.pack({ item: id, act: type }),
            ...(type === 'markDone' ? { style: 'success' as const } : {}),
          },
        ]
      : [];
  const isDraft = canEdit(route.state, OWNER);
  const field = (name: string, text: string): Button => ({
    text,
    data: buttons.fieldButton.pack({ item: id, field: name }),
  });
  const edit: Button[][] = isDraft
    ? [
        [
          ...(item.event === null
            ? [{ text: t('route-item-term'), data: buttons.termButton.pack({ item: id, month: 'ask' }) }]
            : []),
          field('expectedResult', t('route-item-edit-result')),
        ],
        [
          ...(item.event === null
            ? [field('title', t('route-item-edit-title')), field('organiser', t('route-item-edit-organiser'))]
            : []),
          field('hours', t('route-item-edit-hours')),
        ],
      ]
    : [];
  const remove: Button[] = isDraft
    ? [{ text: t('route-item-remove'), data: buttons.removeItemButton.pack({ item: id, sure: 0 }) }]
    : act('drop');
  return {
    text: itemText(route, item, t),
    buttons: [
      [
        ...act('markDone'),
        ...act('reopen'),
        ...(canAddEvidence(route.state, item.state, OWNER) || item.evidence.length > 0
          ? [{ text: t('evidence-button'), data: buttons.evidenceButton.pack({ item: id }) }]
          : []),
      ],
      ...edit,
      eventRow(item, t),
      [
        ...remove,
        { text: t('route-back'), data: buttons.openRouteButton.pack({ iom: route.iomId, page: 0 }) },
      ],
    ],
  };
}

/** An item that is an event leads to its card: being in the route does not sign anybody up. */
function eventRow({ event }: RouteItem, t: Translate): Button[] {
  if (event === null) return [];
  const data = eventFromButton.pack({ event: event.eventId, from: 'route' });
  return [{ text: t('events-open'), data }];
}
