import { expect, it } from 'vitest';
import { checkLocales } from '../../scripts/locales/check-locales.ts';
import { checkProjectLocales } from '../../scripts/locales/check-project.ts';
import { readLocale } from '../../scripts/locales/read-locale.ts';
import { formatProblem } from '../../scripts/source/problem.ts';
import { parseSource } from '../../scripts/source/syntax.ts';

/** The problems of two locale files and one source file, as lines. */
function check(texts: { ru: string; en: string; code: string }): string[] {
  const locales = [readLocale('ru', 'ru.ftl', texts.ru), readLocale('en', 'en.ftl', texts.en)];
  return checkLocales(locales, [parseSource('src/bot/a.ts', texts.code)]).map(formatProblem);
}

it('accepts equal locales whose every key is used', () => {
  const ru = [
    '-bot = Маршрут',
    'menu-title = { -bot }: { $name }',
    'menu-left = { $count ->\n    [one] остался { $count }\n    [few] осталось { $count }\n   *[many] осталось { $count }\n }',
    'level-high = много',
    'level-low = мало',
    'help-text = { level-low }',
    '    .hint = подсказка',
    'question-yes = Да',
    'question-no = Нет',
  ].join('\n');
  const en = [
    'menu-title = Marshrut: { $name }',
    'menu-left = { $count ->\n    [one] { $count } is left\n   *[other] { $count } are left\n }',
    'level-high = much',
    'level-low = little',
    'help-text = { level-low }',
    '    .hint = hint',
    'question-yes = Yes',
    'question-no = No',
  ].join('\n');
  const code = `
    // locale-keys: level-high level-low
    export const render = (ctx, t, level, given, yes) => [
      ctx.t('menu-title', { name: given.name }), t('menu-left', { count }), t('ru', 'help-text', given), text('help-text.hint'),
      t(yes ? 'question-yes' : 'question-no'), ctx.t(\`level-\${level}\`),
    ];`;
  expect(check({ ru, en, code })).toEqual([]);
});

const one = 'a-key = А';
const uses = "export const a = () => t('a-key');";
it.each([
  [
    'a key without its feature',
    `${one}\nyes = Да`,
    `${one}\nyes = Yes`,
    `${uses} t('yes');`,
    'ru.ftl:2  locale-name  yes',
  ],
  [
    'a key only in one language',
    `${one}\nb-key = Б`,
    one,
    `${uses} t('b-key');`,
    'locale-missing  b-key is only in ru.ftl',
  ],
  [
    'a key only in the other',
    one,
    `${one}\nb-key = B`,
    `${uses} t('b-key');`,
    'locale-missing  b-key is only in en.ftl',
  ],
  [
    'a key nobody wrote',
    one,
    one,
    `${uses} ctx.t('no-key');`,
    'src/bot/a.ts:1  locale-missing  no-key is not in ru.ftl',
  ],
  [
    'a declared key nobody wrote',
    one,
    one,
    `${uses}\n// locale-keys: no-key`,
    'src/bot/a.ts:2  locale-missing  no-key is not in ru.ftl',
  ],
  [
    'an unused key',
    `${one}\nb-key = Б`,
    `${one}\nb-key = B`,
    uses,
    'ru.ftl:2  locale-unused  nobody uses b-key',
  ],
  [
    'a key used only in a comment',
    `${one}\nb-key = Б`,
    `${one}\nb-key = B`,
    `${uses} // t('b-key')`,
    'locale-unused  nobody uses b-key',
  ],
  ['an unused term', `${one}\n-term = Т`, one, uses, 'ru.ftl:2  locale-unused  nobody uses -term'],
  [
    'an unused attribute',
    `${one}\n    .hint = П`,
    `${one}\n    .hint = H`,
    uses,
    'locale-unused  nobody uses a-key.hint',
  ],
  ['a duplicate', `${one}\n${one}`, one, uses, 'ru.ftl:2  locale-duplicate  a-key stands twice'],
  [
    'unequal variables',
    'a-key = { $who }',
    one,
    uses,
    'en.ftl:1  locale-variables  a-key has no variables, in ru.ftl $who',
  ],
  [
    'a variable only in a referred message',
    'a-key = { b-key }\nb-key = { $who }',
    'a-key = A\nb-key = { $who }',
    uses,
    'locale-variables  a-key has no variables, in ru.ftl $who',
  ],
  [
    'a variable the program does not give',
    'a-key = { $who }',
    'a-key = { $who }',
    "t('a-key', { whom: 1 });",
    'src/bot/a.ts:1  locale-arguments  a-key of ru.ftl needs $who',
  ],
  ['broken syntax', `${one}\nb-key = { $`, one, uses, 'ru.ftl:2  locale-syntax'],
  [
    'a forgotten plural form',
    'a-key = { $n ->\n    [one] год\n   *[other] лет\n }',
    'a-key = { $n }',
    "t('a-key', { n: 1 });",
    'ru.ftl:1  locale-plural  a-key has no variant for few',
  ],
  [
    'a key built without a declaration',
    one,
    one,
    `${uses} t(\`a-\${b}\`);`,
    'src/bot/a.ts:1  locale-dynamic',
  ],
  [
    'a key from a variable without a declaration',
    one,
    one,
    `${uses} ctx.t(key);`,
    'src/bot/a.ts:1  locale-dynamic',
  ],
])('reports %s', (_, ru, en, code, expected) => {
  expect(check({ ru, en, code })).toContainEqual(expect.stringContaining(expected));
});

it('leaves other functions alone', () => {
  const code = `${uses}
    export const b = (c, keyboard) => [c.text('ok'), keyboard.text(label, data), list.at(index), 'no-key'];`;
  expect(check({ ru: one, en: one, code })).toEqual([]);
});

it('the project keeps the rules', () => {
  const { keys, problems } = checkProjectLocales(process.cwd());
  expect(keys).toBeGreaterThan(0);
  expect(problems.map(formatProblem)).toEqual([]);
});
