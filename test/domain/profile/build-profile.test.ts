import { describe, expect, it } from 'vitest';
import { competencyKey } from '../../../src/domain/ids.ts';
import {
  buildProfile,
  type ProfileRecord,
  type SubmittedAttempt,
} from '../../../src/domain/profile/build-profile.ts';
import { UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { loadFramework, loadQuestionnaire } from '../support.ts';

const framework = loadFramework('three_competencies_003');
const definition = loadQuestionnaire('B_self_diagnosis_seven_directions');

/** A centre's result: a sum of 100 for each competency, no answers; null: too little was answered. */
function result(sums: Record<string, number | null>): SubmittedAttempt {
  return {
    version: '1.0.0',
    definition,
    answers: new Map(),
    sums: Object.entries(sums).map(([key, sum]) => ({
      competency: competencyKey(key),
      sum: sum ?? 0,
      max: 100,
      answered: sum === null ? 0 : 1,
      total: 1,
    })),
  };
}

function record(latest: SubmittedAttempt, earlier: SubmittedAttempt | null = null): ProfileRecord {
  return {
    source: 'external',
    questionnaireKey: 'external_three',
    framework,
    respondent: UNKNOWN_RESPONDENT,
    latest,
    earlier,
    choices: [],
  };
}

describe('a result known by competency only', () => {
  it('has scores and priorities, and nothing was hard in words', () => {
    const profile = buildProfile(record(result({ psych_comm: 35, subject_methodical: 90, digital: 60 })));
    expect(profile.scores.map(({ competency }) => competency)).toEqual([
      'subject_methodical',
      'digital',
      'psych_comm',
    ]);
    expect(profile.priorities.map(({ score }) => score.competency)).toEqual(['psych_comm', 'digital']);
    expect(profile.hardIn(competencyKey('psych_comm'))).toEqual([]);
    expect(profile.comparison).toBeNull();
  });

  it('is compared sum with sum; what was not measured once is not compared', () => {
    const before = result({ psych_comm: 35, subject_methodical: 90, digital: null });
    const after = result({ psych_comm: 55, subject_methodical: 92, digital: 60 });
    expect(buildProfile(record(after, before)).comparison).toMatchObject({
      kind: 'compared',
      competencies: [
        { competency: 'psych_comm', kind: 'grew', growthTenths: 200 },
        { competency: 'subject_methodical', kind: 'noNoticeableChange' },
        { competency: 'digital', kind: 'insufficientData' },
      ],
    });
  });
});
