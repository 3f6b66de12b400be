import { FormattedString } from '@grammyjs/parse-mode';
import type { DeliverySubject } from '../../../domain/notices/delivery-subject.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Unreached } from '../../../usecases/deliveries/deliveries-store.ts';
import type { OpenedSubject } from '../../../usecases/deliveries/open-subject.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { announcementButton, campaignButton, deliveriesButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { packSubject, parseSubject } from './subject-key.ts';
import { countFailed, reasonLines, reasonName, whenWords } from './words.ts';

export const UNREACHED_ON_PAGE = 15;
const NAME_SHOWN = 60;

/** What became of the messages about one subject. */
export function subjectScreen(
  { subject, counts, endsAt, toDecide }: OpenedSubject,
  timezone: string,
  t: Translate,
): Screen {
  const failed = countFailed(counts);
  const cancelled = counts.failed.cancelled ?? 0;
  const key = packSubject(subject.ref);
  const lines = [
    whenWords(subject, t),
    '',
    t('deliveries-card-sent', { count: counts.sent }),
    t('deliveries-card-waiting', { count: counts.waiting }),
    endsAt && t('deliveries-card-end', { date: formatDateTime(endsAt, timezone, t).full }),
    t('deliveries-card-failed', { count: failed }),
    ...reasonLines(counts, t),
    cancelled > 0 ? t('deliveries-card-cancelled', { count: cancelled }) : null,
    counts.uncertain > 0 ? t('deliveries-card-unknown', { count: counts.uncertain }) : null,
  ];
  return {
    text: FormattedString.b(subject.title).plain(`\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      toDecide > 0
        ? [
            {
              text: t('deliveries-decide-button', { count: toDecide }),
              data: buttons.uncertainButton.pack({ subject: key, at: 0 }),
              style: 'primary',
            },
          ]
        : [],
      failed > 0
        ? [
            {
              text: t('deliveries-unreached-button'),
              data: buttons.unreachedButton.pack({ subject: key, page: 0 }),
            },
          ]
        : [],
      ownCardRow(subject, t),
      [backToDeliveries(t)],
    ],
  };
}

/** Whom they did not reach, under the names of their organisations. */
export function unreachedScreen(
  shown: { subject: DeliverySubject; total: number; unreached: readonly Unreached[]; page: number },
  t: Translate,
): Screen {
  const { subject, page } = shown;
  const key = packSubject(subject.ref);
  const lines: string[] = [];
  let organisation: string | null | undefined;
  for (const row of shown.unreached) {
    if (row.organisation !== organisation) lines.push('', row.organisation ?? t('deliveries-elsewhere'));
    organisation = row.organisation;
    const name = row.fullName === null ? null : truncate(row.fullName, NAME_SHOWN);
    const reason = reasonName(row.reason, t);
    lines.push(
      name === null
        ? t('deliveries-reason', { reason, count: row.times })
        : t('deliveries-person', { name, reason }),
    );
  }
  const hasNext = (page + 1) * UNREACHED_ON_PAGE < shown.total;
  return {
    text: FormattedString.b(t('deliveries-unreached-head', { title: subject.title })).plain(
      `\n${lines.length > 0 ? lines.join('\n') : `\n${t('deliveries-unreached-none')}`}`,
    ),
    buttons: [
      turnRow(page, hasNext, to => buttons.unreachedButton.pack({ subject: key, page: to }), t),
      [backToSubject(key, t)],
    ],
  };
}

export function backToDeliveries(t: Translate): Button {
  return { text: t('deliveries-back'), data: deliveriesButton.pack({}) };
}

/** @param key `packSubject` */
export function backToSubject(key: string, t: Translate): Button {
  const isEvent = parseSubject(key)?.kind === 'event';
  return {
    text: t(isEvent ? 'deliveries-back-to-event' : 'deliveries-back-to-subject'),
    data: buttons.subjectButton.pack({ subject: key }),
  };
}

/** The campaign or the announcement itself. */
function ownCardRow({ ref: { kind, id } }: DeliverySubject, t: Translate): Button[] {
  switch (kind) {
    case 'event':
      return [];
    case 'campaign':
      return [{ text: t('deliveries-open-campaign'), data: campaignButton.pack({ campaign: id }) }];
    case 'announcement':
      return [
        { text: t('deliveries-open-announcement'), data: announcementButton.pack({ announcement: id }) },
      ];
  }
}
