import type { RouteItemKind, RouteItemState, RouteState } from '../../domain/route/route.ts';
import type { Translate } from '../../lib/texts.ts';

// locale-keys: route-state-draft route-state-submitted route-state-approved route-state-inProgress route-state-done
// locale-keys: route-state-extended
// locale-keys: route-item-state-planned route-item-state-done route-item-state-accepted route-item-state-returned
// locale-keys: route-item-state-dropped
// locale-keys: route-kind-event route-kind-lessonVisit route-kind-openLesson route-kind-mentoring
// locale-keys: route-kind-consultation route-kind-internship route-kind-course route-kind-selfStudy route-kind-practice
// locale-keys: route-kind-contest route-kind-publication route-kind-other

/** «черновик», «на согласовании», … */
export function routeStateName(state: RouteState, t: Translate): string {
  return t(`route-state-${state}`);
}

/** «запланировано», «выполнено», … */
export function itemStateName(state: RouteItemState, t: Translate): string {
  return t(`route-item-state-${state}`);
}

/** «взаимопосещение урока», «самообразование», … */
export function itemKindName(kind: RouteItemKind, t: Translate): string {
  return t(`route-kind-${kind}`);
}
