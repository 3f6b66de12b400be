import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import type { RouteItem, RouteRecord } from '../../usecases/route/route-store.ts';
import { formatDay, formatEventDate } from '../format-event-date.ts';
import { itemStateName } from '../names/route-names.ts';
import { evidenceLine, itemForm } from './route-lines.ts';

const MAX_EVIDENCE_LINES = 10;
const TEXT_LIMIT = 500;

/** Everything about one item of a route, for its owner and for the methodologist. */
export function itemText(route: RouteRecord, item: RouteItem, t: Translate): FormattedString {
  const deficit = route.deficits.find(({ deficitId }) => deficitId === item.deficitId);
  const lines = [
    t('route-item-form', { form: itemForm(item, t) }),
    deficit === undefined ? null : t('route-item-deficit', { title: truncate(deficit.title, TEXT_LIMIT) }),
    item.organiser === null ? null : t('route-item-organiser', { organiser: item.organiser }),
    t('route-item-when', { when: formatEventDate(item.when, t) }),
    item.event?.cancelled ? t('route-item-event-cancelled') : null,
    item.hours === null ? null : t('route-item-hours', { hours: item.hours }),
    item.expectedResult === null ? null : t('route-item-result', { result: item.expectedResult }),
    t('route-item-state', { state: stateText(item, t) }),
    item.comment === null ? null : t('route-item-comment', { comment: item.comment }),
    ...evidenceLines(item, t),
  ];
  return FormattedString.b(item.title).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`);
}

function stateText(item: RouteItem, t: Translate): string {
  const state = itemStateName(item.state, t);
  return item.doneOn === null ? state : t('route-item-state-on', { state, date: formatDay(item.doneOn, t) });
}

function evidenceLines({ evidence }: RouteItem, t: Translate): string[] {
  if (evidence.length === 0) return [t('evidence-none')];
  const shown = evidence.slice(0, MAX_EVIDENCE_LINES).map((piece, index) => {
    const line = evidenceLine(piece, t);
    return t('evidence-line', { number: index + 1, line });
  });
  const rest = evidence.length - shown.length;
  return [t('evidence-title'), ...shown, ...(rest > 0 ? [t('profile-more', { count: rest })] : [])];
}
