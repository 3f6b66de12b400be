import { createHash } from 'node:crypto';
import type { ImportPlan, PlannedChange } from '../../domain/imports/import-kind.ts';
import { loadImportRules } from '../../domain/imports/import-rules.ts';
import { readSheets, recogniseForm } from '../../domain/imports/read-sheets.ts';
import { invariant } from '../../lib/invariant.ts';
import { annotateTable } from './annotate-table.ts';
import { readGrids } from './read-grids.ts';
import { TableFileError } from './table-file.ts';
import type { WorkerQuestion, WorkerStart } from './worker-messages.ts';

/** More than anybody reads; the counts tell the rest. */
const SHOWN_PROBLEMS = 2_000;
const EXAMPLES = 200;

/** Reads a file and answers questions about it. Throws `TableFileError` when it cannot be read. */
export async function createTableDesk(start: WorkerStart) {
  const grids = await readGrids(start.bytes, start.fileName);
  const form =
    start.kind === null
      ? recogniseForm(grids, start.forms)
      : (start.forms.find(({ kind }) => kind === start.kind) ?? null);
  if (form === null) throw new TableFileError('unknownKind');
  const rules = await loadImportRules(form.kind);
  invariant(rules !== null, `imports of ${form.kind} have a form and no rules`);
  const read = readSheets(grids, form, start.words);
  let changes: readonly PlannedChange[] = [];

  const plan = (question: Extract<WorkerQuestion, { type: 'plan' }>) => {
    const made: ImportPlan = rules.plan(read.rows, question.state as never, {
      today: Temporal.PlainDate.from(question.today),
      timezone: question.timezone,
      options: question.options,
      words: start.words,
    });
    const problems = [...read.problems, ...made.problems];
    const errors = problems.filter(({ severity }) => severity === 'error');
    changes = made.changes;
    const digest = createHash('sha256')
      .update(JSON.stringify([changes, errors]))
      .digest('hex');
    return {
      ...countRecords(changes),
      same: made.same,
      errors: errors.length,
      findings: problems.length - errors.length,
      problems: inOrder(problems).slice(0, SHOWN_PROBLEMS),
      examples: firstOfRows(changes),
      digest,
    };
  };

  return {
    reading: { kind: form.kind, rowCount: read.rows.length, headings: read.headings },
    async answer(question: WorkerQuestion): Promise<unknown> {
      switch (question.type) {
        case 'plan':
          return plan(question);
        case 'changes':
          return changes.slice(question.from, question.from + question.count);
        case 'annotate':
          return annotateTable(grids, question.remarks, question.heading);
      }
    },
  };
}

/** What belongs to one row of the file is one record for its author: a person with work and a role. */
function placeOf({ place, model, rowId }: PlannedChange): string {
  return place.row > 0 ? `${place.sheet} ${place.row}` : `${model} ${rowId}`;
}

const isChange = ({ action, ofKnown = false }: PlannedChange): boolean => action === 'change' || ofKnown;

function countRecords(changes: readonly PlannedChange[]): { create: number; change: number } {
  const records = [...Map.groupBy(changes, placeOf).values()];
  const change = records.filter(record => record.some(isChange)).length;
  return { create: records.length - change, change };
}

/** One change for each of the first records: the one that says most. */
function firstOfRows(changes: readonly PlannedChange[]): PlannedChange[] {
  const records = new Map<string, PlannedChange[]>();
  for (const change of changes) {
    const key = placeOf(change);
    const record = records.get(key);
    if (record) record.push(change);
    else if (records.size < EXAMPLES) records.set(key, [change]);
  }
  return [...records.values()].flatMap(record => {
    const main = record.find(isChange) ?? record[0];
    if (!main) return [];
    const action = isChange(main) ? 'change' : main.action;
    return [{ ...main, action, shown: record.flatMap(({ shown }) => shown ?? []) }];
  });
}

/** Errors before findings, each in the order of the file. */
function inOrder(problems: ImportPlan['problems']): ImportPlan['problems'] {
  const weight = { error: 0, finding: 1 };
  return problems.toSorted((a, b) => weight[a.severity] - weight[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}
