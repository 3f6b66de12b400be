import { avatar } from '../lib/avatar.js';
import { byId, h, icon } from '../lib/dom.js';
import { openMenu } from '../lib/menu.js';
import { t } from '../lib/strings.js';
import { openPersonDialog } from './person-dialog.js';

/**
 * The button that says who the reader is being, and the menu behind it.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountPersonaSwitch(session) {
  const button = byId('persona');
  button.addEventListener('click', () => openMenu(button, t('choose-person'), items(session)));

  session.store.on(['world', 'place'], () => {
    const { person } = session.store;
    if (!person) return;
    const name = session.personName(person);
    button.setAttribute('aria-label', t('persona-label', { name }));
    button.replaceChildren(
      avatar(person.id, name),
      h(
        'span',
        { class: 'persona-text' },
        h('span', { class: 'persona-caption' }, t('you-write-as')),
        h('strong', null, name),
      ),
      icon('chevron'),
    );
  });
}

/**
 * @param {import('../model/session.js').Session} session
 * @returns {import('../lib/menu.js').MenuItem[]}
 */
function items(session) {
  const people = session.store.world.people.map(person => {
    const name = session.personName(person);
    return {
      label: name,
      before: avatar(person.id, name),
      checked: person.id === session.store.personId,
      choose: () => session.becomePerson(person.id),
    };
  });
  return [
    ...people,
    { label: t('new-person-item'), before: icon('add'), choose: () => openPersonDialog(session) },
  ];
}
