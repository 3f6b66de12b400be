import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import { markConfidential } from '../../../lib/confidential.ts';
import { asId, type EventId } from '../../../lib/ids.ts';
import { createLru } from '../../../lib/lru.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import { answerSurvey } from '../../../usecases/survey/answer-survey.ts';
import { commentSurvey } from '../../../usecases/survey/comment-survey.ts';
import { readSurveyResults } from '../../../usecases/survey/read-survey-results.ts';
import type { SurveyStore } from '../../../usecases/survey/survey-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { surveyButton, surveyResultsButton } from '../../shared-buttons.ts';
import { surveyCommentsButton, surveyDoneButton, surveyStepButton, surveyWordsButton } from './buttons.ts';
import { commentsScreen, endScreen, questionScreen, resultsScreen, thanksScreen } from './screens.ts';

export interface SurveyPorts {
  surveys: SurveyStore;
  focus: FocusStore;
  clock: Clock;
}

const REMEMBERED_WRITERS = 5_000;

/** Before every other feature: a press of an anonymous survey leaves nothing behind, whatever becomes of it. */
export function surveySecrecy(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(surveyStepButton.pattern, (ctx, next) => {
    markConfidential(ctx.update);
    return next();
  });
  return composer;
}

/**
 * The anonymous survey of those who were there, on one card that is edited in place, and what comes of it for the
 * organiser. Answers given so far are nowhere but in the buttons.
 */
export function surveyFeature(ports: SurveyPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);
  /** Who has written words, in memory only: stored, it would tell whose they are where only one has. */
  const writers = createLru<string, true>(REMEMBERED_WRITERS);

  feature.callbackQuery(surveyButton.pattern, async (ctx, next) => {
    const data = surveyButton.parse(ctx.callbackQuery.data);
    return data ? step(ctx, data.event, '', next) : next();
  });

  feature.callbackQuery(surveyStepButton.pattern, async (ctx, next) => {
    const data = surveyStepButton.parse(ctx.callbackQuery.data);
    return data ? step(ctx, data.event, data.draft, next) : next();
  });

  feature.callbackQuery(surveyWordsButton.pattern, async (ctx, next) => {
    const data = surveyWordsButton.parse(ctx.callbackQuery.data);
    const survey = data && (await ports.surveys.findOwnSurvey(asId(data.event), ctx.viewer.personId));
    const words = survey ? (await ports.surveys.findForm(survey.eventId))?.comment : null;
    if (!survey?.answered || !words) return next();
    await ctx.answer();
    if (survey.state !== 'open') return void (await ctx.show(endScreen(ctx.t('survey-closed'), ctx.t)));
    const focus = { kind: 'surveyComment' as const, subjectId: survey.eventId, detail: null };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show({
      text: ctx.t('survey-ask-words', { max: words.maxLength }),
      buttons: [[{ text: ctx.t('survey-no-words'), data: surveyDoneButton.pack({ event: survey.eventId }) }]],
    });
  });

  feature.callbackQuery(surveyDoneButton.pattern, async ctx => {
    await leaveFocus(ctx);
    await ctx.answer();
    await ctx.show(endScreen(ctx.t('survey-thanks'), ctx.t));
  });

  feature.callbackQuery(surveyResultsButton.pattern, async (ctx, next) => {
    const data = surveyResultsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const read = await results(ctx, data.event);
    if (read) await ctx.show(resultsScreen(read, ctx.t));
  });

  feature.callbackQuery(surveyCommentsButton.pattern, async (ctx, next) => {
    const data = surveyCommentsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const read = await results(ctx, data.event);
    if (!read) return;
    const hasWords = read.kind === 'results' && read.comments.length > 0;
    await ctx.show(hasWords ? commentsScreen(read, data.page, ctx.t) : resultsScreen(read, ctx.t));
  });

  feature.on('message', async (ctx, next) => {
    if (ctx.message.text?.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'surveyComment') return next();
    markConfidential(ctx.update);
    await takeWords(ctx, asId<EventId>(focus.subjectId), ctx.message.text ?? '', next);
  });

  return composer;

  async function step(
    ctx: ViewerContext,
    event: number,
    draft: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const outcome = await answerSurvey(ports, { viewer: ctx.viewer, eventId: asId(event), draft });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer();
    switch (outcome.kind) {
      case 'question':
        return void (await ctx.show(questionScreen(outcome, ctx.t)));
      case 'cast':
        return void (await ctx.show(thanksScreen(outcome, ctx.t)));
      case 'already':
        return void (await ctx.show(endScreen(ctx.t('survey-already'), ctx.t)));
      case 'closed':
        return void (await ctx.show(endScreen(ctx.t('survey-closed'), ctx.t)));
    }
  }

  async function results(ctx: ViewerContext, event: number) {
    const read = await readSurveyResults(ports, { viewer: ctx.viewer, eventId: asId(event) });
    await ctx.answer(read.kind === 'denied' ? ctx.t('survey-denied') : undefined);
    return read.kind === 'denied' ? null : read;
  }

  async function takeWords(
    ctx: ViewerContext,
    eventId: EventId,
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const writer = `${eventId} ${ctx.viewer.personId}`;
    if (writers.get(writer)) {
      await leaveFocus(ctx);
      return void (await ctx.send(endScreen(ctx.t('survey-words-kept'), ctx.t)));
    }
    const outcome = await commentSurvey(ports, { viewer: ctx.viewer, eventId, text });
    switch (outcome.kind) {
      case 'unknown':
        await leaveFocus(ctx);
        return next();
      case 'empty':
        return void (await ctx.send({ text: ctx.t('survey-words-empty') }));
      case 'tooLong': {
        const { max, length } = outcome;
        return void (await ctx.send({ text: ctx.t('survey-words-too-long', { max, length }) }));
      }
      case 'closed':
        await leaveFocus(ctx);
        return void (await ctx.send(endScreen(ctx.t('survey-closed'), ctx.t)));
      case 'added':
        writers.set(writer, true);
        await leaveFocus(ctx);
        return void (await ctx.send(endScreen(ctx.t('survey-words-kept'), ctx.t)));
    }
  }

  async function leaveFocus(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'surveyComment') await ports.focus.clearFocus(ctx.viewer.telegramId);
  }
}
