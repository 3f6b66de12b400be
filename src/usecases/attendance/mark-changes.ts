import type { AttendanceMark } from '../../domain/attendance/attendance-state.ts';
import { wasThere } from '../../domain/attendance/attendance-state.ts';
import { effectOfMark, effectOfWithdrawal, type RouteEffect } from '../../domain/attendance/route-effect.ts';
import { asId, type IomItemId } from '../../lib/ids.ts';
import type { RouteChange } from '../route/route-store.ts';
import type { AttendanceChange, DoorEvent, MarkedParticipant } from './attendance-store.ts';

export interface MarkContext {
  /** Today where the event is. */
  readonly today: Temporal.PlainDate;
  /** What is said beside the item of somebody who was there for a part of the time. */
  readonly partialComment: string;
}

/**
 * What to store when a mark is set, replaced or taken back (null): what the earlier mark did to the route is undone first.
 * `closed`: an item of the route is done by it.
 */
export function markChanges(
  event: DoorEvent,
  person: MarkedParticipant,
  mark: AttendanceMark | null,
  context: MarkContext,
): { readonly changes: readonly AttendanceChange[]; readonly closed: boolean } {
  const { item, mark: earlier } = person;
  const undone =
    item && earlier && earlier.itemId === item.itemId ? effectOfWithdrawal(item, earlier) : NOTHING;
  const present = item && afterUndoing(item, undone);
  const effect = present && mark ? effectOfMark(present, mark, event.hours) : NOTHING;
  const routeChanges =
    item === null ? [] : [...toChanges(undone, item, context), ...toChanges(effect, item, context)];
  const changes: AttendanceChange[] = [
    {
      type: 'mark',
      personId: person.personId,
      mark,
      itemId: effect.type === 'none' || item === null ? null : asId<IomItemId>(item.itemId),
    },
    ...routeChanges.map(
      (change): AttendanceChange => ({
        type: 'route',
        iomId: item?.iomId ?? asId(0),
        ownerId: person.personId,
        change,
      }),
    ),
  ];
  if (earlier && wasThere(earlier.state) && !(mark && wasThere(mark.state)))
    changes.push({ type: 'withdrawAsk', personId: person.personId });
  return { changes, closed: effect.type === 'close' };
}

const NOTHING: RouteEffect = { type: 'none' };
type Item = NonNullable<MarkedParticipant['item']>;

function afterUndoing(item: Item, effect: RouteEffect): Item {
  if (effect.type === 'reopen') return { ...item, state: 'planned' };
  return effect.type === 'uncomment' ? { ...item, comment: null } : item;
}

function toChanges(effect: RouteEffect, item: Item, context: MarkContext): RouteChange[] {
  const itemId = asId<IomItemId>(item.itemId);
  switch (effect.type) {
    case 'none':
      return [];
    case 'comment':
      return [{ type: 'comment', itemId, text: context.partialComment }];
    case 'uncomment':
      return [{ type: 'comment', itemId, text: null }];
    case 'reopen':
      return [{ type: 'itemState', itemId, to: 'planned', doneOn: null }];
    case 'close':
      return [
        { type: 'itemState', itemId, to: 'done', doneOn: context.today },
        ...(effect.hours === null
          ? []
          : [{ type: 'editItem', itemId, fields: { hours: effect.hours } } as const]),
        ...(effect.startsRoute
          ? [
              {
                type: 'state',
                action: 'start',
                to: 'inProgress',
                endsOn: item.routeEndsOn,
                comment: null,
              } as const,
            ]
          : []),
      ];
  }
}
