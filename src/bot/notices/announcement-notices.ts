import { FormattedString } from '@grammyjs/parse-mode';
import type { MessageEntity } from 'grammy/types';
import { announcementEntitiesSchema } from '../../domain/announce/announcement-content.ts';
import type { Translate } from '../../lib/texts.ts';
import { announcementButton, whyMailingButton } from '../shared-buttons.ts';
import { type NoticeScreen, type NoticeValues, type NoticeView, notice, numberOf } from './notice-view.ts';

// locale-keys: notice-announcement-approved notice-announcement-returned

/** What somebody wrote to many, as they wrote it; and what becomes of it, to whoever wrote it. */
export const announcementNotices = {
  /** { text, entities, attachment, fileId }: read when it is sent; `entities` is JSON. */
  announcement: (values, t) => ({ ...announcementScreen(values), buttons: [stopRow(t)] }),
  /** The same into a group: nothing but what the author wrote. */
  groupAnnouncement: values => announcementScreen(values),
  /** { announcementId, people, groups }: to the other methodologists of the territory. */
  announcementToApprove: (values, t) =>
    notice(
      t('notice-announcement-to-approve', {
        people: numberOf(values, 'people'),
        groups: numberOf(values, 'groups'),
      }),
      openButton(values, t('notice-announcement-look')),
    ),
  /** { announcementId, approved }: to the author. */
  announcementDecided: (values, t) =>
    notice(
      t(values.approved === true ? 'notice-announcement-approved' : 'notice-announcement-returned'),
      openButton(values, t('notice-announcement-open')),
    ),
  /** { announcementId, sent, failed, uncertain }: to the author, when nothing of it is under way any more. */
  announcementReport: (values, t) =>
    notice(
      t('notice-announcement-report', {
        sent: numberOf(values, 'sent'),
        failed: numberOf(values, 'failed'),
        uncertain: numberOf(values, 'uncertain'),
      }),
      openButton(values, t('notice-announcement-open')),
    ),
} satisfies Record<string, NoticeView>;

/** The message exactly as it was written; also what its author is shown before. */
function announcementScreen(values: NoticeValues): NoticeScreen {
  const text = typeof values.text === 'string' ? values.text : '';
  const parsed = announcementEntitiesSchema.parse(JSON.parse(textOrNone(values.entities)));
  // Telegram said them, and takes them back as they are.
  const screen = { text: new FormattedString(text, parsed as MessageEntity[]) };
  const { attachment, fileId } = values;
  const isFile = attachment === 'photo' || attachment === 'document';
  return isFile && typeof fileId === 'string'
    ? { ...screen, attachment: { kind: attachment, fileId } }
    : screen;
}

function textOrNone(value: NoticeValues[string] | undefined): string {
  return typeof value === 'string' ? value : '[]';
}

function stopRow(t: Translate) {
  return [{ text: t('announcement-why-me'), data: whyMailingButton.pack({}) }];
}

function openButton(values: NoticeValues, text: string) {
  return { text, data: announcementButton.pack({ announcement: numberOf(values, 'announcementId') }) };
}
