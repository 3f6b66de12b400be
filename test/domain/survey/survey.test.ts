import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { parseEventDate } from '../../../src/domain/stored-event-date.ts';
import { isDraft, readBallot } from '../../../src/domain/survey/survey-answers.ts';
import { surveyForm } from '../../../src/domain/survey/survey-form.ts';
import { surveyResults } from '../../../src/domain/survey/survey-results.ts';
import { isSurveyDue } from '../../../src/domain/survey/survey-times.ts';
import { required } from '../../../src/lib/invariant.ts';

const file = 'prisma/content/questionnaires/C_satisfaction_after_event.json';
const parsed = parseQuestionnaire(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error('questionnaire C is not valid');
const form = surveyForm(parsed.value);
const ballots = (draft: string, count: number) =>
  Array.from({ length: count }, () => required(readBallot(form, draft), draft));

describe('questionnaire C', () => {
  it('is five scale questions and words that may be left out', () => {
    expect(form.questions.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5']);
    expect(form.comment).toMatchObject({ required: false, maxLength: 500 });
  });

  it('a ballot is five digits, and nothing else is', () => {
    expect(readBallot(form, '54123')).toEqual({ C1: 5, C2: 4, C3: 1, C4: 2, C5: 3 });
    for (const forged of ['', '5412', '541234', '54126', '0aaaa', '5412-'])
      expect(readBallot(form, forged)).toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(/^[1-5]{0,5}$/u), draft => {
        expect(isDraft(form, draft)).toBe(true);
        expect(readBallot(form, draft) !== null).toBe(draft.length === 5);
      }),
    );
  });
});

describe('results', () => {
  it.each([
    [37, 46, 804, true],
    [36, 46, 783, false],
    [32, 40, 800, true],
  ])('%i of %i positive is %i tenths, reached: %s', (positive, all, tenths, reached) => {
    const results = surveyResults(form, [...ballots('43333', positive), ...ballots('33333', all - positive)]);
    expect(results).toMatchObject({ answers: all, positive: { count: positive, tenths, reached } });
  });

  it('nobody is no number, four are hidden, words need ten', () => {
    expect(surveyResults(form, [])).toEqual({ kind: 'none' });
    expect(surveyResults(form, ballots('55555', 4))).toEqual({ kind: 'hidden' });
    expect(surveyResults(form, ballots('55555', 9))).toMatchObject({ wordsShown: false });
    expect(surveyResults(form, ballots('55555', 10))).toMatchObject({ wordsShown: true });
  });

  it('the index turns the reverse question round', () => {
    expect(surveyResults(form, ballots('55515', 5))).toMatchObject({ indexTenths: 1000 });
    expect(surveyResults(form, ballots('11151', 5))).toMatchObject({ indexTenths: 0 });
    expect(surveyResults(form, ballots('55555', 5))).toMatchObject({ indexTenths: 800 });
  });
});

describe('when people are asked', () => {
  const zone = 'Europe/Moscow';
  const when = required(
    parseEventDate({ precision: 'time', date: '2027-03-15T14:00/2027-03-15T17:00', zone }),
    'a date',
  );
  const event = { kind: 'seminar', state: 'planned', when, zone };
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

  it('two hours after the end, or when the attendance is closed', () => {
    expect(isSurveyDue(event, at('2027-03-15T18:59'))).toBe(false);
    expect(isSurveyDue(event, at('2027-03-15T19:00'))).toBe(true);
    expect(isSurveyDue({ ...event, state: 'held' }, at('2027-03-15T17:05'))).toBe(true);
  });

  it('never about a cancelled event or a session with its journal', () => {
    expect(isSurveyDue({ ...event, state: 'cancelled' }, at('2027-03-16T10:00'))).toBe(false);
    expect(isSurveyDue({ ...event, kind: 'internshipSession' }, at('2027-03-16T10:00'))).toBe(false);
  });
});
