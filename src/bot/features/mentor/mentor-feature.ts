import { Composer } from 'grammy';
import { isAskedFor } from '../../../domain/mentoring/pair.ts';
import { asId, type PairId } from '../../../lib/ids.ts';
import { answerPair } from '../../../usecases/mentoring/answer-pair.ts';
import { ownView, readOwnPair } from '../../../usecases/mentoring/read-pair.ts';
import { setMentorReady } from '../../../usecases/mentoring/set-mentor-ready.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { competencyTitle, pairKindName } from '../../mentoring-view/pair-words.ts';
import { mentorButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { endPresses } from './end-presses.ts';
import { goneScreen, homeScreen, invitationScreen, type SeenPair, waitingScreen } from './home-screens.ts';
import { journalPresses } from './journal-presses.ts';
import { meetingPresses } from './meeting-presses.ts';
import { dropFocus } from './own-pair.ts';
import { pairCard } from './pair-card.ts';
import { planPresses } from './plan-presses.ts';
import type { MentorPorts } from './ports.ts';
import { requestPresses } from './request-presses.ts';
import { slotPresses } from './slot-presses.ts';

/** /mentor: the person's own pairs on either side. Every press asks the database anew whether the pair is theirs. */
export function mentorFeature(ports: MentorPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('mentor', ctx => showHome(ctx));
  feature.callbackQuery(mentorButton.pattern, async ctx => {
    await ctx.answer();
    await showHome(ctx);
  });

  feature.callbackQuery(buttons.pairButton.pattern, async (ctx, next) => {
    const data = buttons.pairButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await showPair(ctx, data.pair);
  });

  feature.callbackQuery(buttons.answerPairButton.pattern, async (ctx, next) => {
    const data = buttons.answerPairButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const accepts = data.yes === 1;
    const answered = await answerPair(ports, {
      viewer: ctx.viewer,
      pairId: asId<PairId>(data.pair),
      accepts,
    });
    if (answered.kind === 'outdated') await ctx.answer(ctx.t('mentor-answer-outdated'));
    else await ctx.answer(accepts ? ctx.t('mentor-accepted') : ctx.t('mentor-declined'));
    if (answered.kind === 'done' && accepts) await showPair(ctx, data.pair);
    else await showHome(ctx);
  });

  feature.callbackQuery(buttons.readyButton.pattern, async (ctx, next) => {
    const data = buttons.readyButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await setMentorReady(ports, { viewer: ctx.viewer, ready: data.on === 1 });
    await ctx.answer(data.on === 1 ? ctx.t('mentor-ready-stored') : ctx.t('mentor-not-ready-stored'));
    await showHome(ctx);
  });

  const parts = [requestPresses, planPresses, slotPresses, meetingPresses, journalPresses, endPresses];
  const work = new Composer<ViewerContext>(...parts.map(part => part(ports)));
  // Whatever is typed about something else costs one look, not one for each part.
  feature.on('message', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    return focus?.kind === 'pair' ? work.middleware()(ctx, next) : next();
  });
  feature.on('callback_query', work);
  return composer;

  async function showHome(ctx: ViewerContext): Promise<void> {
    await dropFocus(ctx, ports);
    const today = todayOf(ctx.viewer, ports.clock.now());
    const pairs = await ports.mentoring.listOwnPairs(ctx.viewer.personId);
    const seen = pairs
      .map(pair => ownView(pair, ctx.viewer, today))
      .filter((view): view is SeenPair => view.kind !== 'unknown');
    await ctx.show(
      homeScreen(shownFirst(seen), await ports.mentoring.isMentorReady(ctx.viewer.personId), ctx.t),
    );
  }

  async function showPair(ctx: ViewerContext, id: number): Promise<void> {
    await dropFocus(ctx, ports);
    const own = await readOwnPair(ports, { viewer: ctx.viewer, pairId: asId<PairId>(id) });
    if (own.kind === 'unknown') return void (await ctx.show(goneScreen(ctx.t)));
    const competency = await competencyTitle(ports, own.pair, ctx.locale);
    if (own.kind === 'waits') return void (await ctx.show(waitingScreen(own, competency, ctx.t)));
    if (own.kind === 'asked') {
      const facts = {
        competency,
        kind: pairKindName(own.pair.kind, ctx.t),
        askedFor: isAskedFor(own.pair),
      };
      return void (await ctx.show(invitationScreen(own, facts, ctx.t)));
    }
    const now = { at: ports.clock.now(), timezone: ctx.viewer.timezone };
    await ctx.show(pairCard(own, { competency, ...now }, ctx.t));
  }
}

const SHOWN = 8;
const ORDER = ['asked', 'waits', 'member'] as const;

/** What is asked of the person, then what waits, then pairs that run, the others last. */
function shownFirst(seen: readonly SeenPair[]): readonly SeenPair[] {
  const rank = ({ kind, pair }: SeenPair): number =>
    ORDER.indexOf(kind) + (pair.endedAt === null ? 0 : ORDER.length);
  return seen.toSorted((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
}
