import { FormattedString } from '@grammyjs/parse-mode';
import type { PersonId } from '../../../lib/ids.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { UncertainDelivery } from '../../../usecases/deliveries/deliveries-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToDeliveries } from './subject-screens.ts';
import { whenWords } from './words.ts';

/** One message nobody can tell the fate of, with the decision under it. */
export function uncertainScreen(
  shown: { delivery: UncertainDelivery; at: number; total: number; event: number },
  viewer: Viewer,
  t: Translate,
): Screen {
  const { delivery, at, total, event } = shown;
  const decide = (again: number) => buttons.decideButton.pack({ delivery: delivery.id, again, event });
  const lines = [
    delivery.subject
      ? t('deliveries-about', { title: delivery.subject.title, when: whenWords(delivery.subject, t) })
      : t('deliveries-about-else'),
    t('deliveries-to', { whom: recipient(delivery, viewer.personId, t) }),
    t('deliveries-tried', { date: formatDateTime(delivery.triedAt, viewer.timezone, t).full }),
    '',
    t('deliveries-uncertain-hint'),
  ];
  return {
    text: FormattedString.b(t('deliveries-uncertain-head', { at: at + 1, total })).plain(
      `\n\n${lines.join('\n')}`,
    ),
    buttons: [
      [{ text: t('deliveries-again'), data: decide(1), style: 'primary' }],
      [{ text: t('deliveries-count-delivered'), data: decide(0) }],
      turnRow(at, at + 1 < total, to => buttons.uncertainButton.pack({ event, at: to }), t),
      [backFrom(event, t)],
    ],
  };
}

export function nothingUncertainScreen(event: number, t: Translate): Screen {
  return { text: t('deliveries-nothing-uncertain'), buttons: [[backFrom(event, t)]] };
}

function backFrom(event: number, t: Translate): Button {
  return event > 0
    ? { text: t('deliveries-back-to-event'), data: buttons.subjectButton.pack({ event }) }
    : backToDeliveries(t);
}

/** Names are for the author, and for whoever answers for the person's territory. */
function recipient(delivery: UncertainDelivery, viewerId: PersonId, t: Translate): string {
  if (delivery.personId === null) return t('deliveries-to-group');
  const mayName = delivery.ofTerritory || delivery.authorId === viewerId;
  return mayName && delivery.fullName !== null ? delivery.fullName : t('deliveries-to-person');
}
