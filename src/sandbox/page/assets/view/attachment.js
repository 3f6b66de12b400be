import { h, icon } from '../lib/dom.js';
import { formatSize } from '../lib/format.js';
import { t } from '../lib/strings.js';
import { showToast } from '../lib/toast.js';

// What a bot can download (Bot API, getFile) and what Telegram takes as a photo (sendPhoto).
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const LARGEST_PHOTO_BYTES = 10 * 1024 * 1024;
const PHOTO_TYPES = new Set(['image/jpeg', 'image/png']);

/** @typedef {{ file: File, asPhoto: boolean }} Chosen */

/**
 * One file to be sent with the next message: chosen with the button, dropped on the chat or pasted.
 * `take` gives it and forgets it, `readUpload` makes it ready for the control API.
 */
export function createAttachment() {
  /** @type {File | null} */
  let file = null;
  const asPhoto = h('input', { type: 'checkbox', id: 'as-photo' });
  const strip = h('div', { class: 'draft-strip', hidden: true });
  const input = h('input', { type: 'file', hidden: true, 'aria-label': t('attach') });
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': t('attach'), onclick: () => input.click() },
    icon('attach'),
  );
  button.append(input);
  input.addEventListener('click', event => event.stopPropagation());
  input.addEventListener('change', () => {
    choose(input.files?.[0] ?? null);
    input.value = '';
  });

  /** @param {File | null} next */
  const choose = next => {
    if (next && next.size > LARGEST_FILE_BYTES) {
      showToast(t('file-too-big', { size: formatSize(LARGEST_FILE_BYTES, 'ru') }));
      return;
    }
    file = next;
    strip.hidden = next === null;
    strip.replaceChildren(...(next ? describe(next) : []));
  };

  /** @param {File} chosen */
  const describe = chosen => {
    const canBePhoto = PHOTO_TYPES.has(chosen.type) && chosen.size <= LARGEST_PHOTO_BYTES;
    asPhoto.checked = canBePhoto;
    return [
      icon(canBePhoto ? 'image' : 'file'),
      h(
        'span',
        { class: 'strip-text' },
        h('strong', null, chosen.name),
        h('span', null, formatSize(chosen.size, 'ru')),
      ),
      ...(canBePhoto ? [h('label', { class: 'as-photo' }, asPhoto, t('as-photo'))] : []),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': t('remove-file'), onclick: () => choose(null) },
        icon('close'),
      ),
    ];
  };

  return {
    button,
    strip,
    choose,
    /** Gives the chosen file and forgets it. */
    take() {
      const taken = file && { file, asPhoto: asPhoto.checked };
      choose(null);
      return taken;
    },
    /**
     * @param {HTMLElement} area
     * @param {HTMLTextAreaElement} text
     */
    acceptDrops(area, text) {
      area.addEventListener('dragover', event => event.preventDefault());
      area.addEventListener('drop', event => {
        event.preventDefault();
        choose(event.dataTransfer?.files[0] ?? null);
      });
      text.addEventListener('paste', event => {
        const pasted = event.clipboardData?.files[0];
        if (pasted) choose(pasted);
      });
    },
  };
}

/**
 * @param {Chosen} chosen
 * @returns {Promise<import('../model/types.js').Upload>}
 */
export async function readUpload({ file, asPhoto }) {
  return { fileName: file.name, mimeType: file.type, contentBase64: await toBase64(file), asPhoto };
}

/** @param {Blob} blob */
async function toBase64(blob) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
