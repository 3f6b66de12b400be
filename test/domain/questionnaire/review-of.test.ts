import { expect, it } from 'vitest';
import { UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { reviewOf } from '../../../src/domain/questionnaire/review-of.ts';
import { answersOf, loadQuestionnaire, parseItems } from '../support.ts';

it('lists the answers by sections with the number of each question, and what is missing', () => {
  const definition = loadQuestionnaire('B_self_diagnosis_seven_directions');
  const answers = answersOf({ B01: 3, B02: null, B05: { declined: true }, B28: 0 });
  const review = reviewOf(definition, answers, UNKNOWN_RESPONDENT);
  expect(review).toMatchObject({ complete: false, notMine: 1, declined: 1, skipped: 0, hidden: [] });
  expect(review.missing).toHaveLength(24);
  expect(review.missing.slice(0, 3)).toEqual(['B03', 'B04', 'B06']);
  expect(review.sections.map(section => section.entries.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
  expect(review.sections[0]?.entries.map(({ number, state }) => [number, state])).toEqual([
    [1, 'given'],
    [2, 'notMine'],
    [3, 'unanswered'],
    [4, 'unanswered'],
  ]);
});

it('waits for texts to be read and consents to be decided, without listing them as questions', () => {
  const definition = parseItems([
    { id: 'I1', type: 'info', text: 'Прочитайте.' },
    { id: 'Q1', type: 'shortText', text: 'Имя школы?', required: false },
  ]);
  const review = reviewOf(definition, answersOf({ Q1: { skipped: true } }), UNKNOWN_RESPONDENT);
  expect(review).toMatchObject({ missing: ['I1'], complete: false, skipped: 1 });
  expect(review.sections.flatMap(section => section.entries.map(entry => entry.item.id))).toEqual(['Q1']);
  const done = answersOf({ I1: { seen: true }, Q1: { skipped: true } });
  expect(reviewOf(definition, done, UNKNOWN_RESPONDENT).complete).toBe(true);
});

it('does not list a section that has only texts to read', () => {
  const definition = parseItems(
    [
      { id: 'I1', type: 'info', text: 'Прочитайте.', section: 'a' },
      { id: 'Q1', type: 'shortText', text: 'Имя школы?', section: 'b' },
    ],
    {
      sections: [
        { id: 'a', title: 'Вступление' },
        { id: 'b', title: 'Школа' },
      ],
    },
  );
  const review = reviewOf(definition, answersOf({}), UNKNOWN_RESPONDENT);
  expect(review.sections.map(section => section.title)).toEqual(['Школа']);
});
