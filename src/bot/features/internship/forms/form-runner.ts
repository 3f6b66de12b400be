import { FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { z } from 'zod';
import { truncate } from '../../../../lib/text.ts';
import type { ViewerContext } from '../../../context.ts';
import type { Button, Screen } from '../../../screen.ts';
import { programmeButton } from '../../../shared-buttons.ts';
import * as buttons from '../buttons.ts';
import type { InternshipPorts } from '../ports.ts';
import type { AskStep, Form, FormStep } from './form.ts';

const BUTTON_LIMIT = 40;

/** A running form as the focus of its chat keeps it. */
const runSchema = z.object({
  form: z.string(),
  extra: z.number(),
  key: z.string(),
  values: z.record(z.string(), z.string()),
});
type Run = z.infer<typeof runSchema> & { subject: number };

/**
 * Runs the forms of the feature: one thing asked at a time, a preview, and only then the deed. What was answered is kept in
 * the focus of the chat: another question of any feature ends the form, and nothing half-made remains.
 */
export function formRunner(
  ports: Pick<InternshipPorts, 'focus' | 'clock'>,
  forms: Readonly<Record<string, Form>>,
): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.startFormButton.pattern, async (ctx, next) => {
    const data = buttons.startFormButton.parse(ctx.callbackQuery.data);
    if (!data || !Object.hasOwn(forms, data.form)) return next();
    const key = `${ctx.viewer.personId}-${ports.clock.now().epochMilliseconds}`;
    const run = { form: data.form, subject: data.subject, extra: data.extra, key, values: {} };
    await proceed(ctx, run, 'press');
  });

  composer.callbackQuery(buttons.chooseButton.pattern, async (ctx, next) => {
    const data = buttons.chooseButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const asked = await askedFor(ctx, data.field);
    const choice = asked?.step.choices?.[data.at];
    if (!asked || !choice) return stale(ctx);
    await proceed(ctx, answered(asked.run, data.field, choice.value), 'press');
  });

  composer.callbackQuery(buttons.skipButton.pattern, async (ctx, next) => {
    const data = buttons.skipButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const asked = await askedFor(ctx, data.field);
    if (asked?.step.optional !== true) return stale(ctx);
    await proceed(ctx, answered(asked.run, data.field, ''), 'press');
  });

  composer.callbackQuery(buttons.confirmFormButton.pattern, async ctx => {
    const current = await stepOf(ctx);
    if (current?.step.kind !== 'preview') return stale(ctx);
    await commit(ctx, current.run);
  });

  composer.callbackQuery(buttons.cancelFormButton.pattern, async ctx => {
    if (await runOf(ctx)) await ports.focus.clearFocus(ctx.viewer.telegramId);
    await ctx.answer();
    await ctx.show({
      text: ctx.t('internship-form-cancelled'),
      buttons: [[{ text: ctx.t('internship-button'), data: programmeButton.pack({}) }]],
    });
  });

  composer.on('message', async (ctx, next) => {
    const text = ctx.message.text ?? '';
    if (text.startsWith('/')) return next();
    const current = await stepOf(ctx);
    if (!current) return next();
    const { run, step } = current;
    // At a preview, or where only a press answers, the question is shown again.
    if (step.kind !== 'ask' || step.take === undefined) return proceed(ctx, run, 'message');
    const taken = step.take(text);
    if (!taken.ok) return void (await ctx.send({ text: taken.problem }));
    await proceed(ctx, answered(run, step.field, taken.value), 'message');
  });
  return composer;

  async function runOf(ctx: ViewerContext): Promise<Run | null> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'internship') return null;
    const read = runSchema.safeParse(JSON.parse(focus.detail ?? 'null'));
    if (!read.success || !Object.hasOwn(forms, read.data.form)) return null;
    return { ...read.data, subject: focus.subjectId };
  }

  async function stepOf(ctx: ViewerContext): Promise<{ run: Run; step: FormStep } | null> {
    const run = await runOf(ctx);
    const step = run && (await nextStep(ctx, run));
    return run && step ? { run, step } : null;
  }

  async function nextStep(ctx: ViewerContext, run: Run): Promise<FormStep | null> {
    const { form, subject: id, extra, key, values } = run;
    return (await forms[form]?.next(ctx, { id, extra, key }, values)) ?? null;
  }

  async function commit(ctx: ViewerContext, { form, subject: id, extra, key, values }: Run): Promise<void> {
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    await forms[form]?.commit(ctx, { id, extra, key }, values);
  }

  /** Keeps the run and shows what comes next. */
  async function proceed(ctx: ViewerContext, run: Run, after: 'press' | 'message'): Promise<void> {
    const step = await nextStep(ctx, run);
    if (step === null || step.kind === 'denied') {
      await ports.focus.clearFocus(ctx.viewer.telegramId);
      if (after === 'press') return ctx.answer(ctx.t('internship-denied'));
      return void (await ctx.send({ text: ctx.t('internship-denied') }));
    }
    if (step.kind === 'ready') return commit(ctx, run);
    const { form, extra, key, values } = run;
    const detail = JSON.stringify({ form, extra, key, values });
    const focus = { kind: 'internship' as const, subjectId: run.subject, detail };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    if (after === 'press') await ctx.answer();
    await ctx.show(stepScreen(step, ctx));
  }

  /** The question the chat stands at, if it is that one. */
  async function askedFor(ctx: ViewerContext, field: string): Promise<{ run: Run; step: AskStep } | null> {
    const current = await stepOf(ctx);
    if (current?.step.kind !== 'ask' || current.step.field !== field) return null;
    return { run: current.run, step: current.step };
  }

  async function stale(ctx: ViewerContext): Promise<void> {
    await ctx.answer(ctx.t((await runOf(ctx)) ? 'internship-form-other' : 'internship-form-over'));
  }
}

/** A field that is answered anew takes everything asked after it with it. */
function answered(run: Run, field: string, value: string): Run {
  const entries = Object.entries(run.values);
  const at = entries.findIndex(([name]) => name === field);
  const before = at < 0 ? entries : entries.slice(0, at);
  return { ...run, values: { ...Object.fromEntries(before), [field]: value } };
}

function stepScreen(step: Extract<FormStep, { kind: 'ask' | 'preview' }>, { t }: ViewerContext): Screen {
  const cancel: Button = { text: t('internship-form-cancel'), data: buttons.cancelFormButton.pack({}) };
  if (step.kind === 'preview')
    return {
      text: step.text,
      buttons: [
        [{ text: step.confirm, data: buttons.confirmFormButton.pack({}), style: 'primary' }],
        [cancel],
      ],
    };
  const { field } = step;
  const skip: Button[] = step.optional
    ? [{ text: t('internship-form-skip'), data: buttons.skipButton.pack({ field }) }]
    : [];
  return {
    text: typeof step.question === 'string' ? new FormattedString(step.question) : step.question,
    buttons: [
      ...(step.choices ?? []).map(({ text }, at) => [
        { text: truncate(text, BUTTON_LIMIT), data: buttons.chooseButton.pack({ field, at }) },
      ]),
      [...skip, cancel],
    ],
  };
}
