import { isRunning } from '../../domain/mentoring/pair.ts';
import type { TypedPlanItem } from '../../domain/mentoring/parse-plan-item.ts';
import type { PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeOwnPair, type OwnPairChanged, type OwnPairPorts } from './change-own-pair.ts';
import type { PlanItemId } from './mentoring-store.ts';

/** More is no plan of a pair any more, and would not fit a screen. */
const MAX_PLAN_ITEMS = 20;

export type PlanEdit =
  | { readonly type: 'add'; readonly item: TypedPlanItem }
  | { readonly type: 'result'; readonly itemId: PlanItemId; readonly result: string }
  | { readonly type: 'remove'; readonly itemId: PlanItemId };

export type PlanRefusal = 'over' | 'full' | 'gone' | 'hasResult';

/** Either member changes the plan of a running pair. An item with a result stays: it is what was done. */
export function editPlan(
  ports: OwnPairPorts,
  { viewer, pairId, edit }: { viewer: Viewer; pairId: PairId; edit: PlanEdit },
): Promise<OwnPairChanged<PlanRefusal>> {
  return changeOwnPair<PlanRefusal>(ports, { viewer, pairId }, pair => {
    if (!isRunning(pair.state)) return { refusal: 'over' };
    if (edit.type === 'add') {
      if (pair.plan.length >= MAX_PLAN_ITEMS) return { refusal: 'full' };
      return [{ type: 'addPlanItem', ...edit.item }];
    }
    const item = pair.plan.find(({ itemId }) => itemId === edit.itemId);
    if (!item) return { refusal: 'gone' };
    if (edit.type === 'result') return [{ type: 'planResult', itemId: edit.itemId, result: edit.result }];
    return item.result === null
      ? [{ type: 'removePlanItem', itemId: edit.itemId }]
      : { refusal: 'hasResult' };
  });
}
