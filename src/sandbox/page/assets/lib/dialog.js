import { h } from './dom.js';
import { t } from './strings.js';

let titles = 0;

/**
 * Opens a modal dialog with a title, a body and a closing button. The browser keeps the focus inside, closes on
 * Escape and gives the focus back; a press on the backdrop closes too.
 *
 * @param {object} options
 * @param {string} options.title
 * @param {string} [options.kind]    one more class name, for its looks
 * @param {(close: () => void) => (Node | null)[]} options.body
 */
export function openDialog({ title, kind = '', body }) {
  titles += 1;
  const titleId = `dialog-${titles}`;
  /** @type {HTMLDialogElement} */
  const dialog = h('dialog', { class: `dialog ${kind}`, 'aria-labelledby': titleId });
  const close = () => dialog.close();
  dialog.append(
    h('div', { class: 'dialog-box' }, h('h2', { id: titleId, class: 'dialog-title' }, title), ...body(close)),
  );
  dialog.addEventListener('click', event => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * The line of buttons that ends a form in a dialog: a way out and the one that does it.
 *
 * @param {() => void} close
 */
export function dialogActions(close) {
  return h(
    'div',
    { class: 'dialog-actions' },
    h('button', { type: 'button', onclick: close }, t('cancel')),
    h('button', { type: 'submit', class: 'primary' }, t('create')),
  );
}

/**
 * Tells something that must be read: the alert of a bot's answer, an error.
 *
 * @param {string} title
 * @param {string} text
 */
export function openAlert(title, text) {
  openDialog({
    title,
    kind: 'alert',
    body: close => [
      h('p', { class: 'dialog-text' }, text),
      h(
        'div',
        { class: 'dialog-actions' },
        h('button', { type: 'button', class: 'primary', onclick: close }, t('ok')),
      ),
    ],
  });
}
