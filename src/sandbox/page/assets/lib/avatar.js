import { h, icon } from './dom.js';
import { initials } from './format.js';

const HUES = 7;

/**
 * A round picture with initials; the colour follows from the id, so a person keeps it everywhere.
 *
 * @param {number} id
 * @param {string} name
 */
export function avatar(id, name) {
  return h('span', { class: `avatar hue-${hueOf(id)}`, 'aria-hidden': 'true' }, initials(name));
}

/** The bot's round picture. */
export function botAvatar() {
  return h('span', { class: 'avatar of-bot', 'aria-hidden': 'true' }, icon('route'));
}

/**
 * Which of the page's colours belongs to an id (0 … 6).
 *
 * @param {number} id
 */
export function hueOf(id) {
  return Math.abs(id) % HUES;
}
