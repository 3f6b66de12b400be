import { h } from '../lib/dom.js';
import { t } from '../lib/strings.js';
import { parseDeepLink, parseWebAddress } from '../model/deep-link.js';
import { buildRichTree } from '../model/rich-tree.js';

/**
 * @typedef {import('../model/types.js').Entity} Entity
 * @typedef {import('../model/rich-tree.js').RichNode} RichNode
 *
 * @typedef {object} RichTextActions
 * @property {string} botUsername
 * @property {(command: string) => void} sendCommand
 * @property {(link: import('../model/deep-link.js').DeepLink) => void} followDeepLink
 */

/** @type {Readonly<Record<string, keyof HTMLElementTagNameMap>>} */
const PLAIN_TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  text_mention: 'strong',
};

/**
 * A text with its entities as nodes: no markup is ever parsed, so a text can only be text.
 *
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @param {RichTextActions} actions
 * @returns {Node[]}
 */
export function richText(text, entities, actions) {
  return buildRichTree(text, entities).map(node => toNode(node, actions));
}

/**
 * @param {RichNode} node
 * @param {RichTextActions} actions
 * @returns {Node}
 */
function toNode(node, actions) {
  if (typeof node === 'string') return document.createTextNode(node);
  const children = node.children.map(child => toNode(child, actions));
  const text = plainText(node);
  const { entity } = node;
  const tag = PLAIN_TAGS[entity.type];
  if (tag) return h(tag, null, ...children);
  switch (entity.type) {
    case 'pre':
      return h('pre', { tabindex: 0 }, h('code', null, ...children));
    case 'spoiler':
      return spoiler(children);
    case 'blockquote':
      return h('blockquote', null, ...children);
    case 'expandable_blockquote':
      return expandableQuote(children);
    case 'url':
      return link(text, children, actions);
    case 'text_link':
      return link(entity.url ?? '', children, actions);
    case 'email':
      return h('a', { href: `mailto:${text}` }, ...children);
    case 'phone_number':
      return h('a', { href: `tel:${text.replace(/[^+\d]/gu, '')}` }, ...children);
    case 'bot_command':
      return h(
        'button',
        { type: 'button', class: 'text-link', onclick: () => actions.sendCommand(text) },
        ...children,
      );
    default:
      return h('span', null, ...children);
  }
}

/**
 * @param {string} address
 * @param {Node[]} children
 * @param {RichTextActions} actions
 */
function link(address, children, actions) {
  const url = parseWebAddress(address);
  // An address a browser must not open (javascript:, tg:) stays a text.
  if (!url) return h('span', null, ...children);
  const deepLink = parseDeepLink(url.href, actions.botUsername);
  const anchor = h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
  if (deepLink) {
    anchor.addEventListener('click', event => {
      event.preventDefault();
      actions.followDeepLink(deepLink);
    });
  }
  return anchor;
}

/** @param {Node[]} children */
function spoiler(children) {
  const hidden = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, ...children);
  const cover = h('button', {
    type: 'button',
    class: 'spoiler-cover',
    'aria-label': t('show-spoiler'),
    onclick: () => {
      hidden.removeAttribute('aria-hidden');
      cover.remove();
    },
  });
  return h('span', { class: 'spoiler' }, hidden, cover);
}

/** @param {Node[]} children */
function expandableQuote(children) {
  const body = h('span', { class: 'quote-body' }, ...children);
  const toggle = h('button', { type: 'button', class: 'text-link quote-toggle', 'aria-expanded': 'false' });
  toggle.append(t('show-more'));
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true';
    toggle.setAttribute('aria-expanded', String(open));
    toggle.replaceChildren(t(open ? 'show-less' : 'show-more'));
  });
  return h('blockquote', { class: 'expandable' }, body, toggle);
}

/**
 * @param {RichNode} node
 * @returns {string}
 */
function plainText(node) {
  return typeof node === 'string' ? node : node.children.map(plainText).join('');
}
