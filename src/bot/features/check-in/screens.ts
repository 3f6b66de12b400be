import type { CheckInWindow } from '../../../domain/attendance/check-in-window.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { CheckInOutcome } from '../../../usecases/attendance/check-in.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDateTime } from '../../format-date.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventButton, routeButton } from '../../shared-buttons.ts';

/** What became of a check-in: each outcome has one clear answer. */
export function checkInScreen(outcome: CheckInOutcome, viewer: Viewer, t: Translate): Screen {
  const home = homeRow(viewer, t);
  switch (outcome.kind) {
    case 'checkedIn': {
      const { event, itemClosed } = outcome;
      const done = t('check-in-done', { title: event.title });
      const route: Button = { text: t('route-button'), data: routeButton.pack({}) };
      return itemClosed
        ? { text: `${done}\n${t('check-in-item-closed')}`, buttons: [[route], home] }
        : { text: done, buttons: [home] };
    }
    case 'already':
      return { text: t('check-in-already', { title: outcome.event.title }), buttons: [home] };
    case 'refused': {
      const { event } = outcome;
      const card: Button = { text: t('check-in-event'), data: eventButton.pack({ event: event.eventId }) };
      return { text: refusalText(outcome, t), buttons: [[card], home] };
    }
    case 'unknown':
      return { text: t('check-in-unknown'), buttons: [home] };
  }
}

// locale-keys: check-in-refused-cancelled check-in-refused-noDay check-in-refused-notAudience
// locale-keys: check-in-refused-notTerritory check-in-refused-notParticipant
function refusalText(
  { event, refusal, window }: Extract<CheckInOutcome, { kind: 'refused' }>,
  t: Translate,
): string {
  const { title, when, zone } = event;
  switch (refusal) {
    case 'tooEarly':
      return t('check-in-refused-tooEarly', { title, from: edge(window, 'from', zone, t) });
    case 'tooLate':
      return t('check-in-refused-tooLate', { title, to: edge(window, 'to', zone, t) });
    case 'noDay':
      return t('check-in-refused-noDay', { title, when: formatEventDate(when, t) });
    default:
      return t(`check-in-refused-${refusal}`, { title });
  }
}

function edge(window: CheckInWindow | null, which: 'from' | 'to', zone: string, t: Translate): string {
  return window === null ? '—' : formatDateTime(window[which], zone, t).full;
}
