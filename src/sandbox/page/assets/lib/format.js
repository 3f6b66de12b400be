/**
 * How moments, sizes and names are written. Locales are those of the person who looks (`languageCode`),
 * the zone is the browser's, as in a real messenger.
 */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {number} atMs
 * @param {string} locale
 */
export function formatTime(atMs, locale) {
  return format(locale, { hour: '2-digit', minute: '2-digit' }, atMs);
}

/**
 * @param {number} atMs
 * @param {string} locale
 */
export function formatDay(atMs, locale) {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric' }, atMs);
}

/**
 * @param {number} atMs
 * @param {string} locale
 */
export function formatClock(atMs, locale) {
  return format(
    locale,
    { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    atMs,
  );
}

/**
 * The time for a message of the same day, a short date for an older one: what a list of chats shows.
 *
 * @param {number} atMs
 * @param {number} nowMs
 * @param {string} locale
 */
export function formatShort(atMs, nowMs, locale) {
  return formatDay(atMs, locale) === formatDay(nowMs, locale)
    ? formatTime(atMs, locale)
    : format(locale, { day: 'numeric', month: 'short' }, atMs);
}

/**
 * @param {number} bytes
 * @param {string} locale
 */
export function formatSize(bytes, locale) {
  const [value, unit] =
    bytes < 1024
      ? [bytes, 'byte']
      : bytes < 1024 * 1024
        ? [bytes / 1024, 'kilobyte']
        : [bytes / 1024 / 1024, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: String(unit),
    maximumFractionDigits: 1,
  }).format(Number(value));
}

/**
 * Up to two capital letters that stand for a name where there is no picture.
 *
 * @param {string} name
 */
export function initials(name) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/**
 * A language code of Telegram as a locale the browser knows; Russian for anything else.
 *
 * @param {string | undefined} languageCode
 */
export function toLocale(languageCode) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([languageCode ?? 'ru'])[0] ?? 'ru';
  } catch (error) {
    if (error instanceof RangeError) return 'ru';
    throw error;
  }
}

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 * @param {number} atMs
 */
function format(locale, options, atMs) {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known.format(atMs);
}
