import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnswerValue, answerValueSchema } from '../../../src/domain/questionnaire/answer-value.ts';
import type { QuestionnaireDefinition } from '../../../src/domain/questionnaire/definition.ts';
import { UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { visibleItems } from '../../../src/domain/questionnaire/visible-items.ts';
import { levelOf, scoreCompetencies } from '../../../src/domain/scoring/score-competencies.ts';
import { required } from '../../../src/lib/invariant.ts';
import {
  answersOf,
  frameworkOf,
  frameworks,
  loadFramework,
  loadQuestionnaire,
  parseItems,
  readJson,
} from '../support.ts';

const questionnaires = [
  loadQuestionnaire('A_self_diagnosis_general'),
  loadQuestionnaire('B_self_diagnosis_seven_directions'),
  loadQuestionnaire('C_satisfaction_after_event'),
];
const vectors = z
  .array(
    z.object({
      questionnaire: z.string(),
      case: z.string(),
      answers: z.record(z.string(), answerValueSchema),
      expected: z.record(
        z.string(),
        z.object({ mastery: z.number().nullable(), level: z.string(), answered: z.int(), total: z.int() }),
      ),
    }),
  )
  .parse([
    ...z.array(z.unknown()).parse(readJson('../fixtures/scoring_examples.json', new URL(import.meta.url))),
    ...z.array(z.unknown()).parse(readJson('../fixtures/scoring_more.json', new URL(import.meta.url))),
  ]);

function profile(definition: QuestionnaireDefinition, answers: Readonly<Record<string, AnswerValue>>) {
  const sheet = answersOf(answers);
  const visible = visibleItems(definition, sheet, UNKNOWN_RESPONDENT);
  return scoreCompetencies(definition, sheet, frameworkOf(definition), visible);
}

describe('profile of one attempt', () => {
  it.each(vectors)('$questionnaire: $case', ({ questionnaire, answers, expected }) => {
    const definition = required(
      questionnaires.find(({ id }) => id === questionnaire),
      questionnaire,
    );
    const shown = profile(definition, answers).map(score => [
      score.competency,
      {
        mastery: score.status === 'scored' ? score.masteryTenths / 10 : null,
        level: score.status === 'scored' ? score.level : 'insufficient_data',
        answered: score.answered,
        total: score.total,
      },
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
  });

  it('lists competencies in the order of the questionnaire', () => {
    const scores = profile(loadQuestionnaire('B_self_diagnosis_seven_directions'), { B25: 3, B01: 1 });
    expect(scores.map(score => score.competency)).toEqual([
      'gifted',
      'career',
      'project_research',
      'inclusive',
      'digital',
      'upbringing',
      'functional_literacy',
    ]);
  });

  it('leaves out answers to items that are no longer asked and competencies nobody was asked about', () => {
    const definition = parseItems(
      [
        { id: 'Q1', type: 'yesNo', text: 'Ведёте кружок?', scale: 'yn' },
        {
          id: 'Q2',
          text: 'Свой сайт',
          scale: 'agree',
          competency: 'digital',
          showIf: { item: 'Q1', oneOf: [1] },
        },
        { id: 'Q3', text: 'Знаю закон', scale: 'agree', competency: 'legal' },
      ],
      {
        scales: {
          agree: { type: 'single', options: [0, 1, 2].map(value => ({ value, button: String(value) })) },
          yn: {
            type: 'single',
            options: [
              { value: 1, button: 'Да' },
              { value: 0, button: 'Нет' },
            ],
          },
        },
      },
    );
    const answers = answersOf({ Q1: 0, Q2: 2, Q3: 1 });
    const visible = visibleItems(definition, answers, UNKNOWN_RESPONDENT);
    const scores = scoreCompetencies(definition, answers, loadFramework('general_eight'), visible);
    expect(scores).toEqual([
      {
        competency: 'legal',
        sum: 1,
        max: 2,
        answered: 1,
        total: 1,
        status: 'scored',
        level: 'high',
        masteryTenths: 500,
      },
    ]);
  });
});

const definitionA = questionnaires[0] as QuestionnaireDefinition;
const answerFor = fc.constantFrom<AnswerValue>(0, 1, 2, 3, null, { declined: true });
const sheetA = fc
  .array(answerFor, { minLength: definitionA.items.length, maxLength: definitionA.items.length })
  .map(values => definitionA.items.map((item, index) => [item.id, values[index] ?? null] as const));

describe('rules of scoring', () => {
  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(sheetA, fc.infiniteStream(fc.nat()), (entries, chance) => {
        const keyed = entries.map(entry => ({ entry, key: chance.next().value as number }));
        const shuffled = keyed.toSorted((left, right) => left.key - right.key).map(({ entry }) => entry);
        expect(profile(definitionA, Object.fromEntries(shuffled))).toEqual(
          profile(definitionA, Object.fromEntries(entries)),
        );
      }),
    );
  });

  it('gives the reverse profile for the reverse answers', () => {
    fc.assert(
      fc.property(sheetA, entries => {
        const reversed = entries.map(
          ([id, value]) => [id, typeof value === 'number' ? 3 - value : value] as const,
        );
        const straight = profile(definitionA, Object.fromEntries(entries));
        const other = profile(definitionA, Object.fromEntries(reversed));
        for (const [index, score] of straight.entries()) {
          expect((other[index]?.sum ?? 0) + score.sum).toBe(score.max);
          expect(other[index]?.status).toBe(score.status);
        }
      }),
    );
  });

  it('never counts «Не моя ситуация»: with it or without the item, sum and maximum are the same', () => {
    fc.assert(
      fc.property(sheetA, entries => {
        const without = entries.filter(([, value]) => value !== null);
        const [withNa, left] = [
          profile(definitionA, Object.fromEntries(entries)),
          profile(definitionA, Object.fromEntries(without)),
        ];
        expect(withNa.map(({ sum, max }) => ({ sum, max }))).toEqual(
          left.map(({ sum, max }) => ({ sum, max })),
        );
      }),
    );
  });

  it('never lowers mastery when the worst answer becomes «Не моя ситуация»', () => {
    fc.assert(
      fc.property(sheetA, fc.nat({ max: 39 }), (entries, at) => {
        const item = definitionA.items[at];
        if (item === undefined) return;
        const worst = item.scoring?.polarity === 'negative' ? 3 : 0;
        const low = Object.fromEntries(entries.map(([id, value]) => [id, id === item.id ? worst : value]));
        const before = profile(definitionA, low).find(score => score.competency === item.competency);
        const after = profile(definitionA, { ...low, [item.id]: null }).find(
          score => score.competency === item.competency,
        );
        if (before?.status !== 'scored' || after?.status !== 'scored') return;
        expect(after.sum * before.max).toBeGreaterThanOrEqual(before.sum * after.max);
      }),
    );
  });

  it('compares thresholds as fractions, not as rounded decimals', () => {
    const level = fc.constantFrom(...frameworks);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat({ max: 100_000 }),
        level,
        (max, raw, framework) => {
          const sum = Math.min(raw, max);
          const exact = framework.levels.find(
            ({ minPercent }) => 100n * BigInt(sum) >= BigInt(minPercent) * BigInt(max),
          );
          expect(levelOf(sum, max, framework).key).toBe(exact?.key);
        },
      ),
    );
  });

  it.each([
    [12, 15, 'minimal'],
    [1199, 1500, 'medium'],
    [9, 15, 'medium'],
    [8999, 15_000, 'high'],
    [6, 15, 'high'],
    [5999, 15_000, 'critical'],
    [0, 15, 'critical'],
  ])('%i of %i is %s', (sum, max, level) => {
    expect(levelOf(sum, max, loadFramework('general_eight')).key).toBe(level);
  });

  it('reaches the minimum share exactly at 75 %', () => {
    const definition = loadQuestionnaire('B_self_diagnosis_seven_directions');
    const three = profile(definition, { B01: 3, B02: 3, B03: 0, B04: null });
    const two = profile(definition, { B01: 3, B02: 3, B03: null, B04: null });
    expect(three[0]).toMatchObject({ status: 'scored', masteryTenths: 1000, answered: 3, total: 4 });
    expect(two[0]).toMatchObject({ status: 'insufficientData', answered: 2, total: 4 });
  });
});
