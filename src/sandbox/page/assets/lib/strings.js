/** @typedef {{ [form: string]: string }} PluralForms */

const LOCALE = 'ru';
const plurals = new Intl.PluralRules(LOCALE);

/** @type {Readonly<Record<string, string | PluralForms>>} */
const strings = await (await fetch('/sandbox/assets/strings.json')).json();

/**
 * The page's text under a key, with `{name}` places filled. A text with plural forms is chosen by `values.count`.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const entry = strings[key];
  if (entry === undefined) throw new Error(`no text for "${key}"`);
  const template = typeof entry === 'string' ? entry : pluralForm(entry, Number(values.count));
  return template.replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ''));
}

/**
 * Fills the static HTML: `data-t` becomes the element's text, `data-label` its `aria-label` and tooltip,
 * `data-placeholder` its placeholder.
 *
 * @param {ParentNode} root
 */
export function localize(root) {
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(data(element, 't'));
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(data(element, 'label')));
    element.setAttribute('title', t(data(element, 'label')));
  }
  for (const element of root.querySelectorAll('[data-placeholder]')) {
    element.setAttribute('placeholder', t(data(element, 'placeholder')));
  }
}

/**
 * @param {PluralForms} forms
 * @param {number} count
 */
function pluralForm(forms, count) {
  return forms[plurals.select(count)] ?? forms.other ?? '';
}

/**
 * @param {Element} element
 * @param {string} name
 */
function data(element, name) {
  return element.getAttribute(`data-${name}`) ?? '';
}
