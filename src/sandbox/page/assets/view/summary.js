import { t } from '../lib/strings.js';

/**
 * A message in one line: for the list of chats, a reply's quote, a screen reader's announcement.
 *
 * @param {import('../model/types.js').Message} message
 */
export function summaryOf(message) {
  if (message.service !== null) return message.service;
  const media = message.photo ? t('photo') : message.document ? message.document.fileName : '';
  return [media, message.text.replace(/\s+/gu, ' ').trim()].filter(Boolean).join(' · ');
}
