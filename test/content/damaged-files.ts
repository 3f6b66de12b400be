/**
 * One damage for every kind of problem: what is replaced by what. The mark ¶ stands where the problem must be reported
 * and is taken out before the file is written.
 */
export const damagedQuestionnaires: readonly [code: string, from: string | RegExp, to: string][] = [
  ['json-syntax', '"id": "sample",', '"id": "sample"\n  ¶"more": 1'],
  ['json-syntax', '"title": "Пример",', '"title": ¶,'],
  ['json-syntax', '"text": "Четвёртое" }', '"text": "Четвёртое", ¶}'],
  ['json-syntax', '  "locale": "ru",', '  ¶// язык\n  "locale": "ru",'],
  ['json-syntax', '"title": "Пример",', '"title": ¶"Пример,'],
  ['json-syntax', /\}\n$/u, '¶'],
  ['json-too-deep', '"title": "Пример"', `"title": ${'['.repeat(49)}¶[${']'.repeat(50)}`],
  ['duplicate-key', '"locale": "ru",', '"locale": "ru", ¶"locale": "en",'],
  ['duplicate-key', '"polarity": "negative"', '"polarity": "negative", ¶"polarity": "positive"'],
  ['missing', /\{\n {2}"schemaVersion": 1,[\s\S]*?"title": "Пример",\n/u, '¶{\n  "schemaVersion": 1,'],
  ['missing', '{ "id": "Q1", "section": "first",', '¶{ "section": "first",'],
  ['wrong-type', '"text": "Первое"', '"text": ¶7'],
  ['unknown-key', '"text": "Второе"', '"text": "Второе", ¶"shwoIf": true'],
  ['not-allowed-value', '"self_diagnosis"', '¶"telepathy"'],
  ['too-short', '"Цифровая"', '¶""'],
  ['too-long', '"Цифра"', `¶"${'Ц'.repeat(31)}"`],
  ['too-few', /"items": \[[\s\S]*\n {2}\]/u, '"items": ¶[]'],
  [
    'too-many',
    '"scale": "agree", "text": "Второе"',
    `"type": "single", "options": ¶[${Array.from({ length: 21 }, (_, i) => `{ "value": ${i}, "button": "${i}" }`).join()}], "text": "Второе"`,
  ],
  ['too-small', '"text": "Первое"', '"weight": ¶0, "text": "Первое"'],
  ['too-big', '"value": 2,', '"value": ¶200,'],
  ['bad-format', '"version": "1.0.0"', '"version": ¶"1"'],
  ['duplicate-id', '"id": "Q3"', '"id": ¶"Q2"'],
  ['reserved-id', '"id": "Q3"', '"id": ¶"end"'],
  ['scale-unknown', '"scale": "agree", "text": "Первое"', '"scale": ¶"agre", "text": "Первое"'],
  [
    'scale-wrong-kind',
    '"scale": "agree", "text": "Первое"',
    '"type": "scale", "scale": ¶"words", "text": "Первое"',
  ],
  ['section-unknown', '"section": "first"', '"section": ¶"third"'],
  ['section-missing', '{ "id": "Q3", "section": "second",', '¶{ "id": "Q3",'],
  ['section-empty', '"sections": [', '"sections": [ ¶{ "id": "zero", "title": "Пусто" },'],
  ['competency-unknown', '"competency": "digital"', '"competency": ¶"digitall"'],
  ['framework-unknown', '"sample_framework"', '¶"other_framework"'],
  [
    'competency-not-in-framework',
    '"competencies": [',
    '"competencies": [ { "key": ¶"magic", "title": "Магия", "short": "М", "order": 3 },',
  ],
  ['scoring-differs', '"items": [', '"scoring": { "minAnsweredShare": ¶0.5 },\n  "items": ['],
  [
    'no-questions',
    /"sections": \[[\s\S]*\]/u,
    '"items": ¶[ { "id": "I1", "type": "info", "text": "Только прочитать" } ]',
  ],
  [
    'options-missing',
    '{ "id": "Q1", "section": "first", "competency": "digital", "scale": "agree",',
    '¶{ "id": "Q1", "section": "first", "type": "single",',
  ],
  [
    'options-twice',
    '{ "id": "Q1", "section": "first", "competency": "digital",',
    '¶{ "id": "Q1", "section": "first", "type": "scale", "options": [ { "value": 0, "button": "Нет" }, { "value": 1, "button": "Да" } ],',
  ],
  [
    'options-count',
    '{ "id": "Q1", "section": "first", "competency": "digital",',
    '¶{ "id": "Q1", "section": "first", "type": "yesNo",',
  ],
  [
    'duplicate-option',
    '"agree": { "type": "single", "min": 0, "max": 2, "options": [\n      { "value": 0,',
    '"agree": ¶{ "type": "single", "min": 1, "max": 2, "options": [\n      { "value": 1,',
  ],
  [
    'duplicate-button',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60,',
    '¶{ "id": "Q3", "section": "second", "type": "yesNo", "options": [ { "value": 0, "button": "Да" }, { "value": 1, "button": "Да" } ],',
  ],
  [
    'scale-range-differs',
    '"agree": { "type": "single", "min": 0, "max": 2,',
    '"agree": ¶{ "type": "single", "min": 0, "max": 3,',
  ],
  [
    'range-empty',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0,',
    '¶{ "id": "Q3", "section": "second", "type": "number", "min": 61,',
  ],
  [
    'pick-range',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60,',
    '¶{ "id": "Q3", "section": "second", "type": "multiple", "scale": "agree", "min": 2, "max": 5,',
  ],
  [
    'not-scorable',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60,',
    '¶{ "id": "Q3", "section": "second", "type": "date", "competency": "legal", "polarity": "positive",',
  ],
  [
    'scores-partial',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60,',
    '¶{ "id": "Q3", "section": "second", "type": "single", "options": [ { "value": 0, "button": "Нет", "score": 3 }, { "value": 1, "button": "Да" } ],',
  ],
  [
    'key-unknown-option',
    '"type": "number", "min": 0, "max": 60,',
    '"type": "single", "scale": "agree", "competency": "legal", "key": ¶9,',
  ],
  [
    'condition-item-unknown',
    '"text": "Третье"',
    '"showIf": ¶{ "item": "Q9", "oneOf": [1] }, "text": "Третье"',
  ],
  [
    'condition-cycle',
    /\{ "id": "Q1"[\s\S]*"text": "Второе" \}/u,
    '¶{ "id": "Q1", "section": "first", "scale": "agree", "text": "Первое", "showIf": { "item": "Q2", "atLeast": 1 } },\n    { "id": "Q2", "section": "second", "scale": "agree", "text": "Второе", "showIf": { "item": "Q1", "atLeast": 1 } }',
  ],
  [
    'condition-looks-ahead',
    '"text": "Первое"',
    '"showIf": ¶{ "item": "Q3", "atLeast": 1 }, "text": "Первое"',
  ],
  [
    'condition-value-unknown',
    '"text": "Третье"',
    '"showIf": ¶{ "item": "Q1", "oneOf": [7] }, "text": "Третье"',
  ],
  [
    'condition-not-comparable',
    '"items": [',
    '"items": [\n    { "id": "T1", "section": "first", "type": "shortText", "text": "Текст" },\n    { "id": "T2", "section": "first", "type": "shortText", "showIf": ¶{ "item": "T1", "atLeast": 1 }, "text": "Ещё" },',
  ],
  ['jump-unknown', '"text": "Первое"', '"goTo": [ { "to": ¶"nowhere" } ], "text": "Первое"'],
  ['jump-backwards', '"text": "Третье"', '"goTo": [ { "to": ¶"first" } ], "text": "Третье"'],
  [
    'item-unreachable',
    '"text": "Первое" },\n    { "id": "Q2"',
    '"text": "Первое", "goTo": [ { "to": "Q3" } ] },\n    ¶{ "id": "Q2"',
  ],
  [
    'card-too-long',
    '{ "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60,',
    `¶{ "id": "Q3", "section": "second", "type": "single", "options": [ ${Array.from({ length: 10 }, (_, i) => `{ "value": ${i}, "button": "${i}", "label": "${'я'.repeat(390)}" }`).join()} ],`,
  ],
  [
    'too-many-questions',
    '"items": [',
    `"items": ¶[ ${Array.from({ length: 121 }, (_, i) => `{ "id": "X${i}", "section": "first", "scale": "agree", "text": "?" },`).join('')}`,
  ],
  ['version-not-higher', '"version": "1.0.0"', '"version": ¶"0.9.9"'],
];

export const damagedFrameworks: readonly [code: string, from: string | RegExp, to: string][] = [
  ['json-syntax', '"minAnsweredPercent": 75', '"minAnsweredPercent": 0¶75'],
  ['missing', '{ "key": "legal", "order": 2,', '¶{ "key": "legal",'],
  [
    'levels-not-descending',
    '"levels": [\n    { "key": "minimal", "minPercent": 80',
    '"levels": ¶[\n    { "key": "minimal", "minPercent": 0',
  ],
  ['level-key', '"key": "critical"', '"key": ¶"terrible"'],
  [
    'levels-not-to-zero',
    /"levels": \[[\s\S]*?\n {2}\],/u,
    '"levels": ¶[ { "key": "only", "minPercent": 10, "deficit": true, "title": { "ru": "а", "en": "a" }, "text": { "ru": "а", "en": "a" } } ],',
  ],
  ['duplicate-id', '"competencies": [\n    { "key": "digital",', '"competencies": ¶[\n    { "key": "legal",'],
  ['version-not-higher', '"version": "1.0.0"', '"version": ¶"0.1.0"'],
];
