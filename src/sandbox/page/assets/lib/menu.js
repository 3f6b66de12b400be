import { h } from './dom.js';

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {Node} [before]         an icon or an avatar in front of the label
 * @property {boolean} [checked]     for a choice of one: whether this is the present one
 * @property {boolean} [danger]
 * @property {() => void} choose
 */

/**
 * Opens a menu beside its button: arrows, Home, End and first letters move, Enter chooses, Escape or Tab closes and gives the focus
 * back, a press outside closes. (WAI-ARIA Authoring Practices, "Menu Button".)
 *
 * @param {HTMLElement} anchor
 * @param {string} label
 * @param {readonly MenuItem[]} items
 */
export function openMenu(anchor, label, items) {
  const buttons = items.map(item => {
    const isChoice = item.checked !== undefined;
    return h(
      'button',
      {
        type: 'button',
        class: item.danger ? 'menu-item danger' : 'menu-item',
        role: isChoice ? 'menuitemradio' : 'menuitem',
        'aria-checked': isChoice ? String(item.checked) : null,
        tabindex: -1,
        onclick: () => {
          menu.hidePopover();
          item.choose();
        },
      },
      item.before,
      h('span', { class: 'menu-label' }, item.label),
    );
  });
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, popover: 'auto' }, ...buttons);
  menu.addEventListener('keydown', event => moveFocus(event, menu, buttons));
  menu.addEventListener('toggle', event => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    menu.remove();
  });

  // In a modal dialog everything outside the dialog is inert, so the menu lives where its button does.
  (anchor.closest('dialog') ?? document.body).append(menu);
  menu.showPopover();
  place(menu, anchor);
  anchor.setAttribute('aria-expanded', 'true');
  (buttons.find(button => button.getAttribute('aria-checked') === 'true') ?? buttons[0])?.focus();
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} menu
 * @param {HTMLButtonElement[]} buttons
 */
function moveFocus(event, menu, buttons) {
  const at = buttons.findIndex(button => button.matches(':focus'));
  const last = buttons.length - 1;
  /** @type {Record<string, number>} */
  const targets = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const target = targets[event.key] ?? startingWith(event.key, buttons, at);
  if (target !== undefined) {
    event.preventDefault();
    buttons[target]?.focus();
  } else if (event.key === 'Tab') {
    event.preventDefault();
    menu.hidePopover();
  }
}

/**
 * The next item that begins with a typed letter.
 *
 * @param {string} key
 * @param {HTMLButtonElement[]} buttons
 * @param {number} from
 */
function startingWith(key, buttons, from) {
  if ([...key].length !== 1 || key === ' ') return undefined;
  const matches = buttons.flatMap((button, index) =>
    button.querySelector('.menu-label')?.textContent?.toLowerCase().startsWith(key.toLowerCase())
      ? [index]
      : [],
  );
  return matches.find(index => index > from) ?? matches[0];
}

/**
 * Below the anchor, or above where there is more room; never outside the window.
 *
 * @param {HTMLElement} menu
 * @param {HTMLElement} anchor
 */
function place(menu, anchor) {
  const gap = 6;
  const near = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = near.bottom + gap + height <= innerHeight;
  const top = below ? near.bottom + gap : near.top - gap - height;
  const left = near.left + width > innerWidth - gap ? near.right - width : near.left;
  menu.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
  menu.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
}
