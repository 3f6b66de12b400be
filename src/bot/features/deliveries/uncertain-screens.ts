import { FormattedString } from '@grammyjs/parse-mode';
import type { PersonId } from '../../../lib/ids.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { UncertainDelivery } from '../../../usecases/deliveries/deliveries-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { parseSubject } from './subject-key.ts';
import { backToDeliveries, backToSubject } from './subject-screens.ts';
import { whenWords } from './words.ts';

/** One message nobody can tell the fate of, with the decision under it. */
export function uncertainScreen(
  shown: { delivery: UncertainDelivery; at: number; total: number; subject: string },
  viewer: Viewer,
  t: Translate,
): Screen {
  const { delivery, at, total, subject } = shown;
  const decide = (again: number) => buttons.decideButton.pack({ delivery: delivery.id, again, subject });
  const lines = [
    delivery.subject
      ? t(delivery.subject.date ? 'deliveries-about' : 'deliveries-about-other', {
          title: delivery.subject.title,
          when: whenWords(delivery.subject, t),
        })
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
      turnRow(at, at + 1 < total, to => buttons.uncertainButton.pack({ subject, at: to }), t),
      [backFrom(subject, t)],
    ],
  };
}

export function nothingUncertainScreen(subject: string, t: Translate): Screen {
  return { text: t('deliveries-nothing-uncertain'), buttons: [[backFrom(subject, t)]] };
}

function backFrom(subject: string, t: Translate): Button {
  return parseSubject(subject) ? backToSubject(subject, t) : backToDeliveries(t);
}

/** Names are for the author, and for whoever answers for the person's territory. */
function recipient(delivery: UncertainDelivery, viewerId: PersonId, t: Translate): string {
  if (delivery.personId === null) return t('deliveries-to-group');
  const mayName = delivery.ofTerritory || delivery.authorId === viewerId;
  return mayName && delivery.fullName !== null ? delivery.fullName : t('deliveries-to-person');
}
