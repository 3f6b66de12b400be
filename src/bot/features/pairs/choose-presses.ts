import { Composer } from 'grammy';
import { PAIR_SIDES } from '../../../domain/mentoring/pair.ts';
import { asId, type PersonId } from '../../../lib/ids.ts';
import { findMentors } from '../../../usecases/mentoring/find-mentors.ts';
import { type ManageAction, managePair } from '../../../usecases/mentoring/manage-pair.ts';
import type { ViewerContext } from '../../context.ts';
import {
  anyCompetencyRow,
  chosenCompetency,
  competencyScreen,
  offeredFrameworks,
} from '../../mentoring-view/choose-competency.ts';
import { competencyTitle } from '../../mentoring-view/pair-words.ts';
import * as buttons from './buttons.ts';
import { backToCard } from './pair-screen.ts';
import { suggestionsScreen } from './people-screens.ts';
import type { PairsPorts } from './ports.ts';
import { askWords, managedPair, showPair } from './show-pair.ts';

/** What a draft is about and who is in it: chosen by a methodologist, nobody is told yet. */
export function choosePresses(ports: PairsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.chooseCompetencyButton.pattern, async (ctx, next) => {
    const data = buttons.chooseCompetencyButton.parse(ctx.callbackQuery.data);
    const pair = await managedPair(ctx, ports, data?.pair);
    if (!data || !pair) return next();
    await ctx.answer();
    const screen = competencyScreen(await offeredFrameworks(ports), data.framework, {
      question: ctx.t('pairs-competency-question'),
      locale: ctx.locale,
      frameworkData: framework => buttons.chooseCompetencyButton.pack({ pair: data.pair, framework }),
      competencyData: (framework, at) => buttons.setCompetencyButton.pack({ pair: data.pair, framework, at }),
      lastRows: [
        anyCompetencyRow(ctx.t, buttons.setCompetencyButton.pack({ pair: data.pair, framework: '', at: -1 })),
        [backToCard(data.pair, ctx.t)],
      ],
    });
    await ctx.show(screen);
  });

  composer.callbackQuery(buttons.setCompetencyButton.pattern, async (ctx, next) => {
    const data = buttons.setCompetencyButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const none = data.framework === '' && data.at === -1;
    const chosen = none ? null : await chosenCompetency(ports, data, ctx.locale);
    if (!none && chosen === null) return next();
    const competency = chosen && { frameworkKey: chosen.frameworkKey, competencyKey: chosen.competencyKey };
    await manage(ctx, data.pair, { type: 'about', competency }, next);
  });

  composer.callbackQuery(buttons.suggestButton.pattern, async (ctx, next) => {
    const data = buttons.suggestButton.parse(ctx.callbackQuery.data);
    const found =
      data &&
      (await findMentors(ports, {
        viewer: ctx.viewer,
        pairId: asId(data.pair),
        preferSame: data.same === 1,
      }));
    if (!data || !found) return next();
    await ctx.answer();
    const competency = await competencyTitle(ports, found.pair, ctx.locale);
    await ctx.show(suggestionsScreen(found.pair, found.found, { competency, same: data.same }, ctx.t));
  });

  composer.callbackQuery(buttons.findPersonButton.pattern, async (ctx, next) => {
    const data = buttons.findPersonButton.parse(ctx.callbackQuery.data);
    const side = PAIR_SIDES.find(known => known === data?.side);
    const pair = await managedPair(ctx, ports, data?.pair);
    if (!pair || !side) return next();
    await askWords(ctx, ports, pair.pairId, `find ${side}`, ctx.t('pairs-find-ask'));
  });

  composer.callbackQuery(buttons.addMemberButton.pattern, async (ctx, next) => {
    const data = buttons.addMemberButton.parse(ctx.callbackQuery.data);
    const side = PAIR_SIDES.find(known => known === data?.side);
    if (!data || !side) return next();
    await manage(ctx, data.pair, { type: 'addMember', personId: asId<PersonId>(data.person), side }, next);
  });

  composer.callbackQuery(buttons.removeMemberButton.pattern, async (ctx, next) => {
    const data = buttons.removeMemberButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await manage(ctx, data.pair, { type: 'removeMember', personId: asId<PersonId>(data.person) }, next);
  });
  return composer;

  // locale-keys: pairs-refused-wrongState pairs-refused-notAsked pairs-refused-alreadyMember pairs-refused-notMember
  // locale-keys: pairs-refused-sideFull pairs-refused-sideMissing
  async function manage(
    ctx: ViewerContext,
    pair: number,
    action: ManageAction,
    next: () => Promise<void>,
  ): Promise<void> {
    const done = await managePair(ports, { viewer: ctx.viewer, pairId: asId(pair), action });
    if (done.kind === 'unknown') return next();
    await ctx.answer(done.kind === 'refused' ? ctx.t(`pairs-refused-${done.refusal}`) : undefined);
    await showPair(ctx, ports, done.pair.pairId);
  }
}
