import { Composer } from 'grammy';
import { asId, type PairId } from '../../../lib/ids.ts';
import { requestMentor } from '../../../usecases/mentoring/request-mentor.ts';
import { withdrawRequest } from '../../../usecases/mentoring/withdraw-request.ts';
import type { ViewerContext } from '../../context.ts';
import {
  anyCompetencyRow,
  type ChosenCompetency,
  chosenCompetency,
  competencyScreen,
  offeredFrameworks,
} from '../../mentoring-view/choose-competency.ts';
import { askMentorButton, mentorButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { helpScreen } from './home-screens.ts';
import type { MentorPorts } from './ports.ts';

/** «Попросить наставника»: in which competency, what will happen, and the request itself. */
export function requestPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.chooseHelpButton.pattern, async (ctx, next) => {
    const data = buttons.chooseHelpButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    const screen = competencyScreen(await offeredFrameworks(ports), data.framework, {
      question: ctx.t('mentor-help-question'),
      locale: ctx.locale,
      frameworkData: framework => buttons.chooseHelpButton.pack({ framework }),
      competencyData: (framework, at) => buttons.helpButton.pack({ framework, at }),
      lastRows: [
        anyCompetencyRow(ctx.t, buttons.helpButton.pack({ framework: '', at: -1 })),
        [{ text: ctx.t('mentor-back'), data: mentorButton.pack({}) }],
      ],
    });
    await ctx.show(screen);
  });

  composer.callbackQuery([buttons.helpButton.pattern, askMentorButton.pattern], async (ctx, next) => {
    const raw = ctx.callbackQuery.data;
    const data = buttons.helpButton.parse(raw) ?? askMentorButton.parse(raw);
    const wanted = data && (await wantedHelp(ctx, data));
    if (!data || !wanted) return next();
    await ctx.answer();
    await ctx.show(helpScreen(data, wanted.competency?.title ?? null, ctx.t));
  });

  composer.callbackQuery(buttons.askForHelpButton.pattern, async (ctx, next) => {
    const data = buttons.askForHelpButton.parse(ctx.callbackQuery.data);
    const wanted = data && (await wantedHelp(ctx, data));
    if (!wanted) return next();
    const asked = await requestMentor(ports, { viewer: ctx.viewer, competency: wanted.competency });
    await ctx.answer();
    const text = {
      asked: ctx.t('mentor-help-asked'),
      already: ctx.t('mentor-help-already'),
      nowhere: ctx.t('mentor-help-nowhere'),
    }[asked.kind];
    await ctx.show({ text, buttons: [[{ text: ctx.t('mentor-back'), data: mentorButton.pack({}) }]] });
  });
  composer.callbackQuery(buttons.withdrawButton.pattern, async (ctx, next) => {
    const data = buttons.withdrawButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const done = await withdrawRequest(ports, { viewer: ctx.viewer, pairId: asId<PairId>(data.pair) });
    if (!done) return next();
    await ctx.answer();
    const back = [[{ text: ctx.t('mentor-back'), data: mentorButton.pack({}) }]];
    await ctx.show({ text: ctx.t('mentor-withdrawn'), buttons: back });
  });
  return composer;

  /** Null: a competency that is not offered. */
  async function wantedHelp(
    ctx: ViewerContext,
    data: { framework: string; at: number },
  ): Promise<{ competency: ChosenCompetency | null } | null> {
    if (data.framework === '' && data.at === -1) return { competency: null };
    const competency = await chosenCompetency(ports, data, ctx.locale);
    return competency && { competency };
  }
}
