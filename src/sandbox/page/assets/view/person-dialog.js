import { dialogActions, openDialog } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { parseDeepLink } from '../model/deep-link.js';
import { createPerson } from '../model/world.js';

/**
 * Asks for the name of a new person and, when the tester has one, the invitation that person follows.
 * The person starts as a newcomer: without an invitation nothing has been said to the bot yet.
 *
 * @param {import('../model/session.js').Session} session
 */
export function openPersonDialog(session) {
  openDialog({
    title: t('new-person'),
    body: close => {
      const { username } = session.store.world.bot;
      const example = `https://t.me/${username}?start=…`;
      const firstName = field('new-person-first', t('first-name'), { required: true, maxlength: 64 });
      const lastName = field('new-person-last', t('last-name'), { maxlength: 64 });
      const invitation = field('new-person-link', t('invitation-link'), {
        placeholder: example,
        inputmode: 'url',
      });
      invitation.input.addEventListener('input', () => {
        const isRight = readInvitation(invitation.input.value, username) !== 'wrong';
        invitation.input.setCustomValidity(isRight ? '' : t('invitation-wrong', { example }));
      });
      const form = h(
        'form',
        { method: 'dialog', class: 'dialog-form' },
        ...[firstName, lastName, invitation].map(one => one.row),
        h('p', { class: 'hint' }, t('invitation-hint')),
        dialogActions(close),
      );
      form.addEventListener('submit', () => {
        const invited = readInvitation(invitation.input.value, username);
        createPerson(session, {
          firstName: firstName.input.value.trim(),
          lastName: lastName.input.value.trim(),
          payload: invited !== null && invited !== 'wrong' ? invited.payload : null,
        });
      });
      return [form];
    },
  });
}

/**
 * The invitation, given as a whole link or as the payload alone; null when there is none.
 *
 * @param {string} typed
 * @param {string} botUsername
 * @returns {{ payload: string } | null | 'wrong'}
 */
function readInvitation(typed, botUsername) {
  const invitation = typed.trim();
  if (invitation === '') return null;
  const link = parseDeepLink(invitation, botUsername);
  if (link) return { payload: link.payload };
  return /^[\w-]{1,64}$/u.test(invitation) ? { payload: invitation } : 'wrong';
}

/**
 * @param {string} id
 * @param {string} label
 * @param {import('../lib/dom.js').Props} props
 */
function field(id, label, props) {
  const input = h('input', { id, autocomplete: 'off', ...props });
  return { input, row: h('p', { class: 'field' }, h('label', { for: id }, label), input) };
}
