import { h, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';

/**
 * Opens a photo as large as the window allows, with a way to save it.
 *
 * @param {import('../model/types.js').Photo} photo
 * @param {string} caption
 */
export function openPhoto(photo, caption) {
  /** @type {HTMLDialogElement} */
  const viewer = h(
    'dialog',
    { class: 'viewer', 'aria-label': t('photo') },
    h(
      'div',
      { class: 'viewer-bar' },
      h(
        'a',
        { class: 'icon-button', href: photo.url, download: '', 'aria-label': t('save-photo') },
        icon('download'),
      ),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': t('close'), onclick: () => viewer.close() },
        icon('close'),
      ),
    ),
    h('img', { src: photo.url, alt: caption || t('photo') }),
    caption && h('p', { class: 'viewer-caption' }, caption),
  );
  viewer.addEventListener('click', event => {
    if (event.target === viewer) viewer.close();
  });
  viewer.addEventListener('close', () => viewer.remove());
  document.body.append(viewer);
  viewer.showModal();
}
