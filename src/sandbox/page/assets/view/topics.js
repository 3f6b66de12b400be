import { byId, focusOn, h } from '../lib/dom.js';
import { t } from '../lib/strings.js';

/**
 * The topics of a forum as a row of choices above the messages; nothing in any other chat.
 *
 * @param {import('../model/session.js').Session} session
 */
export function mountTopics(session) {
  const bar = byId('topics');
  session.store.on(['world', 'place'], () => {
    const { chat, threadId } = session.store;
    const topics = chat?.topics ?? [];
    bar.hidden = topics.length === 0;
    const focused = bar.contains(document.activeElement);
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', t('topics'));
    bar.replaceChildren(
      ...[{ id: null, name: t('all-topics'), closed: false }, ...topics].map(topic =>
        h(
          'button',
          {
            type: 'button',
            class: 'topic',
            'aria-pressed': String(topic.id === threadId),
            onclick: () => session.openThread(topic.id),
          },
          topic.closed ? t('closed-topic', { name: topic.name }) : topic.name,
        ),
      ),
    );
    if (focused) focusOn(bar.querySelector('[aria-pressed="true"]'));
  });
}
