import { dialogActions, openDialog } from '../lib/dialog.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { createGroup } from '../model/groups.js';

/**
 * Asks for the name and the members of a new group. The present person owns it; the bot is added at once.
 *
 * @param {import('../model/session.js').Session} session
 */
export function openGroupDialog(session) {
  openDialog({
    title: t('new-group'),
    body: close => {
      const title = h('input', { id: 'group-title', required: true, maxlength: 128, autocomplete: 'off' });
      const isForum = h('input', { type: 'checkbox' });
      const { people } = session.store.world;
      const others = people.filter(person => person.id !== session.store.personId);
      const choices = others.map(person => {
        const box = h('input', { type: 'checkbox', value: person.id });
        return { box, row: h('li', null, h('label', { class: 'check' }, box, session.personName(person))) };
      });
      const form = h(
        'form',
        { method: 'dialog', class: 'dialog-form' },
        h('p', { class: 'field' }, h('label', { for: 'group-title' }, t('group-title')), title),
        h(
          'fieldset',
          { class: 'checks' },
          h('legend', null, t('group-members')),
          h('ul', null, ...choices.map(choice => choice.row)),
        ),
        h('label', { class: 'check' }, isForum, t('group-topics')),
        dialogActions(close),
      );
      form.addEventListener('submit', () => {
        const chosen = choices.filter(choice => choice.box.checked).map(choice => Number(choice.box.value));
        createGroup(session, { title: title.value.trim(), memberIds: chosen, isForum: isForum.checked });
      });
      return [form];
    },
  });
}
