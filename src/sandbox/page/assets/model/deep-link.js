/**
 * @typedef {{ kind: 'start' | 'startgroup', payload: string }} DeepLink
 */

const HOSTS = new Set(['t.me', 'telegram.me', 'www.t.me']);

/**
 * Reads `https://t.me/<bot>?start=…` (or `startgroup`, or without either: an empty start) of this very bot.
 * Any other address, also another bot's, is null: it is opened as an ordinary link.
 *
 * @param {string} address
 * @param {string} botUsername
 * @returns {DeepLink | null}
 */
export function parseDeepLink(address, botUsername) {
  const url = parseWebAddress(address);
  if (!url || !HOSTS.has(url.hostname)) return null;
  const name = url.pathname.slice(1).replace(/\/$/u, '');
  if (name.toLowerCase() !== botUsername.toLowerCase()) return null;
  const group = url.searchParams.get('startgroup');
  if (group !== null) return { kind: 'startgroup', payload: group };
  return { kind: 'start', payload: url.searchParams.get('start') ?? '' };
}

/**
 * The address as a URL when it is one a browser may safely open (http, https); null for anything else.
 * An address without a scheme is taken as https, as Telegram does.
 *
 * @param {string} address
 * @returns {URL | null}
 */
export function parseWebAddress(address) {
  const withScheme = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
  const url = URL.parse(withScheme);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
