import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { competencyId, levelKey } from '../../../src/domain/ids.ts';
import type { Dismissal, DismissalReason } from '../../../src/domain/recommendation/dismissal.ts';
import {
  type Deficit,
  type Recommendation,
  type RecommendInput,
  recommend,
} from '../../../src/domain/recommendation/recommend.ts';
import {
  eventKey,
  isEventKind,
  type RecommendableEvent,
} from '../../../src/domain/recommendation/recommendable-event.ts';
import { parseEventDate } from '../../../src/domain/stored-event-date.ts';
import { required } from '../../../src/lib/invariant.ts';
import { readJson } from '../support.ts';

const ZONE = 'Europe/Moscow';
const fixture = (name: string) => readJson(`../fixtures/${name}.json`, new URL(import.meta.url));

function when(date: string): RecommendableEvent['when'] {
  const precision =
    ({ 0: 'byPlan', 7: 'month', 10: 'day', 16: 'time' } as const)[date.length] ?? 'schoolYear';
  return required(parseEventDate({ precision, date, zone: ZONE }), date);
}

function event(id: string, more: Partial<RecommendableEvent> = {}): RecommendableEvent {
  return {
    id: eventKey(id),
    kind: 'districtSeminar',
    competencies: [competencyId('seven_directions', 'digital')],
    when: when(''),
    format: 'inPerson',
    distanceKm: null,
    place: null,
    hours: null,
    theme: null,
    order: 0,
    ...more,
  };
}

function deficit(framework: string, key: string, more: Partial<Deficit> = {}): Deficit {
  return {
    competency: competencyId(framework, key),
    related: [],
    level: levelKey('high'),
    masteryTenths: 450,
    ...more,
  };
}
const DIGITAL = deficit('seven_directions', 'digital');

function input(more: Partial<RecommendInput>): RecommendInput {
  return {
    deficits: [DIGITAL],
    events: [],
    dismissals: [],
    now: Temporal.ZonedDateTime.from(`2022-09-15T12:00[${ZONE}]`),
    person: { attended: new Set(), inRoute: new Set() },
    ...more,
  };
}
const ids = (recommendation: Recommendation | undefined) =>
  recommendation?.suggestions.map(each => each.eventId);
const one = (more: Partial<RecommendInput>): Recommendation =>
  required(recommend(input(more))[0], 'recommendation');

function dismissal(dismissed: RecommendableEvent, reason: DismissalReason): Dismissal {
  const { id, when: date, format, distanceKm, place, theme } = dismissed;
  return { eventId: id, reason, when: date, format, distanceKm, place, theme };
}

describe('S-003: eight seminars without dates', () => {
  const seminars = z
    .array(z.object({ no: z.int(), title: z.string(), kind: z.string(), competency: z.string() }))
    .parse(fixture('seminars_003'))
    .map(({ no, kind, competency }) =>
      event(`003-${no}`, {
        kind,
        order: no,
        competencies: [competencyId('three_competencies_003', competency)],
      }),
    );

  it.each([
    ['psych_comm', ['003-1', '003-2', '003-4', '003-7']],
    ['subject_methodical', ['003-3', '003-6', '003-8']],
    ['digital', ['003-5']],
  ])('%s is offered exactly %j', (key, expected) => {
    const recommendation = one({
      deficits: [deficit('three_competencies_003', key)],
      events: seminars.toReversed(),
    });
    expect(ids(recommendation)).toEqual(expected);
    expect(recommendation).toMatchObject({ outlook: { kind: 'undated', next: null }, alternatives: [] });
  });

  it('does not mix them with the same key of another framework', () => {
    expect(one({ events: seminars })).toMatchObject({ suggestions: [], outlook: { kind: 'nothingPlanned' } });
  });
});

describe('S-004: the district plan after the diagnosis of September 2022', () => {
  const occurrences = z
    .array(z.object({ id: z.string(), direction: z.string(), kind: z.string(), month: z.string() }))
    .parse(fixture('occurrences_004'))
    .map(({ id, direction, kind, month }, order) =>
      event(id, {
        kind,
        order,
        when: when(month),
        competencies: [competencyId('seven_directions', direction)],
      }),
    );
  const allYear = z
    .array(z.object({ direction: z.string(), kind: z.string() }))
    .parse(fixture('plan_rows_without_month_004'))
    .map(({ direction, kind }, order) =>
      event(`row-${order}`, { kind, order, competencies: [competencyId('seven_directions', direction)] }),
    );
  const suggestedAfter = (key: string, now: string, events = occurrences) =>
    one({
      deficits: [deficit('seven_directions', key)],
      events,
      now: Temporal.ZonedDateTime.from(`${now}[${ZONE}]`),
    });
  const months = (recommendation: Recommendation) =>
    recommendation.suggestions.map(({ when: date }) =>
      date.precision === 'month' ? date.month.toString() : '',
    );

  it('has 31 events one can go to, 21 diagnoses that are none', () => {
    const directions = occurrences.filter(({ kind }) => isEventKind(kind));
    expect(directions).toHaveLength(31);
    expect(occurrences.filter(({ kind }) => kind === 'diagnostics')).toHaveLength(21);
  });

  it.each([
    ['inclusive', '2022-11'],
    ['functional_literacy', '2022-12'],
    ['gifted', '2023-01'],
    ['career', '2023-03'],
    ['project_research', '2023-03'],
    ['digital', '2023-08'],
    ['upbringing', '2023-08'],
  ])('%s: next in %s, on the first and on the last day of September', (key, month) => {
    for (const now of ['2022-09-01T00:00', '2022-09-30T23:59']) {
      expect(months(suggestedAfter(key, now))[0]).toBe(month);
    }
  });

  it('digital: only the seminar of August 2023; «до августа 2023 ничего нет», and other ways to go on', () => {
    const recommendation = suggestedAfter('digital', '2022-09-15T12:00');
    expect(ids(recommendation)).toEqual(['004-038']);
    expect(recommendation.outlook).toMatchObject({ kind: 'nothingUntil' });
    expect(months(recommendation)).toEqual(['2023-08']);
    expect(recommendation.alternatives).toEqual(['strongColleague', 'mentor', 'externalEvent']);
  });

  it('rows that go on all year in every school change nothing of that', () => {
    const recommendation = suggestedAfter('digital', '2022-09-15T12:00', [...allYear, ...occurrences]);
    expect(ids(recommendation)).toEqual(['004-038']);
    expect(recommendation.outlook.kind).toBe('nothingUntil');
  });

  it('the conference of August 2022 is offered until its month is over', () => {
    expect(ids(suggestedAfter('digital', '2022-08-31T23:59'))).toEqual(['004-037', '004-038']);
    expect(ids(suggestedAfter('digital', '2022-09-01T00:00'))).toEqual(['004-038']);
  });

  it('something soon needs no other ways; after the last event nothing is planned', () => {
    expect(suggestedAfter('inclusive', '2022-09-15T12:00')).toMatchObject({
      outlook: { kind: 'soon' },
      alternatives: [],
    });
    expect(suggestedAfter('digital', '2023-09-01T12:00')).toMatchObject({
      suggestions: [],
      outlook: { kind: 'nothingPlanned' },
      alternatives: ['strongColleague', 'mentor', 'externalEvent'],
    });
  });

  it('gives each deficit its own answer, in the order asked', () => {
    const both = recommend(
      input({ deficits: [deficit('seven_directions', 'upbringing'), DIGITAL], events: occurrences }),
    );
    expect(both.map(({ competency }) => competency)).toEqual([
      'seven_directions/upbringing',
      'seven_directions/digital',
    ]);
    expect(both.map(ids)).toEqual([['004-043', '004-044'], ['004-038']]);
  });
});

describe('why', () => {
  it('says competency, level, mastery, date, place and hours', () => {
    const march = event('a', { when: when('2023-03'), distanceKm: 12, hours: 3 });
    expect(one({ events: [march] }).suggestions[0]?.reasons).toEqual([
      { kind: 'competency', competency: 'seven_directions/digital', level: 'high', masteryTenths: 450 },
      { kind: 'when', when: march.when },
      { kind: 'format', format: 'inPerson', distanceKm: 12 },
      { kind: 'hours', hours: 3 },
    ]);
  });

  it('offers what helps a neighbouring competency behind, and says so', () => {
    const general = deficit('general_eight', 'digital', {
      related: [
        competencyId('three_competencies_003', 'digital'),
        competencyId('seven_directions', 'digital'),
      ],
    });
    const recommendation = one({
      deficits: [general],
      events: [
        event('district', { when: when('2022-10') }),
        event('webinar', { competencies: [competencyId('three_competencies_003', 'digital')] }),
        event('own', { competencies: [general.competency], when: when('2023-05') }),
      ],
    });
    expect(ids(recommendation)).toEqual(['own', 'webinar', 'district']);
    expect(recommendation.suggestions[1]?.reasons[1]).toEqual({
      kind: 'related',
      competency: 'three_competencies_003/digital',
      of: 'general_eight/digital',
    });
    expect(recommendation.suggestions[0]?.reasons.map(({ kind }) => kind)).not.toContain('related');
  });

  it('does not offer what was attended, and marks what is in the route', () => {
    const events = [event('a', { order: 1 }), event('b', { order: 2 })];
    const person = { attended: new Set([eventKey('a')]), inRoute: new Set([eventKey('b')]) };
    expect(one({ events, person }).suggestions).toMatchObject([{ eventId: 'b', inRoute: true }]);
  });
});

describe('after «Не подходит»', () => {
  const october = event('october', {
    when: when('2022-10'),
    distanceKm: 40,
    place: 'Станица',
    theme: 'boards',
  });
  const others = [
    event('november', { when: when('2022-11'), distanceKm: 60 }),
    event('december', { when: when('2022-12'), distanceKm: 10, place: 'Город' }),
    event('january', { when: when('2023-01'), format: 'online' }),
    event('february', { when: when('2023-02') }),
    event('march', { when: when('2023-03'), distanceKm: 5, place: 'Станица' }),
  ];
  const suggestedAfter = (reason: DismissalReason, events = [october, ...others]) =>
    one({ events, dismissals: [dismissal(october, reason)] });

  it('whatever the reason, that event is gone and the rest stays', () => {
    for (const reason of ['time', 'far', 'alreadyKnow', 'other'] as const) {
      expect(ids(suggestedAfter(reason))?.toSorted()).toEqual([
        'december',
        'february',
        'january',
        'march',
        'november',
      ]);
    }
  });

  it('«далеко»: online and nearer meetings come first, as far or unknown ones and the same place last', () => {
    const recommendation = suggestedAfter('far');
    expect(ids(recommendation)).toEqual(['december', 'january', 'november', 'february', 'march']);
    expect(recommendation.suggestions[2]?.reasons).toContainEqual({ kind: 'lowered', because: 'far' });
    expect(recommendation.suggestions[0]?.reasons.map(({ kind }) => kind)).not.toContain('lowered');
  });

  it('«далеко» without a place: two unknown places are not the same place', () => {
    const somewhere = event('somewhere', { distanceKm: 40 });
    const near = event('near', { when: when('2022-11'), distanceKm: 3 });
    const online = event('online', { when: when('2022-12'), format: 'online' });
    const dismissals = [dismissal(somewhere, 'far')];
    expect(ids(one({ events: [near, online], dismissals }))).toEqual(['near', 'online']);
  });

  it('«неудобное время»: the same month, and the same weekday where days are known, come last', () => {
    const wednesday = event('wednesday', { when: when('2022-10-05') });
    const events = [
      event('same month', { when: when('2022-10-20') }),
      event('same weekday', { when: when('2022-11-09') }),
      event('thursday', { when: when('2022-11-10T15:00') }),
      event('year', { when: when('2022') }),
    ];
    const recommendation = one({ events, dismissals: [dismissal(wednesday, 'time')] });
    expect(ids(recommendation)).toEqual(['year', 'thursday', 'same month', 'same weekday']);
  });

  it('«неудобное время»: the event is offered again when it has moved, not when its day was only named', () => {
    const dismissals = [dismissal(october, 'time')];
    const moved = { ...october, when: when('2022-12') };
    const named = { ...october, when: when('2022-10-14') };
    expect(ids(one({ events: [moved], dismissals }))).toEqual(['october']);
    expect(ids(one({ events: [named], dismissals }))).toEqual([]);
    expect(ids(one({ events: [moved], dismissals: [dismissal(october, 'other')] }))).toEqual([]);
  });

  it('«уже знаю»: other runs of the theme are gone too, other themes stay', () => {
    const again = event('again', { when: when('2023-04'), theme: 'boards' });
    const other = event('other', { when: when('2023-04'), theme: 'tests' });
    expect(ids(suggestedAfter('alreadyKnow', [october, again, other]))).toEqual(['other']);
    expect(ids(suggestedAfter('other', [october, again, other]))).toEqual(['again', 'other']);
  });

  it('«другое» moves nothing', () => {
    expect(ids(suggestedAfter('other'))).toEqual(['november', 'december', 'january', 'february', 'march']);
  });

  it('a dismissed event is still in the plan: nobody is told that nothing comes, but other ways are offered', () => {
    const recommendation = one({ events: [october], dismissals: [dismissal(october, 'other')] });
    expect(recommendation).toMatchObject({
      suggestions: [],
      outlook: { kind: 'soon' },
      alternatives: ['strongColleague', 'mentor', 'externalEvent'],
    });
  });
});

describe('any plan', () => {
  const dates = fc.constantFrom(
    '',
    '2022',
    '2022-08',
    '2022-10',
    '2022-10-05',
    '2022-11-09T14:00',
    '2023-08',
  );
  const plan = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 30 }),
        date: dates,
        format: fc.constantFrom('inPerson' as const, 'online' as const, 'hybrid' as const),
        distanceKm: fc.option(fc.integer({ min: 1, max: 50 })),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    .map(rows => rows.map(({ id, date, ...more }) => event(`e${id}`, { when: when(date), ...more })));
  const dismissalsOf = (
    events: readonly RecommendableEvent[],
    reasons: readonly (DismissalReason | null)[],
  ) =>
    events.flatMap((each, index) => {
      const reason = reasons[index] ?? null;
      return reason === null ? [] : [dismissal(each, reason)];
    });
  const reasons = fc.array(
    fc.option(fc.constantFrom<DismissalReason>('time', 'far', 'alreadyKnow', 'other')),
    {
      minLength: 12,
      maxLength: 12,
    },
  );

  it('gives the same answer in whatever order it is listed', () => {
    fc.assert(
      fc.property(plan, reasons, (events, chosen) => {
        const dismissals = dismissalsOf(events, chosen);
        const expected = ids(one({ events, dismissals }));
        expect(ids(one({ events: events.toReversed(), dismissals: dismissals.toReversed() }))).toEqual(
          expected,
        );
      }),
    );
  });

  it('a dismissal never brings back, hides or invents anything but its own event', () => {
    fc.assert(
      fc.property(plan, reasons, (events, chosen) => {
        const dismissals = dismissalsOf(events, chosen);
        const all = ids(one({ events })) ?? [];
        const left = all.filter(id => !dismissals.some(each => each.eventId === id));
        expect(ids(one({ events, dismissals }))?.toSorted()).toEqual(left.toSorted());
      }),
    );
  });
});
