import { t } from '../lib/strings.js';
import { announce } from '../lib/toast.js';
import { summaryOf } from './summary.js';

/**
 * Says new and edited messages of the open chat to a screen reader, with the buttons they offer: a card that is
 * edited in place would otherwise change unheard.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountAnnouncer(session) {
  session.onIncoming((message, kind) => {
    const buttons = message.buttons.flat().map(button => button.text);
    const parts = [
      t(kind === 'new' ? 'announce-new' : 'announce-edit', {
        name: message.from.name,
        text: summaryOf(message),
      }),
      buttons.length > 0 ? t('announce-buttons', { buttons: buttons.join(', ') }) : '',
    ];
    announce(parts.filter(Boolean).join(' '));
  });
}
