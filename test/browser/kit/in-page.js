// Functions that tests run inside the page (`page.evaluate`): each stands alone and uses nothing of this file.

/**
 * Every visible text whose contrast with what lies behind it is below WCAG AA (4.5, or 3 for large letters), as
 * `ratio text`. Half-transparent grounds are mixed with what is under them; of a gradient every colour counts.
 */
export function findPoorContrast() {
  /** @typedef {[number, number, number, number]} Colour */

  /** @param {string} text @returns {Colour[]} */
  const parse = text =>
    [...text.matchAll(/rgba?\(([^)]+)\)/gu)].map(match => {
      const [r = 0, g = 0, b = 0, a = 1] = (match[1] ?? '').split(/[\s,/]+/u).map(Number);
      return [r, g, b, a];
    });
  /** @param {Colour} over @param {Colour} under @returns {Colour} */
  const mix = ([r, g, b, a], under) => [
    r * a + under[0] * (1 - a),
    g * a + under[1] * (1 - a),
    b * a + under[2] * (1 - a),
    1,
  ];
  /** @param {Colour} colour */
  const luminance = colour => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** @param {Colour} a @param {Colour} b */
  const ratio = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };
  /** @param {Element | null} element @returns {Colour[]} */
  const groundsOf = element => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    if (!element) return [isDark ? [0, 0, 0, 1] : [255, 255, 255, 1]];
    const style = getComputedStyle(element);
    const own = [...parse(style.backgroundImage), ...parse(style.backgroundColor)].filter(
      ([, , , a]) => a > 0,
    );
    const opaque = own.filter(([, , , a]) => a === 1);
    if (opaque.length > 0) return opaque;
    const under = groundsOf(element.parentElement);
    return own.length === 0 ? under : own.flatMap(colour => under.map(below => mix(colour, below)));
  };

  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('.unseen') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const [colour] = parse(style.color);
    if (!colour) continue;
    const worst = Math.min(...groundsOf(element).map(ground => ratio(mix(colour, ground), ground)));
    if (worst < (isLarge ? 3 : 4.5)) found.push(`${worst.toFixed(2)} ${text.slice(0, 40)}`);
  }
  return found;
}

/** What has the focus, by its label or its text. */
export function focusedName() {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

/** The element that has the focus without showing it, as HTML; null when it shows it or nothing has it. */
export function unmarkedFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return isMarked ? null : element.outerHTML.slice(0, 80);
}

/** Whether the focus has left the open dialog for another part of the page. */
export function isFocusOutsideDialog() {
  const element = document.activeElement;
  return element !== document.body && !element?.closest('dialog');
}

/** Parts of the page wider than their place. */
export function scrolledSideways() {
  return ['html', '#scroller', '#composer', '#chat-head', '#sidebar'].filter(selector => {
    const box = document.querySelector(selector);
    return box !== null && box.scrollWidth > box.clientWidth + 1;
  });
}

/** Ids that more than one element has. */
export function doubledIds() {
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

export function pageLanguage() {
  return document.documentElement.lang;
}

export function runningAnimations() {
  return document.getAnimations().length;
}

/** @param {string} size  as in CSS */
export function setLetterSize(size) {
  document.documentElement.style.fontSize = size;
}

/** @param {Element} element */
export function letterSizeOf(element) {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

/** @param {Element} element */
export function hasFocus(element) {
  return element === document.activeElement;
}

/** @param {Element} element */
export function pictureWidthOf(element) {
  return element instanceof HTMLImageElement ? element.naturalWidth : 0;
}

/** @param {Element} element */
export function complaintOf(element) {
  return element instanceof HTMLInputElement ? element.validationMessage : '';
}

/** @param {Element} element */
export function makePale(element) {
  if (element instanceof HTMLElement) element.style.color = '#999999';
}
