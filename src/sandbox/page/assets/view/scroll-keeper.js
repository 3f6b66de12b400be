import { focusOn, icon } from '../lib/dom.js';
import { t } from '../lib/strings.js';

const NEAR_PX = 60;

/**
 * Keeps a list scrolled to its end as it grows, unless the reader has scrolled up to read: then a button says how
 * many messages came since and leads down.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} content
 * @param {HTMLElement} jump
 */
export function keepAtBottom(scroller, content, jump) {
  let sticking = true;
  let known = 0;
  let unseen = 0;

  const toBottom = () => {
    scroller.scrollTop = scroller.scrollHeight;
    sticking = true;
    unseen = 0;
    showJump();
  };
  const showJump = () => {
    jump.hidden = sticking;
    const label = unseen > 0 ? t('new-messages', { count: unseen }) : t('to-newest');
    if (jump.textContent !== label) jump.replaceChildren(icon('down'), label);
  };

  jump.addEventListener('click', () => {
    toBottom();
    focusOn(content.lastElementChild);
  });
  scroller.addEventListener('scroll', () => {
    sticking = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
    if (sticking) unseen = 0;
    showJump();
  });
  // Pictures load, the window narrows, the phone's keyboard opens: what was at the end stays at the end.
  const observer = new ResizeObserver(() => {
    if (sticking) toBottom();
  });
  observer.observe(scroller);
  observer.observe(content);

  return {
    /**
     * Another list is shown now, of so many messages.
     *
     * @param {number} count
     */
    reset(count) {
      known = count;
      toBottom();
    },
    /**
     * The same list has so many messages now; one's own message always leads to the end.
     *
     * @param {number} count
     * @param {boolean} ownIsLast
     */
    grown(count, ownIsLast) {
      const added = Math.max(0, count - known);
      known = count;
      if (sticking || (added > 0 && ownIsLast)) toBottom();
      else {
        unseen += added;
        showJump();
      }
    },
  };
}
