import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { StoredPlan } from '../../../domain/imports/stored-plan.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { headingOf, toldProblems } from '../../../usecases/imports/describe-problem.ts';
import type { ImportRecord, UndoObstacle } from '../../../usecases/imports/import-store.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const ON_PAGE = 8;
const LONGEST_LINE = 200;
/** Titles of a plan have up to 300 letters: eight of them would fill two screens of a phone. */
const LONGEST_LABEL = 60;

/** Every problem that is kept, page by page. */
export function problemsScreen(
  record: ImportRecord,
  form: ImportForm | null,
  page: number,
  t: Translate,
): Screen {
  const plan = record.plan;
  const lines = toldProblems(plan?.problems ?? [], form, plan?.headings ?? {}, t).map(({ text }) => text);
  return pageScreen(record, lines, page, 'import-problems-title', buttons.problemsButton, t);
}

/** What would be done, record by record: what is new, what was and becomes. */
export function changesScreen(
  record: ImportRecord,
  form: ImportForm | null,
  page: number,
  t: Translate,
): Screen {
  const plan = record.plan;
  const lines = (plan?.examples ?? []).map(each => changeLine(each, form, plan?.headings ?? {}, t));
  return pageScreen(record, lines, page, 'import-changes-title', buttons.changesButton, t);
}

function changeLine(
  { label: whole, action, shown }: StoredPlan['examples'][number],
  form: ImportForm | null,
  headings: StoredPlan['headings'],
  t: Translate,
): string {
  const label = truncate(whole, LONGEST_LABEL);
  if (action === 'create') return t('import-change-new', { label });
  if (shown.length === 0) return t('import-change-other', { label });
  const worded = (value: string): string =>
    value === '' ? t('import-change-empty') : truncate(value, LONGEST_LABEL);
  const details = shown.map(({ column, was, becomes }) =>
    t('import-change-detail', {
      column: headingOf(column, form, headings),
      was: worded(was),
      becomes: worded(becomes),
    }),
  );
  return t('import-change-line', { label, details: details.join('; ') });
}

// locale-keys: import-problems-title import-changes-title
function pageScreen(
  record: ImportRecord,
  lines: readonly string[],
  page: number,
  title: string,
  button: typeof buttons.problemsButton,
  t: Translate,
): Screen {
  const { page: at, pages, shown, hasNext } = pageOf(lines, page, ON_PAGE);
  const head = t(title, { file: truncate(record.fileName, 40), page: at + 1, pages });
  return {
    text: `${head}\n\n${shown.map(line => truncate(line, LONGEST_LINE)).join('\n')}`,
    buttons: [turnRow(at, hasNext, to => button.pack({ import: record.id, page: to }), t), backTo(record, t)],
  };
}

export function undoScreen(record: ImportRecord, t: Translate): Screen {
  return {
    text: t('import-undo-ask'),
    buttons: [
      [
        {
          text: t('import-undo-sure'),
          data: buttons.undoButton.pack({ import: record.id, sure: 1 }),
          style: 'danger',
        },
      ],
      [{ text: t('import-undo-no'), data: buttons.openButton.pack({ import: record.id }) }],
    ],
  };
}

/** Why it cannot be taken back, and because of whom. */
export function inUseScreen(record: ImportRecord, obstacles: readonly UndoObstacle[], t: Translate): Screen {
  const lines = obstacles.map(({ reason, label }) =>
    reason === 'changed' ? t('import-in-use-changed', { label }) : t('import-in-use-used', { label }),
  );
  const unique = [...new Set(lines)];
  const shown = unique.slice(0, ON_PAGE - 1);
  if (unique.length > shown.length) shown.push(t('import-more', { count: unique.length - shown.length }));
  return {
    text: `${t('import-in-use')}\n\n${shown.map(line => truncate(line, LONGEST_LINE)).join('\n')}`,
    buttons: [backTo(record, t)],
  };
}

function backTo(record: ImportRecord, t: Translate): Button[] {
  return [{ text: t('import-back'), data: buttons.openButton.pack({ import: record.id }) }];
}
