import { dialogActions, openDialog } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { createTopic } from '../model/groups.js';

/**
 * Asks for the name of a new topic of the open forum.
 *
 * @param {import('../model/session.js').Session} session
 */
export function openTopicDialog(session) {
  openDialog({
    title: t('new-topic'),
    body: close => {
      const name = h('input', { id: 'topic-name', required: true, maxlength: 128, autocomplete: 'off' });
      const form = h(
        'form',
        { method: 'dialog', class: 'dialog-form' },
        h('p', { class: 'field' }, h('label', { for: 'topic-name' }, t('group-title')), name),
        dialogActions(close),
      );
      form.addEventListener('submit', () => createTopic(session, name.value.trim()));
      return [form];
    },
  });
}
