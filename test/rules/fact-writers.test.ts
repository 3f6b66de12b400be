import path from 'node:path';
import { expect, it } from 'vitest';
import { findFactWriters, forgetsFacts, keepsFacts } from './fact-writers.ts';

it('knows a writer of facts, in whatever way it writes', () => {
  const writers = [
    'await tx.attendance.deleteMany({ where });',
    'await prisma.attempt.update({ data });',
    'UPDATE "Employment" AS row SET state = $1',
    'INSERT INTO "Achievement" (kind)',
    'data: { deletionAskedAt: toDate(at) }',
    // The name of a table that is put in.
    ['INSERT INTO ', '{table} (id)'].join('$'),
  ];
  for (const source of writers) {
    expect(forgetsFacts(source), source).toBe(true);
    expect(forgetsFacts(`${source}\nawait refreshFacts(tx, [id], at);`), source).toBe(false);
  }
  for (const source of [
    'tx.attendance.findMany({})',
    'where: { deletionAskedAt: null }',
    'UPDATE "Delivery" SET a = 1',
  ])
    expect(forgetsFacts(source), source).toBe(false);
});

/** Who keeps the sheets for a file that writes, or why nothing has to be kept. */
const EXCEPTIONS: Readonly<Record<string, { by: readonly string[] } | { because: string }>> = {
  'db/backup/newer-deletions.ts': { by: ['cli/commands/restore.ts'] },
  'db/backup/restore-backup.ts': { because: 'sheets and deltas come with the facts they were made of' },
  'db/stores/attempt-store.ts': { because: 'cursors and drafts: nothing is submitted' },
  'db/stores/campaign-pace.ts': { because: 'revisions of attempts alone: nothing is submitted' },
  'db/stores/campaign-running.ts': { because: 'revisions of attempts alone: nothing is submitted' },
  'db/stores/demo-life.ts': { by: ['db/stores/demo-store.ts'] },
  'db/stores/demo-past.ts': { by: ['db/stores/demo-store.ts'] },
  'db/stores/demo-people.ts': { by: ['db/stores/demo-store.ts'] },
  'db/stores/demo-plan.ts': { by: ['db/stores/demo-store.ts'] },
  'db/stores/demo-support.ts': { by: ['db/stores/demo-store.ts'] },
  'db/stores/destroy-person.ts': { by: ['db/stores/deletion-store.ts'] },
  'db/stores/event-plan-drafts.ts': { because: 'nobody was at an event that was created just now' },
  'db/stores/imports/apply-changes.ts': { by: ['db/stores/imports/carry-out-import.ts'] },
  'db/stores/imports/undo-changes.ts': { by: ['db/stores/imports/undo-import.ts'] },
  'db/stores/indicator-surveys.ts': { because: 'the survey of an event alone' },
  'db/stores/recompute-instants.ts': { because: 'local dates stay, and facts have local days' },
  'db/stores/release-people.ts': { because: 'temporary tables' },
  'db/stores/request-employment.ts': { because: 'a request counts nowhere until it is accepted' },
  'db/stores/route-changes.ts': { by: ['db/stores/route-store.ts', 'db/stores/attendance-store.ts'] },
  'db/stores/save-answers.ts': { because: 'answers: nothing is submitted' },
  'db/stores/survey-terms.ts': { because: 'the survey of an event alone' },
};

it('finds nobody who writes facts and forgets the sheets', () => {
  expect(findFactWriters('src').filter(file => !(file in EXCEPTIONS))).toEqual([]);
});

it('has no exception that is not one any more, and those named do keep them', () => {
  const writers = findFactWriters('src');
  expect(Object.keys(EXCEPTIONS).filter(file => !writers.includes(file))).toEqual([]);
  for (const exception of Object.values(EXCEPTIONS))
    if ('by' in exception)
      for (const file of exception.by) expect(keepsFacts(path.join('src', file)), file).toBe(true);
});
