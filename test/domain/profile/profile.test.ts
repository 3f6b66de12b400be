import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { competencyKey, frameworkKey } from '../../../src/domain/ids.ts';
import { compareProfiles } from '../../../src/domain/profile/compare-profiles.ts';
import { growthTenths, isNoticeable } from '../../../src/domain/profile/growth.ts';
import { hardItems } from '../../../src/domain/profile/hard-items.ts';
import type { Measurement, ProfileSource } from '../../../src/domain/profile/measurement.ts';
import { priorities } from '../../../src/domain/profile/priorities.ts';
import { strongFirst } from '../../../src/domain/profile/strong-first.ts';
import type { AnswerValue } from '../../../src/domain/questionnaire/answer-value.ts';
import { UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { visibleItems } from '../../../src/domain/questionnaire/visible-items.ts';
import { measure } from '../../../src/domain/scoring/measure.ts';
import { scoreOfSum } from '../../../src/domain/scoring/score-competencies.ts';
import { answersOf, loadFramework, parseItems } from '../support.ts';

const framework = loadFramework('general_eight');
const statements = (texts: Readonly<Record<string, string>>, more: Record<string, unknown> = {}) =>
  parseItems(
    Object.entries(texts).map(([id, text]) => ({
      id,
      text,
      scale: 'agree',
      competency: 'digital',
      allowNa: true,
      ...more,
    })),
  );
const FOUR = { D1: 'Ищу материалы', D2: 'Создаю тесты', D3: 'Веду сайт', D4: 'Берегу данные' };

function measured<S extends ProfileSource>(
  source: S,
  definition: ReturnType<typeof parseItems>,
  answers: Readonly<Record<string, AnswerValue>>,
): Measurement<S> {
  const sheet = answersOf(answers);
  return {
    source,
    framework: frameworkKey('general_eight'),
    instrument: { id: definition.id, version: definition.version },
    items: measure(visibleItems(definition, sheet, UNKNOWN_RESPONDENT), sheet),
  };
}

describe('было → стало', () => {
  const definition = statements(FOUR);
  const compare = (
    before: Readonly<Record<string, AnswerValue>>,
    after: Readonly<Record<string, AnswerValue>>,
    later = definition,
  ) => compareProfiles(measured('self', definition, before), measured('self', later, after), framework);

  it('shows both sides and the difference in points', () => {
    expect(compare({ D1: 1, D2: 1, D3: 1, D4: 1 }, { D1: 2, D2: 2, D3: 2, D4: 1 })).toEqual({
      kind: 'compared',
      competencies: [
        {
          kind: 'grew',
          competency: 'digital',
          before: { masteryTenths: 333, level: 'critical' },
          after: { masteryTenths: 583, level: 'high' },
          growthTenths: 250,
          commonItems: 4,
        },
      ],
    });
  });

  it('shows a fall as a fall', () => {
    expect(compare({ D1: 3, D2: 3, D3: 3, D4: 3 }, { D1: 3, D2: 3, D3: 3, D4: 0 })).toMatchObject({
      competencies: [{ kind: 'fell', growthTenths: -250 }],
    });
  });

  it('counts only items answered both times: a question that fell out is no growth', () => {
    expect(compare({ D1: 3, D2: 3, D3: 3, D4: 0 }, { D1: 3, D2: 3, D3: 3, D4: null })).toMatchObject({
      competencies: [{ kind: 'noNoticeableChange', before: { masteryTenths: 1000 }, growthTenths: 0 }],
    });
  });

  it('has too little data when less than three quarters of the common items have both answers', () => {
    expect(compare({ D1: 3, D2: 3, D3: null, D4: 1 }, { D1: 3, D2: 3, D3: 1, D4: null })).toEqual({
      kind: 'compared',
      competencies: [{ kind: 'insufficientData', competency: 'digital', commonItems: 4 }],
    });
  });

  it('over two versions: the same item in other typography is common, a reworded, reversed or new one is not', () => {
    const next = parseItems([
      { id: 'D1', text: 'ищу материалы.', scale: 'agree', competency: 'digital' },
      { id: 'D2', text: 'Создаю тесты и опросы', scale: 'agree', competency: 'digital' },
      { id: 'D3', text: 'Веду сайт', scale: 'agree', competency: 'digital', polarity: 'negative' },
      { id: 'D5', text: 'Веду канал', scale: 'agree', competency: 'digital' },
    ]);
    expect(compare({ D1: 0, D2: 0, D3: 0, D4: 0 }, { D1: 3, D2: 3, D3: 3, D5: 3 }, next)).toMatchObject({
      kind: 'compared',
      competencies: [{ kind: 'grew', commonItems: 1, growthTenths: 1000 }],
    });
  });

  it('cannot compare two questionnaires, nor versions without a common item', () => {
    const self = measured('self', definition, { D1: 1 });
    const other = { ...self, instrument: { id: 'other', version: '1.0.0' } };
    expect(compareProfiles(self, other, framework)).toEqual({
      kind: 'notComparable',
      reason: 'differentInstrument',
    });
    const renamed = statements({ E1: 'Ищу материалы' });
    expect(compare({ D1: 1 }, { E1: 2 }, renamed)).toEqual({
      kind: 'notComparable',
      reason: 'noCommonItems',
    });
  });

  it('an external result by competency grows by itself, never together with one’s own view', () => {
    const test = (points: number): Measurement<'external'> => ({
      source: 'external',
      framework: frameworkKey('general_eight'),
      instrument: { id: 'cnppm', version: '2026' },
      items: [
        { id: 'digital', fingerprint: 'cnppm', competency: competencyKey('digital'), points, max: 100 },
      ],
    });
    expect(compareProfiles(test(50), test(54), framework)).toMatchObject({
      competencies: [{ kind: 'noNoticeableChange', growthTenths: 40 }],
    });
    expectTypeOf(compareProfiles<'external'>)
      .parameter(1)
      .not.toExtend<Measurement<'self'>>();
    // @ts-expect-error two sources are never compared
    expect(() => compareProfiles(test(50), measured('self', definition, {}), framework)).toThrow(
      'two sources',
    );
  });
});

describe('noticeable change', () => {
  it.each([
    [50, 55, true, 50],
    [55, 50, true, -50],
    [50, 54, false, 40],
    [50, 50, false, 0],
  ])('%i → %i of 100', (before, after, noticeable, tenths) => {
    const sides = [
      { sum: before, max: 100 },
      { sum: after, max: 100 },
    ] as const;
    expect(isNoticeable(...sides)).toBe(noticeable);
    expect(growthTenths(...sides)).toBe(tenths);
  });

  it('4.996 points print as 5.0 and are still not noticeable', () => {
    const sides = [
      { sum: 0, max: 10_000 },
      { sum: 4996, max: 100_000 },
    ] as const;
    expect(growthTenths(...sides)).toBe(50);
    expect(isNoticeable(...sides)).toBe(false);
  });

  it('is the same backwards, with the opposite sign', () => {
    const share = fc
      .integer({ min: 1, max: 3000 })
      .chain(max => fc.record({ max: fc.constant(max), sum: fc.nat({ max }) }));
    fc.assert(
      fc.property(share, share, (before, after) => {
        expect(growthTenths(after, before) + growthTenths(before, after)).toBe(0);
        expect(isNoticeable(after, before)).toBe(isNoticeable(before, after));
        const exact = BigInt(after.sum * before.max - before.sum * after.max);
        const size = BigInt(before.max * after.max);
        expect(isNoticeable(before, after)).toBe(100n * (exact < 0n ? -exact : exact) >= 5n * size);
      }),
    );
  });
});

const line = (competency: string, sum: number, answered = 5, max = 15) =>
  scoreOfSum({ competency: competencyKey(competency), sum, max, answered, total: 5 }, framework);
const keys = (names: readonly string[]) => names.map(competencyKey);
const order = (scores: Parameters<typeof priorities>[0], choice: readonly string[] = []) =>
  priorities(scores, keys(choice), framework).map(
    ({ kind, score, chosen }) => `${kind} ${score.competency}${chosen ? ' *' : ''}`,
  );

describe('what to work on first', () => {
  const scores = [
    line('subject', 15),
    line('methodical', 9),
    line('psych_ped', 8),
    line('communicative', 8),
    line('digital', 5),
    line('legal', 3, 3),
  ];

  it('worst level first, then the larger deficit, then the order of the framework, three at most', () => {
    expect(order(scores)).toEqual(['deficit digital', 'deficit psych_ped', 'deficit communicative']);
  });

  it('inside a level the teacher’s choice goes first, in the order chosen', () => {
    expect(order(scores, ['methodical', 'communicative'])).toEqual([
      'deficit digital',
      'deficit communicative *',
      'deficit psych_ped',
    ]);
  });

  it('the level is stronger than the choice', () => {
    expect(order(scores, ['methodical'])[0]).toBe('deficit digital');
  });

  it('too little data is never a deficit, and a strength is none', () => {
    expect(order([line('subject', 12), line('legal', 0, 3)])).toEqual([]);
  });

  it('what was chosen without being a deficit is a need, behind the deficits', () => {
    expect(
      order([line('subject', 15), line('legal', 0, 3), line('digital', 5)], ['legal', 'subject']),
    ).toEqual(['deficit digital', 'need legal *', 'need subject *']);
  });

  it('counts three choices, each once, and forgets what was not measured', () => {
    expect(order([line('subject', 15)], ['assessment', 'subject', 'subject', 'legal'])).toEqual([
      'need subject *',
    ]);
  });

  it('compares deficits exactly: 8 of 15 before 16 of 29', () => {
    expect(order([line('subject', 16, 5, 29), line('digital', 8)])).toEqual([
      'deficit digital',
      'deficit subject',
    ]);
  });
});

describe('strong first', () => {
  it('by share, equal ones in the order of the framework, too little data last', () => {
    const shown = strongFirst(
      [
        line('legal', 3, 3),
        line('digital', 8),
        line('methodical', 12),
        line('subject', 12),
        line('assessment', 15),
      ],
      framework,
    );
    expect(shown.map(({ competency }) => competency)).toEqual([
      'assessment',
      'subject',
      'methodical',
      'digital',
      'legal',
    ]);
  });
});

describe('what was hard, in words', () => {
  it('takes statements under half of their points, hardest first, the reverse ones as such', () => {
    const definition = parseItems([
      { id: 'D1', text: 'Ищу материалы', scale: 'agree', competency: 'digital' },
      {
        id: 'D2',
        text: 'Теряюсь, когда техника подводит',
        scale: 'agree',
        competency: 'digital',
        polarity: 'negative',
      },
      { id: 'D3', text: 'Веду сайт', scale: 'agree', competency: 'digital', allowNa: true },
      { id: 'D4', text: 'Берегу данные', scale: 'agree', competency: 'digital' },
      { id: 'L1', text: 'Знаю закон', scale: 'agree', competency: 'legal' },
    ]);
    const answers = answersOf({ D1: 1, D2: 3, D3: null, D4: 2, L1: 0 });
    const hard = hardItems(definition.items, answers, competencyKey('digital'));
    expect(hard.map(({ text, reverse }) => [text, reverse])).toEqual([
      ['Теряюсь, когда техника подводит', true],
      ['Ищу материалы', false],
    ]);
    expect(hardItems(definition.items, answers, competencyKey('digital'), 1)).toHaveLength(1);
  });
});
