import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/domain/ids.ts';
import type { AnswerValue } from '../../../src/domain/questionnaire/answer-value.ts';
import { buildDefinition } from '../../../src/domain/questionnaire/build-definition.ts';
import type { QuestionnaireDefinition } from '../../../src/domain/questionnaire/definition.ts';
import { questionnaireFileSchema, withImpliedTypes } from '../../../src/domain/questionnaire/file-schema.ts';
import { followingItem, nextItem, previousItem } from '../../../src/domain/questionnaire/next-item.ts';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { progress } from '../../../src/domain/questionnaire/progress.ts';
import { type Respondent, UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { reviewOf } from '../../../src/domain/questionnaire/review-of.ts';
import { visibleItems } from '../../../src/domain/questionnaire/visible-items.ts';
import { answersOf, parseItems, problemsOf, questionnaireFile, shownIds, YES_NO } from '../support.ts';

const ask = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'yesNo',
  text: `Вопрос ${id}?`,
  options: YES_NO,
  ...more,
});
const yes = (item: string) => ({ item, oneOf: [1] });
const person = (more: Partial<Respondent>): Respondent => ({ ...UNKNOWN_RESPONDENT, ...more });

describe('what is asked', () => {
  const branching = parseItems([
    ask('Q1'),
    ask('Q2', { showIf: yes('Q1') }),
    ask('Q3', { showIf: { all: [yes('Q1'), { not: yes('Q2') }] } }),
    ask('Q4', { showIf: { any: [yes('Q2'), { profile: 'serviceYears', atMost: 2 }] } }),
  ]);

  it.each([
    [{}, ['Q1']],
    [{ Q1: 1 }, ['Q1', 'Q2', 'Q3']],
    [{ Q1: 0, Q2: 1 }, ['Q1']],
    [{ Q1: 1, Q2: 1 }, ['Q1', 'Q2', 'Q4']],
    [{ Q1: 1, Q2: 0 }, ['Q1', 'Q2', 'Q3']],
  ])('after %j: %j', (answers, expected) => {
    expect(shownIds(branching, answersOf(answers))).toEqual(expected);
  });

  it('an answer that became hidden opens nothing, and counts again when it is back', () => {
    const answers = answersOf({ Q1: 1, Q2: 1, Q4: 0 });
    expect(shownIds(branching, answers)).toEqual(['Q1', 'Q2', 'Q4']);
    answers.set('Q1' as ItemId, 0);
    expect(shownIds(branching, answers)).toEqual(['Q1']);
    expect(reviewOf(branching, answers, UNKNOWN_RESPONDENT).hidden).toEqual(['Q2', 'Q4']);
    answers.set('Q1' as ItemId, 1);
    expect(shownIds(branching, answers)).toEqual(['Q1', 'Q2', 'Q4']);
  });

  it('looks at the person', () => {
    expect(shownIds(branching, answersOf({}), person({ serviceYears: 1 }))).toEqual(['Q1', 'Q4']);
    expect(shownIds(branching, answersOf({}), person({ serviceYears: 3 }))).toEqual(['Q1']);
  });

  it.each<[string, Record<string, unknown>, Partial<Respondent>, boolean]>([
    ['a role among several', { profile: 'role', oneOf: ['mentor'] }, { roles: ['teacher', 'mentor'] }, true],
    [
      'a subject in any case, ё as е',
      { profile: 'subject', oneOf: ['черчёние'] },
      { subjects: ['ЧЕРЧЕНИЕ'] },
      true,
    ],
    ['another subject', { profile: 'subject', oneOf: ['Химия'] }, { subjects: ['Физика'] }, false],
    ['a position', { profile: 'position', oneOf: ['учитель'] }, { position: 'Учитель' }, true],
    ['a category', { profile: 'category', oneOf: ['first', 'highest'] }, { category: 'highest' }, true],
    ['an unknown category', { profile: 'category', oneOf: ['first'] }, {}, false],
    ['not a novice, when nothing is known', { not: { profile: 'serviceYears', atMost: 2 } }, {}, true],
    ['known service', { profile: 'serviceYears', known: true }, { serviceYears: 0 }, true],
    ['unknown service', { profile: 'serviceYears', known: false }, {}, true],
    ['service from 3 to 10', { profile: 'serviceYears', atLeast: 3, atMost: 10 }, { serviceYears: 10 }, true],
    ['service over 10', { profile: 'serviceYears', atLeast: 3, atMost: 10 }, { serviceYears: 11 }, false],
  ])('asks by profile: %s', (_, showIf, respondent, expected) => {
    const definition = parseItems([ask('Q1'), ask('Q2', { showIf })]);
    expect(shownIds(definition, answersOf({}), person(respondent)).includes('Q2')).toBe(expected);
  });

  it.each<[string, AnswerValue, boolean]>([
    ['a box among others', [1, 3], true],
    ['other boxes', [1], false],
    ['a box beside «другое»', { other: 'ещё', values: [3] }, true],
    ['«Не моя ситуация»', null, false],
    ['a refusal', { declined: true }, false],
  ])('asks by several answers: %s', (_, value, expected) => {
    const definition = parseItems([
      {
        id: 'M1',
        type: 'multiple',
        text: 'Что?',
        allowNa: true,
        allowDecline: true,
        other: { button: 'Другое' },
        options: [1, 2, 3].map(each => ({ value: each, button: `${each}` })),
      },
      ask('Q2', { showIf: { item: 'M1', oneOf: [3] } }),
    ]);
    expect(shownIds(definition, answersOf({ M1: value })).includes('Q2')).toBe(expected);
  });

  it('a section can be asked of some only', () => {
    const definition = parseItems([ask('Q1', { section: 'a' }), ask('Q2', { section: 'b' })], {
      sections: [
        { id: 'a', title: 'Для всех' },
        { id: 'b', title: 'Для классных руководителей', showIf: yes('Q1') },
      ],
    });
    expect(shownIds(definition, answersOf({ Q1: 0 }))).toEqual(['Q1']);
    expect(shownIds(definition, answersOf({ Q1: 1 }))).toEqual(['Q1', 'Q2']);
  });

  it('a jump passes items over only once its item is answered', () => {
    const definition = parseItems([
      ask('Q1', { goTo: [{ when: yes('Q1'), to: 'Q3' }] }),
      ask('Q2'),
      ask('Q3', { goTo: [{ when: { item: 'Q3', oneOf: [0] }, to: 'end' }] }),
      ask('Q4'),
    ]);
    expect(shownIds(definition, answersOf({}))).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(shownIds(definition, answersOf({ Q1: 1, Q2: 1 }))).toEqual(['Q1', 'Q3', 'Q4']);
    expect(shownIds(definition, answersOf({ Q1: 0, Q2: 1, Q3: 0, Q4: 1 }))).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it('a refused consent ends the questionnaire, a given one goes on', () => {
    const definition = parseItems([
      { id: 'C1', type: 'consent', text: 'Можно?', agree: 'Да', refuse: 'Нет' },
      ask('Q1'),
    ]);
    expect(shownIds(definition, answersOf({ C1: { consent: false } }))).toEqual(['C1']);
    expect(shownIds(definition, answersOf({ C1: { consent: true } }))).toEqual(['C1', 'Q1']);
    expect(nextItem(definition, answersOf({ C1: { consent: false } }), UNKNOWN_RESPONDENT)).toBeNull();
  });
});

describe('the way through', () => {
  const definition = parseItems(
    [{ id: 'I1', type: 'info', text: 'Начнём.' }, ask('Q1'), ask('Q2', { showIf: yes('Q1') }), ask('Q3')],
    { estimatedMinutes: 6 },
  );

  it('shows the first unanswered item, whatever was answered later', () => {
    expect(nextItem(definition, answersOf({ Q3: 1 }), UNKNOWN_RESPONDENT)?.id).toBe('I1');
    expect(nextItem(definition, answersOf({ I1: { seen: true }, Q3: 1 }), UNKNOWN_RESPONDENT)?.id).toBe('Q1');
    expect(
      nextItem(definition, answersOf({ I1: { seen: true }, Q1: 0, Q3: 1 }), UNKNOWN_RESPONDENT),
    ).toBeNull();
  });

  it('goes back over what is hidden, stops at the start, and comes back forward', () => {
    const answers = answersOf({ I1: { seen: true }, Q1: 0 });
    const back = (from: string | null) =>
      previousItem(definition, answers, UNKNOWN_RESPONDENT, from as ItemId | null);
    expect(back('Q3')?.id).toBe('Q1');
    expect(back('Q2')?.id).toBe('Q1');
    expect(back('I1')).toBeNull();
    expect(back(null)?.id).toBe('Q3');
    expect(followingItem(definition, answers, UNKNOWN_RESPONDENT, 'Q1' as ItemId)?.id).toBe('Q3');
    expect(followingItem(definition, answers, UNKNOWN_RESPONDENT, 'Q3' as ItemId)).toBeNull();
  });

  it('counts questions, not texts to read; minutes go down to 1, and to 0 at the end', () => {
    const at = (answers: Record<string, AnswerValue>, item: string | null = null) =>
      progress(definition, answersOf(answers), UNKNOWN_RESPONDENT, item as ItemId | null);
    expect(at({})).toMatchObject({ position: 1, total: 2, answered: 0, minutesLeft: 4 });
    expect(at({ I1: { seen: true }, Q1: 1 })).toMatchObject({ position: 2, total: 3, answered: 1 });
    expect(at({ I1: { seen: true }, Q1: 1 }, 'Q1')).toMatchObject({ position: 1, total: 3, answered: 1 });
    expect(at({ I1: { seen: true }, Q1: 0 })).toMatchObject({ position: 2, total: 2, minutesLeft: 2 });
    expect(at({ I1: { seen: true }, Q1: 0, Q3: 0 })).toMatchObject({
      position: 2,
      total: 2,
      answered: 2,
      minutesLeft: 0,
    });
  });

  it('names the section and its number among those asked', () => {
    const sections = [
      { id: 'a', title: 'Первый' },
      { id: 'b', title: 'Второй', showIf: yes('Q1') },
      { id: 'c', title: 'Третий' },
    ];
    const three = parseItems(
      [ask('Q1', { section: 'a' }), ask('Q2', { section: 'b' }), ask('Q3', { section: 'c' })],
      { sections },
    );
    expect(progress(three, answersOf({ Q1: 0 }), UNKNOWN_RESPONDENT)).toMatchObject({
      sectionTitle: 'Третий',
      section: 2,
      sections: 2,
    });
  });
});

/** Small questionnaires of yes/no questions with any conditions and jumps that are allowed to stand there. */
const anyFile = fc.integer({ min: 2, max: 6 }).chain(size =>
  fc
    .tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc.record({
          showIf: index === 0 ? fc.constant(null) : fc.option(conditionBefore(index), { freq: 2 }),
          jump: fc.option(
            fc.record({
              to: fc.integer({ min: index + 1, max: size }),
              when: fc.option(conditionBefore(index + 1)),
            }),
            { freq: 3 },
          ),
          allowNa: fc.boolean(),
        }),
      ),
    )
    .map(parts =>
      questionnaireFile(
        parts.map(({ showIf, jump, allowNa }, index) =>
          ask(`Q${index}`, {
            allowNa,
            ...(showIf === null ? {} : { showIf }),
            ...(jump === null
              ? {}
              : {
                  goTo: [
                    {
                      to: jump.to === size ? 'end' : `Q${jump.to}`,
                      ...(jump.when === null ? {} : { when: jump.when }),
                    },
                  ],
                }),
          }),
        ),
      ),
    ),
);

function conditionBefore(index: number): fc.Arbitrary<Record<string, unknown>> {
  const leaf = fc.oneof(
    fc.record({
      item: fc.integer({ min: 0, max: index - 1 }).map(at => `Q${at}`),
      oneOf: fc.constantFrom([0], [1], [0, 1]),
    }),
    fc.record({ item: fc.integer({ min: 0, max: index - 1 }).map(at => `Q${at}`), answered: fc.boolean() }),
    fc.record({ profile: fc.constant('serviceYears'), atMost: fc.constantFrom(2, 5) }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    fc.record({ not: leaf }),
    fc.record({ all: fc.array(leaf, { minLength: 2, maxLength: 2 }) }),
    fc.record({ any: fc.array(leaf, { minLength: 2, maxLength: 2 }) }),
  );
}

const PERSONS = [null, 1, 4, 9].map(serviceYears => person({ serviceYears }));

/** Every item that some person meets who answers one by one, and every way being walked to its end. */
function walkAll(definition: QuestionnaireDefinition): ReadonlySet<string> {
  const met = new Set<string>();
  const walk = (answers: ReadonlyMap<ItemId, AnswerValue>, respondent: Respondent): void => {
    const item = nextItem(definition, answers, respondent);
    if (item === null) return;
    met.add(item.id);
    for (const value of [0, 1, ...(item.allowNa ? [null] : [])]) {
      walk(new Map([...answers, [item.id, value]]), respondent);
    }
  };
  for (const respondent of PERSONS) walk(new Map(), respondent);
  return met;
}

describe('any branching questionnaire', () => {
  it('is refused for unreachable items exactly when nobody can meet them', () => {
    fc.assert(
      fc.property(anyFile, file => {
        const unreachable = problemsOf(parseQuestionnaire(file));
        const unchecked = buildDefinition(
          questionnaireFileSchema.parse(withImpliedTypes(file)),
          null,
        ).definition;
        const met = walkAll(unchecked);
        const unmet = unchecked.items.flatMap((item, index) =>
          met.has(item.id) ? [] : [`item-unreachable at items.${index}`],
        );
        expect(unreachable).toEqual(unmet);
      }),
      { numRuns: 400 },
    );
  });

  it('is walked to its end with positions that never go back, and back again over the same items', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.array(fc.constantFrom<AnswerValue>(0, 1), { minLength: 6, maxLength: 6 }),
        (file, values) => {
          const result = parseQuestionnaire(file);
          fc.pre(result.ok);
          if (!result.ok) return;
          const definition = result.value;
          const answers = new Map<ItemId, AnswerValue>();
          let last = 0;
          for (const value of values) {
            const item = nextItem(definition, answers, UNKNOWN_RESPONDENT);
            if (item === null) break;
            const { position, total, answered } = progress(definition, answers, UNKNOWN_RESPONDENT);
            expect(position).toBeGreaterThan(last);
            expect(position).toBeLessThanOrEqual(total);
            expect(answered).toBe(position - 1);
            last = position;
            answers.set(item.id, value);
          }
          const review = reviewOf(definition, answers, UNKNOWN_RESPONDENT);
          expect(review.complete).toBe(true);
          const forth = visibleItems(definition, answers, UNKNOWN_RESPONDENT).map(item => item.id);
          const back: ItemId[] = [];
          for (let at = previousItem(definition, answers, UNKNOWN_RESPONDENT, null); at !== null; ) {
            back.push(at.id);
            at = previousItem(definition, answers, UNKNOWN_RESPONDENT, at.id);
          }
          expect(back.toReversed()).toEqual(forth);
        },
      ),
    );
  });

  it('does not care for answers to items that are not asked', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.array(fc.option(fc.constantFrom<AnswerValue>(0, 1)), { minLength: 6, maxLength: 6 }),
        (file, values) => {
          const result = parseQuestionnaire(file);
          fc.pre(result.ok);
          if (!result.ok) return;
          const entries = values.flatMap((value, index) =>
            value === null ? [] : [[`Q${index}`, value] as const],
          );
          const answers = answersOf(Object.fromEntries(entries));
          const shown = shownIds(result.value, answers);
          const visibleOnly = new Map([...answers].filter(([id]) => shown.includes(id)));
          expect(shownIds(result.value, visibleOnly)).toEqual(shown);
        },
      ),
    );
  });
});
