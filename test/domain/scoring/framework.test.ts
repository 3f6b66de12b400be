import { describe, expect, it } from 'vitest';
import { parseFramework } from '../../../src/domain/scoring/framework.ts';
import { frameworks, loadFramework, problemsOf, readJson } from '../support.ts';

const json = readJson('frameworks/seven_directions.json') as Record<string, unknown>;
const framework = loadFramework('seven_directions');

describe('the shipped frameworks', () => {
  it.each(frameworks.map(each => [each.key, each] as const))(
    '%s has texts in both languages and an order',
    (_, each) => {
      expect(each.minAnsweredPercent).toBe(75);
      expect(each.competencies.map(competency => competency.order)).toEqual(
        each.competencies.map((_c, index) => index + 1),
      );
      for (const level of each.levels) expect(level.text.en).toMatch(/^[\x20-\x7E]+$/u);
    },
  );

  it('levels of the three competence frameworks are 80, 60, 40, 0, and only the best is no deficit', () => {
    for (const key of ['general_eight', 'seven_directions', 'three_competencies_003']) {
      expect(
        loadFramework(key).levels.map(({ key: level, minPercent, deficit }) => [level, minPercent, deficit]),
      ).toEqual([
        ['minimal', 80, false],
        ['medium', 60, true],
        ['high', 40, true],
        ['critical', 0, true],
      ]);
    }
  });

  it('related competencies exist', () => {
    const known = new Set(
      frameworks.flatMap(each => each.competencies.map(({ key }) => `${each.key}/${key}`)),
    );
    const related = frameworks.flatMap(each => each.competencies.flatMap(competency => competency.related));
    expect(related.length).toBeGreaterThan(0);
    expect(related.filter(id => !known.has(id))).toEqual([]);
  });
});

describe('a framework that cannot judge', () => {
  const levels = framework.levels;
  it.each([
    [
      'levels in the wrong order',
      { levels: levels.toReversed() },
      ['levels-not-descending at levels', 'levels-not-to-zero at levels'],
    ],
    [
      'two levels from one percent',
      { levels: [levels[0], { ...levels[1], minPercent: 80 }, ...levels.slice(2)] },
      ['levels-not-descending at levels'],
    ],
    ['a gap at the bottom', { levels: levels.slice(0, 3) }, ['levels-not-to-zero at levels']],
    [
      'half a percent',
      { levels: [{ ...levels[0], minPercent: 79.5 }, ...levels.slice(1)] },
      ['wrong-type at levels.0.minPercent'],
    ],
    [
      'a level twice',
      { levels: [...levels.slice(0, 2), { ...levels[2], key: 'critical' }, levels[3]] },
      ['duplicate-id at levels'],
    ],
    [
      'a deficit under a name nobody counts',
      { levels: [...levels.slice(0, 2), { ...levels[2], key: 'deep' }, levels[3]] },
      ['level-key at levels.2.key'],
    ],
    [
      'the name of a deficit on a level that is none',
      {
        levels: [
          { ...levels[0], key: 'high' },
          levels[1],
          { ...levels[2], key: 'urgent', deficit: false },
          levels[3],
        ],
      },
      ['level-key at levels.0.key'],
    ],
    [
      'a competency twice',
      { competencies: [framework.competencies[0], framework.competencies[0]] },
      ['duplicate-id at competencies'],
    ],
    ['a share over 100', { minAnsweredPercent: 101 }, ['too-big at minAnsweredPercent']],
    ['no English', { title: { ru: 'Семь' } }, ['missing at title.en']],
  ])('%s', (_, change, expected) => {
    expect(problemsOf(parseFramework({ ...json, ...change }))).toEqual(expected);
  });
});
