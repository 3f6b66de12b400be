import { Composer } from 'grammy';
import { itemIdSchema } from '../../../domain/ids.ts';
import { type AttemptId, asId, type CampaignId, type QuestionnaireId } from '../../../lib/ids.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { findUnfinished } from '../../../usecases/diagnosis/find-unfinished.ts';
import { goOnWithCampaign, hasMore } from '../../../usecases/diagnosis/go-on-with-campaign.ts';
import { type Move, moveCard } from '../../../usecases/diagnosis/move-card.ts';
import { REMINDER_TIMES, remindOfAttempt } from '../../../usecases/diagnosis/remind-of-attempt.ts';
import { restartAttempt } from '../../../usecases/diagnosis/restart-attempt.ts';
import { startAttempt } from '../../../usecases/diagnosis/start-attempt.ts';
import { submitAttempt } from '../../../usecases/diagnosis/submit-attempt.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import {
  continueAttemptButton,
  diagnoseButton,
  goOnCampaignButton,
  pilotButton,
} from '../../shared-buttons.ts';
import { attemptScreen, reviewScreen } from './attempt-screen.ts';
import * as buttons from './buttons.ts';
import { OTHER } from './item-actions.ts';
import type { DiagnosePorts } from './ports.ts';
import * as screens from './screens.ts';
import { showCard } from './show-card.ts';
import { typedAnswers } from './typed-answers.ts';

/** Questionnaires of people whose registration is finished: what is open, the way through one, submitting. */
export function diagnoseFeature(ports: DiagnosePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('diagnose', ctx => showOpen(ctx, ports));
  feature.callbackQuery(diagnoseButton.pattern, async ctx => {
    await ctx.answer();
    await showOpen(ctx, ports);
  });

  feature.command('continue', async ctx => {
    const unfinished = await findUnfinished(ports, ctx.viewer.personId);
    if (unfinished === null) return showOpen(ctx, ports);
    const { state, open } = unfinished;
    if (!open) return void (await ctx.show(screens.closedScreen(state, ctx.t)));
    await showCard(ctx, ports, state, attemptScreen(state, ctx.t));
  });

  feature.callbackQuery(goOnCampaignButton.pattern, async (ctx, next) => {
    const data = goOnCampaignButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const went = await goOnWithCampaign(ports, {
      personId: ctx.viewer.personId,
      campaignId: asId<CampaignId>(data.campaign),
    });
    await ctx.answer(went.kind === 'notOpen' ? ctx.t('campaign-gone') : undefined);
    if (went.kind === 'started') await showCard(ctx, ports, went.state, attemptScreen(went.state, ctx.t));
    else if (went.kind === 'finished') await ctx.show(screens.campaignFinishedScreen(ctx.t));
    else await showOpen(ctx, ports);
  });

  feature.callbackQuery(buttons.startButton.pattern, async (ctx, next) => {
    const data = buttons.startButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const state = await startAttempt(ports, {
      personId: ctx.viewer.personId,
      questionnaireId: asId<QuestionnaireId>(data.questionnaire),
      campaignId: data.campaign === 0 ? null : asId<CampaignId>(data.campaign),
    });
    await ctx.answer(state ? undefined : ctx.t('diagnose-not-open'));
    if (!state) return showOpen(ctx, ports);
    if (state.answers.size === 0 && state.definition.intro) await ctx.show({ text: state.definition.intro });
    await showCard(ctx, ports, state, attemptScreen(state, ctx.t));
  });

  feature.callbackQuery(pilotButton.pattern, async (ctx, next) => {
    const data = pilotButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const attemptId = await ports.diagnoses.startPilot({
      personId: ctx.viewer.personId,
      questionnaireId: asId<QuestionnaireId>(data.questionnaire),
      now: ports.clock.now(),
    });
    const state = attemptId && (await ports.attempts.loadAttempt(attemptId));
    await ctx.answer(state ? undefined : ctx.t('pilot-not-open'));
    if (!state) return;
    if (state.answers.size === 0 && state.definition.intro) await ctx.show({ text: state.definition.intro });
    await showCard(ctx, ports, state, attemptScreen(state, ctx.t));
  });

  feature.callbackQuery(continueAttemptButton.pattern, async (ctx, next) => {
    const data = continueAttemptButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await moveAndShow(ctx, data.attempt, { to: null });
  });

  feature.callbackQuery(buttons.backButton.pattern, async (ctx, next) => {
    const data = buttons.backButton.parse(ctx.callbackQuery.data);
    const from = data?.from === '' ? null : itemIdSchema.safeParse(data?.from).data;
    if (!data || from === undefined) return next();
    await moveAndShow(ctx, data.attempt, { before: from });
  });

  feature.callbackQuery(buttons.editButton.pattern, async (ctx, next) => {
    const data = buttons.editButton.parse(ctx.callbackQuery.data);
    const to = itemIdSchema.safeParse(data?.item);
    if (!data || !to.success) return next();
    await moveAndShow(ctx, data.attempt, { to: to.data });
  });

  feature.callbackQuery(buttons.reviewButton.pattern, async (ctx, next) => {
    const data = buttons.reviewButton.parse(ctx.callbackQuery.data);
    const state = data && (await ownAttempt(ctx, data.attempt));
    if (!data || !state) return next();
    await ctx.answer();
    await ctx.show(reviewScreen(state, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.pauseButton.pattern, async (ctx, next) => {
    const state = await ownAttempt(ctx, buttons.pauseButton.parse(ctx.callbackQuery.data)?.attempt);
    if (!state) return next();
    await ctx.answer();
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    await ctx.show(screens.pausedScreen(state, ctx.t));
  });

  feature.callbackQuery(buttons.remindButton.pattern, async (ctx, next) => {
    const data = buttons.remindButton.parse(ctx.callbackQuery.data);
    const when = REMINDER_TIMES.find(each => each === data?.when);
    if (!data || !when) return next();
    const { telegramId, timezone } = ctx.viewer;
    const attemptId = asId<AttemptId>(data.attempt);
    const at = await remindOfAttempt(ports, { attemptId, telegramId, when, timezone });
    if (at === null) return next();
    await ctx.answer();
    await ctx.show(screens.reminderSetScreen(attemptId, at, ctx.t));
  });

  feature.callbackQuery(buttons.restartButton.pattern, async (ctx, next) => {
    const data = buttons.restartButton.parse(ctx.callbackQuery.data);
    const state = data && (await ownAttempt(ctx, data.attempt));
    if (!data || !state) return next();
    await ctx.answer();
    if (data.sure === 0) return void (await ctx.show(screens.restartQuestionScreen(state, ctx.t)));
    const fresh = await restartAttempt(ports, state);
    await (fresh ? showCard(ctx, ports, fresh, attemptScreen(fresh, ctx.t)) : showOpen(ctx, ports));
  });

  feature.callbackQuery(buttons.submitButton.pattern, async (ctx, next) => {
    const data = buttons.submitButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const attemptId = asId<AttemptId>(data.attempt);
    const outcome = await submitAttempt(ports, { attemptId, telegramId: ctx.from.id, sure: data.sure === 1 });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(
      outcome.kind === 'incomplete' ? ctx.t('attempt-incomplete', { missing: outcome.missing }) : undefined,
    );
    switch (outcome.kind) {
      case 'submitted':
      case 'alreadySubmitted':
        await ports.focus.clearFocus(ctx.viewer.telegramId);
        return void (await ctx.show(
          screens.submittedScreen(
            outcome.state,
            { timezone: ctx.viewer.timezone, more: await hasMore(ports, outcome.state) },
            ctx.t,
          ),
        ));
      case 'incomplete':
        return showCard(ctx, ports, outcome.state, attemptScreen(outcome.state, ctx.t));
      case 'askIfSure':
        return void (await ctx.show(screens.askIfSureScreen(outcome.state, ctx.t)));
      case 'closed':
        return void (await ctx.show(screens.closedScreen(outcome.state, ctx.t)));
    }
  });

  // «Другое»: the next typed message is its text.
  feature.callbackQuery(buttons.answerButton.pattern, async (ctx, next) => {
    const data = buttons.answerButton.parse(ctx.callbackQuery.data);
    const state = data?.act === OTHER ? await ownAttempt(ctx, data.attempt) : null;
    if (!data || !state) return next();
    const focus = { kind: 'attempt' as const, subjectId: data.attempt, detail: `other ${data.item}` };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.answer(ctx.t('answer-type-other'));
    await ctx.send({ text: ctx.t('answer-type-other') });
  });

  feature.use(typedAnswers(ports));
  return composer;

  async function ownAttempt(ctx: ViewerContext, attempt: number | undefined): Promise<AttemptState | null> {
    if (attempt === undefined) return null;
    const state = await ports.attempts.loadAttempt(asId<AttemptId>(attempt));
    return state?.personId === ctx.viewer.personId ? state : null;
  }

  async function moveAndShow(ctx: ViewerContext, attempt: number, move: Move): Promise<void> {
    const attemptId = asId<AttemptId>(attempt);
    const outcome = await moveCard(ports, { attemptId, telegramId: ctx.viewer.telegramId, move });
    if (outcome.kind === 'unknown') return ctx.answer(ctx.t('button-outdated'));
    await ctx.answer(outcome.kind === 'closed' ? ctx.t('attempt-closed-notice') : undefined);
    if (outcome.kind === 'closed') await ctx.show(screens.closedScreen(outcome.state, ctx.t));
    else await showCard(ctx, ports, outcome.state, attemptScreen(outcome.state, ctx.t));
  }
}

async function showOpen(
  ctx: ViewerContext,
  ports: Pick<DiagnosePorts, 'diagnoses' | 'clock'>,
): Promise<void> {
  const open = await ports.diagnoses.listOpen(ctx.viewer.personId, ports.clock.now());
  await ctx.show(screens.openListScreen(open, ctx.viewer, ctx.t));
}
