import { type ContentPath, type ContentProblem, contentProblem } from '../content-problem.ts';
import type { BuiltDefinition } from './build-definition.ts';
import { repeated } from './build-options.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';
import { isQuestion } from './definition.ts';
import type { QuestionnaireFile } from './file-schema.ts';
import { LIMITS } from './limits.ts';

/** Names that occur twice, names that lead nowhere, and cards that do not fit a phone. */
export function checkReferences(file: QuestionnaireFile, built: BuiltDefinition): readonly ContentProblem[] {
  const { definition } = built;
  return [
    ...checkUnique(file, definition, built.pathOf),
    ...checkCompetencies(file),
    ...checkSize(definition, built.pathOf),
  ];
}

/** Items and sections share one space of names, because a jump may name either; `end` is taken. */
function checkUnique(
  file: QuestionnaireFile,
  definition: QuestionnaireDefinition,
  pathOf: BuiltDefinition['pathOf'],
): readonly ContentProblem[] {
  const written: { id: string; path: ContentPath }[] = [
    ...file.items.map((item, index) => ({ id: String(item.id), path: ['items', index, 'id'] })),
    ...(file.sections ?? []).map((section, index) => ({ id: section.id, path: ['sections', index, 'id'] })),
  ];
  const twice = new Set(repeated(written.map(({ id }) => id)));
  const rowsTwice = repeated(definition.items.filter(item => item.id.includes('.')).map(item => item.id));
  return [
    ...written.flatMap(({ id, path }) =>
      twice.has(id) ? [contentProblem(path, 'duplicate-id', { id })] : [],
    ),
    ...written.flatMap(({ id, path }) => (id === 'end' ? [contentProblem(path, 'reserved-id', { id })] : [])),
    ...rowsTwice
      .filter(id => !twice.has(id.split('.')[0] ?? ''))
      .map(id => contentProblem(pathOf(id), 'duplicate-id', { id })),
    ...repeated(file.competencies.map(({ key }) => key)).map(id =>
      contentProblem(['competencies'], 'duplicate-id', { id }),
    ),
  ];
}

function checkCompetencies(file: QuestionnaireFile): readonly ContentProblem[] {
  const known = new Set(file.competencies.map(({ key }) => key));
  return file.items.flatMap((item, index) => {
    const used = [
      ...('competency' in item && item.competency !== undefined
        ? [{ key: item.competency, path: ['items', index, 'competency'] }]
        : []),
      ...('rows' in item
        ? item.rows.flatMap((row, rowIndex) =>
            row.competency === undefined
              ? []
              : [{ key: row.competency, path: ['items', index, 'rows', rowIndex, 'competency'] }],
          )
        : []),
    ];
    return used
      .filter(({ key }) => !known.has(key))
      .map(({ key, path }) => contentProblem(path, 'competency-unknown', { competency: key }));
  });
}

function checkSize(
  definition: QuestionnaireDefinition,
  pathOf: BuiltDefinition['pathOf'],
): readonly ContentProblem[] {
  const questions = definition.items.filter(isQuestion).length;
  const long = definition.items
    .map(item => ({ item, length: cardLength(item) }))
    .filter(({ length }) => length > LIMITS.card)
    .map(({ item, length }) =>
      contentProblem(pathOf(item.id), 'card-too-long', { length, max: LIMITS.card }),
    );
  return [
    ...long,
    ...(questions === 0 ? [contentProblem(['items'], 'no-questions')] : []),
    ...(questions > LIMITS.questions
      ? [contentProblem(['items'], 'too-many-questions', { count: questions, max: LIMITS.questions })]
      : []),
  ];
}

/** Text of the question with its options as numbered lines, which is the longest way to show it. */
function cardLength(item: Item): number {
  const options = 'options' in item ? item.options.map(option => `00. ${option.label}\n`).join('') : '';
  const matrix = item.type !== 'info' && 'matrix' in item && item.matrix !== null ? item.matrix.text : '';
  return [item.text, item.hint ?? '', matrix, options].join('\n').length;
}
