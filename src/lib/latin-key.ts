const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ё: 'e',
};

/** A text in the letters of keys: latin small letters, digits and single underscores; empty for a text without any. */
export function toLatin(text: string): string {
  return Array.from(text.toLocaleLowerCase('ru'), letter => LETTERS[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
}

/** A key made of a title, at most `most` characters: begins with a letter and is none of those taken. */
export function latinKey(title: string, fallback: string, most: number, taken: ReadonlySet<string>): string {
  const words = toLatin(title);
  const whole = /^[a-z]/u.test(words) ? words : [fallback, words].filter(part => part !== '').join('_');
  const base = whole.slice(0, most).replace(/_+$/u, '');
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : `_${n}`;
    const key = base.slice(0, most - tail.length) + tail;
    if (!taken.has(key)) return key;
  }
}
