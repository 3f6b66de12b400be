import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerValue, answerValueSchema } from '../../../src/domain/questionnaire/answer-value.ts';
import { checkAnswer, hasOther, type RawAnswer } from '../../../src/domain/questionnaire/check-answer.ts';
import type { Item } from '../../../src/domain/questionnaire/definition.ts';
import { describeAnswer } from '../../../src/domain/questionnaire/describe-answer.ts';
import { toggleOption } from '../../../src/domain/questionnaire/pick-options.ts';
import { itemOf, loadQuestionnaire, parseItems } from '../support.ts';

const options = [
  { value: 1, button: 'Урок', label: 'Открытый урок' },
  { value: 2, button: 'Кружок' },
  { value: 3, button: 'Поход' },
  { value: 4, button: 'Ничего из этого', exclusive: true },
];
const plain = options.slice(0, 3);

function item(source: Record<string, unknown>): Item {
  const definition = parseItems([{ id: 'Q1', text: 'Вопрос?', ...source }]);
  return itemOf(definition, 'Q1');
}
const typed = (text: string): RawAnswer => ({ kind: 'text', text });
const chosen = (value: number): RawAnswer => ({ kind: 'choose', value });
const submitted = (values: readonly number[], other?: string): RawAnswer =>
  other === undefined ? { kind: 'submit', values } : { kind: 'submit', values, other };
const accepted = (value: AnswerValue) => ({ ok: true, value });
const refused = (refusal: string, params: Record<string, string | number> = {}) => ({
  ok: false,
  refusal,
  params,
});

describe('one of several', () => {
  const scale = itemOf(loadQuestionnaire('A_self_diagnosis_general'), 'A01');
  it('takes the value of a button', () => {
    expect(checkAnswer(scale, chosen(2))).toEqual(accepted(2));
  });
  it('refuses a value that no button has', () => {
    expect(checkAnswer(scale, chosen(4))).toEqual(refused('unknownOption', { value: 4 }));
  });
  it('takes the typed name of a button, in any case', () => {
    expect(checkAnswer(scale, typed(' скорее ДА. '))).toEqual(accepted(2));
  });
  it('takes the typed full wording', () => {
    expect(checkAnswer(scale, typed('Именно так'))).toEqual(accepted(3));
  });
  it('asks for a press when the typed name fits two options', () => {
    const double = item({
      type: 'single',
      options: [
        { value: 1, button: '1', label: 'Урок' },
        { value: 2, button: 'Урок' },
      ],
    });
    expect(checkAnswer(double, typed('урок'))).toEqual(refused('pressButton'));
    expect(checkAnswer(double, typed('1'))).toEqual(accepted(1));
  });
  it('asks for a press when anything else is typed', () => {
    expect(checkAnswer(scale, typed('не знаю, скорее да'))).toEqual(refused('pressButton'));
  });
  it('refuses what belongs to other questions', () => {
    for (const raw of [
      submitted([1]),
      { kind: 'seen' },
      { kind: 'consent', agreed: true },
      { kind: 'file', file: { fileId: 'x', kind: 'photo' } },
    ] satisfies RawAnswer[]) {
      expect(checkAnswer(scale, raw)).toEqual(refused('unexpected'));
    }
  });
});

describe('not answering', () => {
  it.each<[string, Record<string, unknown>, RawAnswer, unknown]>([
    ['«Не моя ситуация» where it is offered', { allowNa: true }, { kind: 'notMine' }, accepted(null)],
    ['«Не моя ситуация» where it is not', {}, { kind: 'notMine' }, refused('notAllowed')],
    [
      '«Не хочу отвечать» where it is offered',
      { allowDecline: true },
      { kind: 'decline' },
      accepted({ declined: true }),
    ],
    ['«Не хочу отвечать» where it is not', {}, { kind: 'decline' }, refused('notAllowed')],
    ['skipping an optional question', { required: false }, { kind: 'skip' }, accepted({ skipped: true })],
    ['skipping a required one', {}, { kind: 'skip' }, refused('notAllowed')],
  ])('%s', (_, more, raw, expected) => {
    expect(checkAnswer(item({ type: 'single', options: plain, ...more }), raw)).toEqual(expected);
  });

  it('«Не хочу отвечать» can be offered everywhere at once, but not on a consent', () => {
    const definition = parseItems(
      [
        { id: 'C1', type: 'consent', text: 'Можно?', agree: 'Да', refuse: 'Нет' },
        { id: 'Q1', type: 'single', text: 'Что?', options: plain },
        { id: 'Q2', type: 'single', text: 'Что?', options: plain, allowDecline: false },
      ],
      { allowDecline: true },
    );
    expect(definition.items.map(each => checkAnswer(each, { kind: 'decline' }).ok)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('«другое»', () => {
  const single = item({ type: 'single', options: plain, other: { button: 'Другое', maxLength: 10 } });
  it('needs a text, cleaned', () => {
    expect(hasOther(single)).toBe(true);
    expect(checkAnswer(single, { kind: 'other', text: ' Музей \n ' })).toEqual(
      accepted({ other: 'Музей', values: [] }),
    );
    expect(checkAnswer(single, { kind: 'other', text: ' \u200B ' })).toEqual(refused('emptyText'));
    expect(checkAnswer(single, { kind: 'other', text: 'Краеведческий' })).toEqual(
      refused('textTooLong', { max: 10, length: 13 }),
    );
  });
  it('alone can answer a question of several, if one is enough', () => {
    const several = { type: 'multiple', options: plain, other: { button: 'Другое' } };
    const museum: RawAnswer = { kind: 'other', text: 'Музей' };
    expect(checkAnswer(item(several), museum)).toEqual(accepted({ other: 'Музей', values: [] }));
    expect(checkAnswer(item({ ...several, min: 2 }), museum)).toEqual(
      refused('tooFewOptions', { min: 2, count: 1 }),
    );
  });
  it('is refused where it is not offered', () => {
    const without = item({ type: 'single', options: plain });
    expect(hasOther(without)).toBe(false);
    expect(checkAnswer(without, { kind: 'other', text: 'Музей' })).toEqual(refused('notAllowed'));
    const several = item({ type: 'multiple', options: plain });
    expect(checkAnswer(several, submitted([1], 'Музей'))).toEqual(refused('notAllowed'));
  });
});

describe('several', () => {
  const two = item({ type: 'multiple', options, min: 2, max: 3, other: { button: 'Другое' } });
  it.each<[string, RawAnswer, unknown]>([
    ['ascending, whatever the order of pressing', submitted([3, 1]), accepted([1, 3])],
    ['each once', submitted([3, 1, 3]), accepted([1, 3])],
    ['too few', submitted([1]), refused('tooFewOptions', { min: 2, count: 1 })],
    ['too many', submitted([1, 2, 3], 'Музей'), refused('tooManyOptions', { max: 3, count: 4 })],
    ['«другое» counts as one', submitted([2], 'Музей'), accepted({ other: 'Музей', values: [2] })],
    ['a forged value', submitted([1, 9]), refused('unknownOption', { value: 9 })],
    ['an exclusive box is enough alone', submitted([4]), accepted([4])],
    ['an exclusive box with others', submitted([1, 4]), refused('tooManyOptions', { max: 1, count: 2 })],
    ['typed text', typed('Урок и поход'), refused('pressButton')],
    ['a press meant for one of many', chosen(1), refused('unexpected')],
  ])('%s', (_, raw, expected) => {
    expect(checkAnswer(two, raw)).toEqual(expected);
  });

  it('may be none where the author says so', () => {
    expect(checkAnswer(item({ type: 'multiple', options: plain, min: 0 }), submitted([]))).toEqual(
      accepted([]),
    );
  });

  it('boxes are ticked and unticked; an exclusive one clears the rest and is cleared by them', () => {
    if (two.type !== 'multiple') throw new Error(two.type);
    expect(toggleOption(two, [3], 1)).toEqual({ ok: true, picks: [1, 3] });
    expect(toggleOption(two, [1, 3], 1)).toEqual({ ok: true, picks: [3] });
    expect(toggleOption(two, [1, 3], 4)).toEqual({ ok: true, picks: [4] });
    expect(toggleOption(two, [4], 2)).toEqual({ ok: true, picks: [2] });
    expect(toggleOption(two, [1], 9)).toEqual({ ok: false, refusal: 'unknownOption', params: { value: 9 } });
    const one = { ...two, max: 1 };
    expect(toggleOption(one, [1], 2)).toEqual({
      ok: false,
      refusal: 'tooManyOptions',
      params: { max: 1, count: 2 },
    });
  });
});

describe('a ranking', () => {
  const rank = item({ type: 'rank', options: plain, top: 2 });
  it('keeps the order of pressing', () => {
    if (rank.type !== 'rank') throw new Error(rank.type);
    const first = toggleOption(rank, [], 3);
    expect(first).toEqual({ ok: true, picks: [3] });
    expect(toggleOption(rank, [3], 1)).toEqual({ ok: true, picks: [3, 1] });
    expect(toggleOption(rank, [3, 1], 3)).toEqual({ ok: true, picks: [1] });
    expect(toggleOption(rank, [3, 1], 2)).toMatchObject({ ok: false, refusal: 'tooManyOptions' });
    expect(checkAnswer(rank, submitted([3, 1]))).toEqual(accepted([3, 1]));
  });
  it('needs every place', () => {
    expect(checkAnswer(rank, submitted([3]))).toEqual(refused('rankIncomplete', { top: 2, count: 1 }));
    expect(checkAnswer(rank, submitted([3, 3]))).toEqual(refused('rankIncomplete', { top: 2, count: 1 }));
  });
});

describe('a number', () => {
  const years = item({ type: 'number', min: 0, max: 60, unit: 'лет' });
  const share = item({ type: 'number', min: -5, max: 100_000, decimals: 2 });
  it.each<[Item, string, unknown]>([
    [years, '12', accepted(12)],
    [years, ' 12 лет ', accepted(12)],
    [years, '12,0', accepted(12)],
    [years, '12,5', refused('notWhole')],
    [years, 'двенадцать', refused('notNumber')],
    [years, '1e3', refused('notNumber')],
    [years, '0x10', refused('notNumber')],
    [years, '', refused('notNumber')],
    [years, '61', refused('numberTooBig', { max: 60 })],
    [years, '-1', refused('numberTooSmall', { min: 0 })],
    [years, '9'.repeat(40), refused('notNumber')],
    [share, '12 345,67', accepted(12345.67)],
    [share, '3.10', accepted(3.1)],
    [share, '3,141', refused('tooPrecise', { decimals: 2 })],
    [share, '−0,5', accepted(-0.5)],
    [share, '-0', accepted(0)],
    [share, '−5', accepted(-5)],
  ])('%#: «%s»', (number, text, expected) => {
    expect(checkAnswer(number, typed(text))).toEqual(expected);
  });
});

describe('a date', () => {
  const date = item({ type: 'date', min: '2020-01-01', max: '2026-12-31' });
  it.each([
    ['15.03.2023', accepted('2023-03-15')],
    ['15.3.2023', accepted('2023-03-15')],
    ['15/03/2023', accepted('2023-03-15')],
    ['15 03 2023', accepted('2023-03-15')],
    ['2023-03-15', accepted('2023-03-15')],
    ['29.02.2024', accepted('2024-02-29')],
    ['29.02.2023', refused('notDate')],
    ['31.04.2023', refused('notDate')],
    ['00.01.2023', refused('notDate')],
    ['01.13.2023', refused('notDate')],
    ['15.03.23', refused('notDate')],
    ['завтра', refused('notDate')],
    ['31.12.2019', refused('dateTooEarly', { min: '2020-01-01' })],
    ['01.01.2027', refused('dateTooLate', { max: '2026-12-31' })],
  ])('«%s»', (text, expected) => {
    expect(checkAnswer(date, typed(text))).toEqual(expected);
  });
});

describe('texts, files, texts to read, consents', () => {
  it('a short text is one line, a long one keeps its lines; lengths are counted in characters', () => {
    const short = item({ type: 'shortText', minLength: 3, maxLength: 5 });
    expect(checkAnswer(short, typed(' аб\nв '))).toEqual(accepted('аб в'));
    expect(checkAnswer(short, typed('аб'))).toEqual(refused('textTooShort', { min: 3, length: 2 }));
    expect(checkAnswer(short, typed('👩‍🏫👩‍🏫'))).toEqual(refused('textTooLong', { max: 5, length: 6 }));
    expect(checkAnswer(short, typed('   '))).toEqual(refused('emptyText'));
    expect(checkAnswer(item({ type: 'longText' }), typed('раз\nдва'))).toEqual(accepted('раз\nдва'));
  });

  it('a file of the right kind and size', () => {
    const file = item({ type: 'file', accept: ['photo'], maxBytes: 1000 });
    const photo = { fileId: 'abc', kind: 'photo', sizeBytes: 1000 } as const;
    expect(checkAnswer(file, { kind: 'file', file: photo })).toEqual(accepted(photo));
    expect(checkAnswer(file, { kind: 'file', file: { ...photo, kind: 'video' } })).toEqual(
      refused('fileKind', { accept: 'photo' }),
    );
    expect(checkAnswer(file, { kind: 'file', file: { ...photo, sizeBytes: 1001 } })).toEqual(
      refused('fileTooBig', { maxBytes: 1000 }),
    );
    expect(checkAnswer(file, typed('вот'))).toEqual(refused('sendFile', { accept: 'photo' }));
  });

  it('what was read and what was consented to', () => {
    const [info, consent] = parseItems([
      { id: 'I1', type: 'info', text: 'Прочитайте.' },
      { id: 'C1', type: 'consent', text: 'Можно?', agree: 'Да', refuse: 'Нет' },
      { id: 'Q1', type: 'single', text: 'Что?', options: plain },
    ]).items;
    expect(info && checkAnswer(info, { kind: 'seen' })).toEqual(accepted({ seen: true }));
    expect(consent && checkAnswer(consent, { kind: 'consent', agreed: false })).toEqual(
      accepted({ consent: false }),
    );
    expect(consent && checkAnswer(consent, typed('да'))).toEqual(refused('pressButton'));
    expect(consent && describeAnswer(consent, { consent: false })).toEqual({
      kind: 'consent',
      agreed: false,
      button: 'Нет',
    });
  });
});

describe('words of an answer', () => {
  it.each<[Record<string, unknown>, AnswerValue, unknown]>([
    [{ type: 'single', options: plain }, 1, { kind: 'options', labels: ['Урок'], other: null }],
    [
      { type: 'multiple', options: plain },
      [1, 3],
      { kind: 'options', labels: ['Урок', 'Поход'], other: null },
    ],
    [
      { type: 'rank', options: plain },
      [3, 1, 2],
      { kind: 'options', labels: ['Поход', 'Урок', 'Кружок'], other: null },
    ],
    [
      { type: 'multiple', options: plain, other: { button: 'Другое' } },
      { other: 'Музей', values: [2] },
      { kind: 'options', labels: ['Кружок'], other: 'Музей' },
    ],
    [{ type: 'number', min: 0, max: 60, unit: 'лет' }, 12, { kind: 'number', value: 12, unit: 'лет' }],
    [{ type: 'date' }, '2023-03-15', { kind: 'date', date: '2023-03-15' }],
    [{ type: 'shortText' }, 'Слово', { kind: 'text', text: 'Слово' }],
    [
      { type: 'file' },
      { fileId: 'x', kind: 'document', name: 'план.docx' },
      { kind: 'file', name: 'план.docx' },
    ],
    [{ type: 'single', options: plain }, null, { kind: 'notMine' }],
    [{ type: 'single', options: plain }, { declined: true }, { kind: 'declined' }],
    [{ type: 'single', options: plain }, { skipped: true }, { kind: 'skipped' }],
    [{ type: 'single', options: plain }, 77, { kind: 'options', labels: ['77'], other: null }],
  ])('%#', (source, value, expected) => {
    expect(describeAnswer(item(source), value)).toEqual(expected);
  });
});

describe('whatever is pressed or typed', () => {
  const items = [
    item({ type: 'single', options: plain, allowNa: true, other: { button: 'Другое' } }),
    item({ type: 'multiple', options, max: 2, allowDecline: true, other: { button: 'Другое' } }),
    item({ type: 'rank', options: plain, top: 2 }),
    item({ type: 'number', min: -3, max: 1000, decimals: 2 }),
    item({ type: 'date' }),
    item({ type: 'shortText', required: false }),
    item({ type: 'longText' }),
  ];
  const raw = fc.oneof<fc.Arbitrary<RawAnswer>[]>(
    fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', maxLength: 300 }) }),
    fc.record({ kind: fc.constant('other' as const), text: fc.string({ unit: 'binary', maxLength: 300 }) }),
    fc.record({ kind: fc.constant('choose' as const), value: fc.integer({ min: -2, max: 6 }) }),
    fc.record({ kind: fc.constant('submit' as const), values: fc.array(fc.integer({ min: 0, max: 5 })) }),
    fc.record({
      kind: fc.constantFrom('notMine' as const, 'decline' as const, 'skip' as const, 'seen' as const),
    }),
  );

  it('is either refused by name or gives a value that can be stored, and gives the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), raw, (each, answer) => {
        const checked = checkAnswer(each, answer);
        if (!checked.ok) return;
        expect(answerValueSchema.parse(JSON.parse(JSON.stringify(checked.value)))).toEqual(checked.value);
        if (typeof checked.value !== 'string') return;
        expect(checkAnswer(each, typed(checked.value))).toEqual(checked);
      }),
      { numRuns: 1000 },
    );
  });
});
