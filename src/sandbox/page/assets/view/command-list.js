import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';

/**
 * @typedef {import('../model/types.js').Command} Command
 */

/**
 * The bot's commands above the field: opened by the button or by typing "/", narrowed by what is typed, chosen with
 * arrows and Enter or a press. The focus stays in the field (WAI-ARIA "combobox" with a list box).
 *
 * @param {HTMLTextAreaElement} text
 * @param {import('../model/session.js').Session} session
 * @param {() => void} send
 */
export function createCommandList(text, session, send) {
  const list = h('div', {
    class: 'command-list',
    id: 'command-list',
    role: 'listbox',
    'aria-label': t('commands'),
    hidden: true,
  });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button slash',
      'aria-label': t('commands'),
      'aria-haspopup': 'listbox',
      'aria-controls': list.id,
      onclick: () => toggle(),
    },
    h('span', { 'aria-hidden': 'true' }, '/'),
  );
  text.setAttribute('role', 'combobox');
  text.setAttribute('aria-controls', list.id);
  text.setAttribute('aria-autocomplete', 'list');
  /** @type {Command[]} */
  let offered = [];
  let active = 0;

  /** @param {boolean} open */
  const show = open => {
    list.hidden = !open;
    text.setAttribute('aria-expanded', String(open));
    button.setAttribute('aria-expanded', String(open));
    if (open) text.setAttribute('aria-activedescendant', `command-${active}`);
    else text.removeAttribute('aria-activedescendant');
  };

  const render = () => {
    list.replaceChildren(
      ...offered.map((command, index) =>
        h(
          'div',
          {
            id: `command-${index}`,
            class: 'command',
            role: 'option',
            'aria-selected': String(index === active),
            // A press must not take the focus out of the field before the click arrives.
            onmousedown: event => event.preventDefault(),
            onclick: () => choose(command),
          },
          h('strong', null, `/${command.command}`),
          h('span', null, command.description),
        ),
      ),
    );
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };

  const update = () => {
    const typed = /^\/(\w*)$/u.exec(text.value);
    offered = typed
      ? session.store.commands.filter(command => command.command.startsWith(typed[1] ?? ''))
      : [];
    active = 0;
    render();
    show(offered.length > 0);
  };

  const toggle = () => {
    text.value = list.hidden ? '/' : '';
    text.focus();
    update();
  };

  /** @param {Command} command */
  const choose = command => {
    text.value = `/${command.command}`;
    show(false);
    send();
  };

  show(false);
  session.store.on(['commands'], () => {
    button.hidden = session.store.commands.length === 0;
  });

  return {
    button,
    list,
    update,
    /**
     * Whether the list has used the key.
     *
     * @param {KeyboardEvent} event
     */
    handleKey(event) {
      if (list.hidden) return false;
      const command = offered[active];
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : offered.length - 1;
        active = (active + step) % offered.length;
        render();
        show(true);
      } else if (event.key === 'Enter' && command) choose(command);
      else if (event.key === 'Tab' && command) text.value = `/${command.command}`;
      else if (event.key === 'Escape') show(false);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
