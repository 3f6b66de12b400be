import { openAlert } from '../lib/dialog.js';
import { showToast } from '../lib/toast.js';
import { readAnswer } from '../model/presses.js';
import { followDeepLink } from '../model/writing.js';
import { openGroupPicker } from './chat-picker.js';

/**
 * Shows the present person what the bot answers to their presses.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountAnswers(session) {
  session.onAnswer(answer => {
    const shown = readAnswer(session, answer);
    if (shown.kind === 'toast') showToast(shown.text);
    else if (shown.kind === 'alert') openAlert(session.store.world.bot.firstName, shown.text);
    else if (shown.kind === 'link') {
      followDeepLink(session, shown.link, choose => openGroupPicker(session, choose));
    }
  });
}
