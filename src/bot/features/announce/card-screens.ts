import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { SeenAnnouncement } from '../../../usecases/announce/announce-access.ts';
import type {
  AnnouncementCounts,
  AnnouncementRecord,
} from '../../../usecases/announce/announcement-store.ts';
import type { AnnouncementPreview } from '../../../usecases/announce/preview.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { deliveriesButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { audienceWords, backToAnnouncement, backToList, countFailed, stateName, whenWords } from './words.ts';

const TEXT_SHOWN = 300;

/** An announcement that is being written: what is there and what is missing. */
export function draftScreen(announcement: AnnouncementRecord, note: string | null, t: Translate): Screen {
  const { id, places } = announcement;
  const of = { announcement: id };
  const lines = [
    t('announce-draft-text', { text: contentWords(announcement, t) }),
    t('announce-draft-audience', { audience: audienceWords(announcement, t) }),
    t('announce-draft-places', { count: places.length }),
    t('announce-draft-when', { when: whenWords(announcement, t) }),
    ...(note === null ? [] : ['', note]),
  ];
  return {
    text: FormattedString.b(t('announce-draft-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      [
        { text: t('announce-content'), data: buttons.contentButton.pack(of) },
        { text: t('announce-audience'), data: buttons.audienceButton.pack(of) },
      ],
      [
        { text: t('announce-places'), data: buttons.placesButton.pack({ ...of, page: 0 }) },
        { text: t('announce-when'), data: buttons.whenButton.pack(of) },
      ],
      [{ text: t('announce-preview'), data: buttons.previewButton.pack(of), style: 'primary' }],
      [{ text: t('announce-drop'), data: buttons.dropButton.pack({ ...of, sure: 0 }) }],
      [backToList(t)],
    ],
  };
}

function contentWords({ content }: AnnouncementRecord, t: Translate): string {
  const { text, attachment } = content;
  const shown = truncate(text, TEXT_SHOWN);
  if (!attachment) return shown || t('announce-empty');
  const what =
    attachment.kind === 'photo'
      ? t('announce-with-photo')
      : t('announce-with-file', { file: truncate(attachment.fileName ?? '', 60) });
  return shown === '' ? what : `${what}. ${shown}`;
}

/** Under the message as it will look: whom it reaches, whom not, when the last of it leaves. */
export function previewScreen(
  { announcement, isAuthor }: SeenAnnouncement,
  preview: AnnouncementPreview,
  t: Translate,
): Screen {
  const of = { announcement: announcement.id };
  const { unreached, endsAt } = preview;
  const nobody = unreached.neverCame + unreached.blocked + unreached.refused;
  const { timezone } = announcement.territory;
  const lines = [
    t('announce-preview-reach', { people: preview.people, places: preview.places }),
    nobody > 0 ? t('announce-preview-unreached', { count: nobody, ...unreachedWords(unreached) }) : null,
    unreached.troubledPlaces > 0 ? t('announce-preview-places', { count: unreached.troubledPlaces }) : null,
    preview.shifted > 0 ? t('announce-preview-shifted', { count: preview.shifted }) : null,
    preview.capped > 0 ? t('announce-preview-capped', { count: preview.capped }) : null,
    t('announce-draft-when', { when: whenWords(announcement, t) }),
    endsAt && t('announce-preview-end', { date: formatDateTime(endsAt, timezone, t).full }),
  ];
  const decide = (yes: number): string =>
    buttons.agreeButton.pack({ ...of, yes, of: buttons.packMoment(announcement.changedAt) });
  const rows: Button[][] = isAuthor
    ? [[{ text: t('announce-send'), data: buttons.sendButton.pack({ ...of, sure: 0 }), style: 'primary' }]]
    : [
        [
          { text: t('announce-agree'), data: decide(1), style: 'primary' },
          { text: t('announce-return'), data: decide(0) },
        ],
      ];
  return {
    text: FormattedString.b(t('announce-preview-title')).plain(
      `\n\n${lines.filter(line => line !== null).join('\n')}`,
    ),
    buttons: [...rows, [isAuthor ? backToAnnouncement(announcement.id, t) : backToList(t)]],
  };
}

function unreachedWords({ neverCame, blocked, refused }: AnnouncementPreview['unreached']) {
  return { neverCame, blocked, refused };
}

/** Many people: asked once more. */
export function sureScreen(announcement: number, recipients: number, t: Translate): Screen {
  const data = buttons.sendButton.pack({ announcement, sure: 1 });
  return {
    text: t('announce-sure', { count: recipients }),
    buttons: [
      [{ text: t('announce-sure-yes', { count: recipients }), data, style: 'danger' }],
      [backToAnnouncement(announcement, t)],
    ],
  };
}

/** One that is not a draft any more: where it is, what arrived, how to stop it. */
export function progressScreen(
  { announcement, isAuthor }: SeenAnnouncement,
  counts: AnnouncementCounts,
  note: string | null,
  t: Translate,
): Screen {
  const { id, state, recipients } = announcement;
  const of = { announcement: id };
  const changeable = state === 'scheduled' || state === 'awaitingApproval';
  const began = state === 'sending' || state === 'sent' || state === 'stopped';
  const failed = countFailed(counts);
  const lines = [
    stateName(state, t),
    ...(changeable
      ? [
          t('announce-draft-audience', { audience: audienceWords(announcement, t) }),
          t('announce-draft-places', { count: announcement.places.length }),
          t('announce-draft-when', { when: whenWords(announcement, t) }),
        ]
      : []),
    state === 'sending' && recipients === null ? t('announce-begins') : null,
    began && recipients !== null ? t('announce-count-total', { count: recipients }) : null,
    began ? t('announce-count-sent', { count: counts.sent }) : null,
    began && counts.waiting > 0 ? t('announce-count-waiting', { count: counts.waiting }) : null,
    failed > 0 ? t('announce-count-failed', { count: failed }) : null,
    counts.uncertain > 0 ? t('announce-count-uncertain', { count: counts.uncertain }) : null,
    began ? t('announce-unchangeable') : null,
    note,
  ];
  return {
    text: FormattedString.b(
      truncate(announcement.content.text.split('\n', 1)[0] || t('announce-draft-title'), 80),
    ).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [
      isAuthor && changeable
        ? [{ text: t('announce-take-back'), data: buttons.takeBackButton.pack(of) }]
        : [],
      changeable || state === 'sending'
        ? [{ text: t('announce-stop'), data: buttons.stopButton.pack({ ...of, sure: 0 }) }]
        : [],
      counts.uncertain > 0 ? [{ text: t('announce-decide'), data: deliveriesButton.pack({}) }] : [],
      began ? [{ text: t('announce-refresh'), data: buttons.previewButton.pack(of) }] : [],
      [backToList(t)],
    ],
  };
}

/** Something that cannot be taken back is asked about first. */
export function confirmScreen(announcement: number, what: 'stop' | 'drop', t: Translate): Screen {
  const button = what === 'stop' ? buttons.stopButton : buttons.dropButton;
  return {
    text: t(`announce-${what}-sure`),
    buttons: [
      [{ text: t(`announce-${what}-yes`), data: button.pack({ announcement, sure: 1 }), style: 'danger' }],
      [backToAnnouncement(announcement, t)],
    ],
  };
}
// locale-keys: announce-stop-sure announce-stop-yes announce-drop-sure announce-drop-yes
