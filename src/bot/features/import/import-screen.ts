import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { StoredPlan } from '../../../domain/imports/stored-plan.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { refusalText, toldProblems } from '../../../usecases/imports/describe-problem.ts';
import type { ImportRecord } from '../../../usecases/imports/import-store.ts';
import { formatInstantDay } from '../../format-event-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { importButton } from '../../shared-buttons.ts';
import { afterImportRow } from './after-import.ts';
import * as buttons from './buttons.ts';

const SHOWN_PROBLEMS = 4;
const LONGEST_LINE = 160;
/** Enough of a digest to tell two plans of one file apart. */
const DIGEST_LETTERS = 12;

/** What of a plan's digest travels with its button. */
export function planMark(plan: StoredPlan): string {
  return plan.digest.slice(0, DIGEST_LETTERS);
}

/** An import as its message shows it, whatever has become of it. */
export function importScreen(record: ImportRecord, form: ImportForm | null, t: Translate): Screen {
  const title = titleLine(record, form, t);
  const { plan } = record;
  const back: Button[] = [{ text: t('import-back'), data: importButton.pack({}) }];
  const cancel: Button = {
    text: t('import-cancel'),
    data: buttons.discardButton.pack({ import: record.id }),
  };
  switch (record.state) {
    case 'reading':
      return { text: `${title}\n\n${t('import-reading')}`, buttons: [[cancel]] };
    case 'planned':
    case 'refused':
      return plan?.refusal
        ? {
            text: `${title}\n\n${refusalText(plan.refusal, t)}`,
            buttons: [...(plan.refusal.code === 'unknownKind' ? [kindsRow(record, t)] : []), back],
          }
        : plannedScreen(record, plan, form, t);
    case 'applying':
      return { text: `${title}\n\n${t('import-applying')}` };
    case 'applied':
      return {
        text: `${title}\n\n${appliedText(record, t)}`,
        buttons: [afterImportRow(record, t), undoRow(record, t), back],
      };
    case 'undone':
      return { text: `${title}\n\n${t('import-undone')}`, buttons: [back] };
    case 'discarded':
      return { text: t('import-discarded'), buttons: [back] };
    case 'failed':
      return { text: `${title}\n\n${t('import-failed')}`, buttons: [back] };
  }
}

/** How far the work is, as a share: a row of the file makes several records, and their number would be none the reader knows. */
export function progressScreen(
  record: ImportRecord,
  form: ImportForm | null,
  { done, total }: { readonly done: number; readonly total: number },
  t: Translate,
): Screen {
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  return { text: `${titleLine(record, form, t)}\n\n${t('import-progress', { percent })}` };
}

function titleLine(record: ImportRecord, form: ImportForm | null, t: Translate): string {
  const file = truncate(record.fileName, 40);
  return form === null ? t('import-title-unknown', { file }) : t('import-title', { title: form.title, file });
}

function plannedScreen(
  record: ImportRecord,
  plan: StoredPlan | null,
  form: ImportForm | null,
  t: Translate,
): Screen {
  if (plan === null) return { text: t('import-file-gone') };
  const { create, change, same, errors, findings } = plan;
  const shown = toldProblems(plan.problems, form, plan.headings, t).slice(0, SHOWN_PROBLEMS);
  const hidden = errors + findings - shown.reduce((sum, { of }) => sum + of, 0);
  const nothing = create + change === 0 && errors === 0;
  const lines = [
    ...(plan.again ? [t('import-again')] : []),
    t('import-summary', { create, change, same, errors, findings }),
    ...(nothing ? [t('import-nothing')] : []),
    ...(errors > 0 ? [t('import-has-errors')] : []),
    ...(plan.appliedBefore
      ? [
          t('import-applied-before', {
            day: formatInstantDay(Temporal.Instant.from(plan.appliedBefore), record.timezone, t),
          }),
        ]
      : []),
  ];
  const problems = shown.map(({ text }) => truncate(text, LONGEST_LINE));
  if (hidden > 0) problems.push(t('import-more', { count: hidden }));
  const parts = [titleLine(record, form, t), lines.join('\n'), problems.join('\n')];
  return {
    text: parts.filter(part => part !== '').join('\n\n'),
    buttons: plannedButtons(record, plan, form, { mayApply: errors === 0 && !nothing, hidden }, t),
  };
}

// locale-keys: import-option-missing-left import-option-missing-keep
function plannedButtons(
  record: ImportRecord,
  plan: StoredPlan,
  form: ImportForm | null,
  { mayApply, hidden }: { mayApply: boolean; hidden: number },
  t: Translate,
): Button[][] {
  const id = { import: record.id };
  const apply: Button = {
    text: t('import-apply'),
    data: buttons.applyButton.pack({ ...id, plan: planMark(plan) }),
    style: 'primary',
  };
  const options = Object.entries(form?.options ?? {}).map(([key, values]): Button[] => {
    const now = record.options[key] ?? values[0] ?? '';
    const at = values.indexOf(now);
    const value = values[(at + 1) % values.length] ?? '';
    return [
      { text: t(`import-option-${key}-${value}`), data: buttons.optionButton.pack({ ...id, key, value }) },
    ];
  });
  const looks: Button[] = [
    ...(plan.problems.length > 0
      ? [{ text: t('import-annotated'), data: buttons.annotateButton.pack(id) }]
      : []),
    ...(hidden > 0
      ? [{ text: t('import-problems'), data: buttons.problemsButton.pack({ ...id, page: 0 }) }]
      : []),
  ];
  const changes: Button = {
    text: t('import-changes'),
    data: buttons.changesButton.pack({ ...id, page: 0 }),
  };
  return [
    ...(mayApply ? [[apply]] : []),
    ...(plan.examples.length > 0 ? [[changes]] : []),
    looks,
    ...(plan.errors > 0 ? [] : options),
    ...(plan.errors > 0 ? [kindsRow(record, t)] : []),
    [{ text: t('import-cancel'), data: buttons.discardButton.pack(id) }],
  ];
}

/** The kind is guessed from the headings: whoever sees that it is another one says so here and sends the file again. */
function kindsRow({ territoryId }: ImportRecord, t: Translate): Button[] {
  return [
    { text: t('import-other-kind'), data: buttons.kindsButton.pack({ territory: territoryId, page: 0 }) },
  ];
}

function appliedText({ plan, appliedAt, timezone }: ImportRecord, t: Translate): string {
  const { create = 0, change = 0, same = 0 } = plan ?? {};
  const day = appliedAt === null ? '' : formatInstantDay(appliedAt, timezone, t);
  return t('import-applied', { create, change, same, day });
}

function undoRow(record: ImportRecord, t: Translate): Button[] {
  return record.undoable
    ? [{ text: t('import-undo'), data: buttons.undoButton.pack({ import: record.id, sure: 0 }) }]
    : [];
}
