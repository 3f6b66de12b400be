import { h, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { summaryOf } from './summary.js';

/**
 * The line above the field that says what is being answered or edited, with a way out of it.
 *
 * @param {import('../model/session.js').Session} session
 * @returns {Node[]}
 */
export function draftStrip(session) {
  const { draft } = session;
  if (draft.kind === 'new') return [];
  return [
    icon(draft.kind === 'edit' ? 'edit' : 'reply'),
    h(
      'span',
      { class: 'strip-text' },
      h('strong', null, t(draft.kind === 'edit' ? 'editing' : 'replying', { name: draft.message.from.name })),
      h('span', null, summaryOf(draft.message)),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t('cancel'),
        onclick: () => {
          session.dropDraft();
          document.getElementById('composer-text')?.focus();
        },
      },
      icon('close'),
    ),
  ];
}
