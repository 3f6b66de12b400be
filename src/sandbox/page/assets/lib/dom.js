/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {{ [name: string]: string | number | boolean | null | undefined | EventListener }} Props
 */

/**
 * Makes an element. Props are attributes (`true` sets an empty one; `false`, `null`, `undefined` leave it out);
 * a function under `onclick`, `onkeydown` … becomes a listener. Children are nodes or text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice('on'.length), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  element.append(...children.filter(isShown));
  return element;
}

/**
 * An icon of the page's own set (`icons.svg` is one file of symbols); decoration only, hidden from screen readers.
 *
 * @param {string} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `/sandbox/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/**
 * The element with this id; the page's own HTML has it, so its absence is a bug.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/**
 * Gives an element the focus, if there is one, without scrolling to it.
 *
 * @param {Element | null | undefined} element
 */
export function focusOn(element) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isShown(child) {
  return child !== null && child !== undefined && child !== false && child !== '';
}
