import { Composer } from 'grammy';
import type { Role } from '../../../domain/access.ts';
import type { ImportForm } from '../../../domain/imports/import-form.ts';
import { asId } from '../../../lib/ids.ts';
import { annotateImport } from '../../../usecases/imports/annotate-import.ts';
import { problemText } from '../../../usecases/imports/describe-problem.ts';
import type { ImportId, ImportRecord } from '../../../usecases/imports/import-store.ts';
import { openImport } from '../../../usecases/imports/open-import.ts';
import { requestApply } from '../../../usecases/imports/request-apply.ts';
import { undoImport } from '../../../usecases/imports/undo-import.ts';
import type { CallbackData } from '../../callback-data.ts';
import type { ViewerContext } from '../../context.ts';
import { sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import { changesScreen, inUseScreen, problemsScreen, undoScreen } from './detail-screens.ts';
import { importScreen, planMark } from './import-screen.ts';
import type { ImportPorts } from './ports.ts';

interface Opened {
  readonly record: ImportRecord;
  readonly by: Role | 'anyone';
  readonly form: ImportForm | null;
}

/** Presses on one import. Its number came with the press: whether it is theirs is asked every time. */
export function importPresses(ports: ImportPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  onImport(buttons.openButton, async (ctx, { record, form }) => {
    await ctx.answer();
    await ctx.show(importScreen(record, form, ctx.t));
  });

  onImport(buttons.applyButton, async (ctx, opened, { plan }) => {
    const { record } = opened;
    if (record.state !== 'planned' || record.plan === null) return showDecided(ctx, opened);
    if (planMark(record.plan) !== plan) return showAgain(ctx, opened, ctx.t('import-plan-changed'));
    const chatId = ctx.viewer.telegramId;
    const messageId = ctx.callbackQuery?.message?.message_id;
    const message = messageId === undefined ? record.message : { chatId, messageId };
    if (!(await requestApply(ports, record, message))) return showAgain(ctx, opened, ctx.t('import-decided'));
    await ctx.answer(ctx.t('import-applying'));
    // The task shows it, from its beginning to its end: nobody else edits that message meanwhile.
    ports.wakeTasks();
  });

  onImport(buttons.discardButton, async (ctx, opened) => {
    if (!(await ports.imports.discard(opened.record.id))) return showDecided(ctx, opened);
    await ctx.answer();
    await showAgain(ctx, opened);
  });

  onImport(buttons.annotateButton, async (ctx, { record }) => {
    await ctx.answer();
    const { t } = ctx;
    const words = {
      heading: t('import-remarks'),
      say: (each: Parameters<typeof problemText>[0]) => problemText(each, t),
    };
    const bytes = await annotateImport(ports, record, words);
    if (bytes === null) return void (await ctx.send({ text: t('import-file-gone') }));
    const name = record.fileName.replace(/\.[^.]*$/u, '').replace(/\s+/gu, '_');
    await sendDocument(ctx, bytes, t('import-annotated-file', { name }), t('import-annotated-caption'));
  });

  onImport(buttons.problemsButton, async (ctx, { record, form }, { page }) => {
    await ctx.answer();
    await ctx.show(problemsScreen(record, form, Math.max(0, page), ctx.t));
  });

  onImport(buttons.changesButton, async (ctx, { record, form }, { page }) => {
    await ctx.answer();
    await ctx.show(changesScreen(record, form, Math.max(0, page), ctx.t));
  });

  onImport(buttons.optionButton, async (ctx, opened, { key, value }) => {
    const { record, form } = opened;
    if (!form?.options[key]?.includes(value)) return ctx.answer();
    const options = { ...record.options, [key]: value };
    if (!(await ports.imports.changeOptions(record.id, options, ports.clock.now())))
      return showDecided(ctx, opened);
    await ctx.answer();
    await showAgain(ctx, opened);
    ports.wakeTasks();
  });

  onImport(buttons.undoButton, async (ctx, opened, { sure }) => {
    const { record, by } = opened;
    if (record.state !== 'applied') return showDecided(ctx, opened);
    if (!record.undoable) return ctx.answer(ctx.t('import-too-late'));
    await ctx.answer();
    if (sure !== 1) return void (await ctx.show(undoScreen(record, ctx.t)));
    const outcome = await undoImport(ports, { viewer: ctx.viewer, record, by });
    if (outcome.kind === 'inUse') await ctx.show(inUseScreen(record, outcome.obstacles, ctx.t));
    else await showAgain(ctx, opened);
  });

  return composer;

  function onImport<F extends Record<string, 'int' | 'text'> & { import: 'int' }>(
    button: CallbackData<F>,
    act: (
      ctx: ViewerContext,
      opened: Opened,
      data: NonNullable<ReturnType<CallbackData<F>['parse']>>,
    ) => Promise<void>,
  ): void {
    composer.callbackQuery(button.pattern, async (ctx, next) => {
      const data = button.parse(ctx.callbackQuery.data);
      if (!data) return next();
      const opened = await open(ctx, asId<ImportId>(Number(data.import)));
      if (opened === null) return ctx.answer(ctx.t('import-denied'));
      await act(ctx, opened, data);
    });
  }

  async function open(ctx: ViewerContext, id: ImportId): Promise<Opened | null> {
    const opened = await openImport(ports, ctx.viewer, id);
    if (opened === null) return null;
    const forms = await ports.importForms();
    return { ...opened, form: forms.find(({ kind }) => kind === opened.record.kind) ?? null };
  }

  async function showDecided(ctx: ViewerContext, opened: Opened): Promise<void> {
    // While it is under way its task shows it.
    if (opened.record.state === 'applying') return ctx.answer(ctx.t('import-applying'));
    await showAgain(ctx, opened, ctx.t('import-decided'));
  }

  /** As it is now; with a notice, the press is answered too. */
  async function showAgain(ctx: ViewerContext, { record }: Opened, notice?: string): Promise<void> {
    if (notice !== undefined) await ctx.answer(notice);
    const now = await open(ctx, record.id);
    if (now) await ctx.show(importScreen(now.record, now.form, ctx.t));
  }
}
