import { Composer } from 'grammy';
import { DISMISSAL_REASONS } from '../../../domain/recommendation/dismissal.ts';
import { ALTERNATIVES, type Alternative } from '../../../domain/recommendation/recommend.ts';
import type { RouteItemKind } from '../../../domain/route/route.ts';
import { type AttemptId, asId, type EventId } from '../../../lib/ids.ts';
import { dismissEvent } from '../../../usecases/recommendation/dismiss-event.ts';
import type { RecommendationStore } from '../../../usecases/recommendation/recommendation-store.ts';
import { type SuggestPorts, suggest, type Topic } from '../../../usecases/recommendation/suggest.ts';
import { type AddToRoutePorts, addToRoute, type Wanted } from '../../../usecases/route/add-to-route.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { deficitWords } from '../../deficit-words.ts';
import { shortName } from '../../profile-view/competency-line.ts';
import { editRefusalText } from '../../route-refusals.ts';
import { profileSuggestionsButton, suggestionsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import {
  type CardPlace,
  cardScreen,
  detailsScreen,
  placeOf,
  reasonsScreen,
  waysScreen,
} from './card-screens.ts';
import { chooseProfileScreen, noProfileScreen, overviewScreen, type Topics } from './overview-screen.ts';

export type SuggestionPorts = SuggestPorts &
  AddToRoutePorts & { recommendations: Pick<RecommendationStore, 'dismiss'> };

/** What the alternatives are in a route. */
const WAY_KINDS: Readonly<Record<Alternative, RouteItemKind>> = {
  strongColleague: 'lessonVisit',
  mentor: 'mentoring',
  externalEvent: 'course',
};

interface Place {
  readonly found: Topics;
  readonly topic: Topic;
}

/** What fits the person's own deficits: events of the plan with their reasons, other ways where it has nothing. */
export function suggestionsFeature(ports: SuggestionPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(suggestionsButton.pattern, async ctx => {
    await ctx.answer();
    await showOverview(ctx, null);
  });
  feature.callbackQuery(profileSuggestionsButton.pattern, async (ctx, next) => {
    const data = profileSuggestionsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await showOverview(ctx, data.attempt);
  });

  feature.callbackQuery(buttons.topicButton.pattern, async (ctx, next) => {
    const place = await placeFor(ctx, buttons.topicButton.parse(ctx.callbackQuery.data));
    if (!place) return next();
    await ctx.answer();
    await showTopic(ctx, place);
  });

  feature.callbackQuery(buttons.cardButton.pattern, (ctx, next) =>
    showCard(ctx, buttons.cardButton.parse(ctx.callbackQuery.data), next, card =>
      cardScreen(card, ctx.locale, ctx.t),
    ),
  );
  feature.callbackQuery(buttons.moreButton.pattern, (ctx, next) =>
    showCard(ctx, buttons.moreButton.parse(ctx.callbackQuery.data), next, card => detailsScreen(card, ctx.t)),
  );
  feature.callbackQuery(buttons.reasonsButton.pattern, (ctx, next) =>
    showCard(ctx, buttons.reasonsButton.parse(ctx.callbackQuery.data), next, card =>
      reasonsScreen(card, ctx.t),
    ),
  );

  feature.callbackQuery(buttons.dismissButton.pattern, async (ctx, next) => {
    const data = buttons.dismissButton.parse(ctx.callbackQuery.data);
    const reason = DISMISSAL_REASONS.find(known => known === data?.reason);
    if (!data || !reason) return next();
    const eventId = asId<EventId>(data.event);
    const outcome = await dismissEvent(ports, { viewer: ctx.viewer, eventId, reason });
    const place = await placeFor(ctx, data);
    if (outcome === 'unknown' || !place) return next();
    await ctx.answer(ctx.t('suggest-dismissed'));
    await showTopic(ctx, place);
  });

  feature.callbackQuery(buttons.addEventButton.pattern, async (ctx, next) => {
    const data = buttons.addEventButton.parse(ctx.callbackQuery.data);
    if (!data || !(await add(ctx, data, { eventId: asId<EventId>(data.event) }))) return next();
    const place = await placeFor(ctx, data);
    const card = place && placeOf(place.found, place.topic, data.event);
    if (card) await ctx.show(cardScreen(card, ctx.locale, ctx.t));
  });

  feature.callbackQuery(buttons.addActionButton.pattern, async (ctx, next) => {
    const data = buttons.addActionButton.parse(ctx.callbackQuery.data);
    const way = ALTERNATIVES.find(known => known === data?.way);
    const place = await placeFor(ctx, data);
    if (!data || !way || !place || !(await add(ctx, data, actionOf(ctx, way, place)))) return next();
  });
  return composer;

  async function showOverview(ctx: ViewerContext, attempt: number | null): Promise<void> {
    const wanted = attempt === null ? null : asId<AttemptId>(attempt);
    const found = await suggest(ports, { viewer: ctx.viewer, wanted });
    switch (found.kind) {
      case 'none':
        return void (await ctx.show(noProfileScreen(ctx.t)));
      case 'choose':
        return void (await ctx.show(chooseProfileScreen(found.heads, ctx.viewer.timezone, ctx.t)));
      case 'topics':
        return void (await ctx.show(overviewScreen(found, ctx.locale, ctx.t)));
    }
  }

  /** Events where there are some soon; otherwise until when there are none, and what else there is. */
  async function showTopic(ctx: ViewerContext, { found, topic }: Place): Promise<void> {
    const first = placeOf(found, topic, 0);
    const screen =
      first === null || topic.recommendation.alternatives.length > 0
        ? waysScreen(found, topic, ctx.locale, ctx.t)
        : cardScreen(first, ctx.locale, ctx.t);
    await ctx.show(screen);
  }

  async function showCard(
    ctx: ViewerContext,
    data: { attempt: number; topic: number; event: number } | null,
    next: () => Promise<void>,
    screen: (card: CardPlace) => ReturnType<typeof cardScreen>,
  ): Promise<void> {
    const place = data && (await placeFor(ctx, data));
    if (!data || !place) return next();
    const card = placeOf(place.found, place.topic, data.event);
    await ctx.answer();
    if (card) await ctx.show(screen(card));
    else await showTopic(ctx, place);
  }

  async function placeFor(
    ctx: ViewerContext,
    data: { attempt: number; topic: number } | null,
  ): Promise<Place | null> {
    if (!data) return null;
    const found = await suggest(ports, { viewer: ctx.viewer, wanted: asId<AttemptId>(data.attempt) });
    if (found.kind !== 'topics') return null;
    const topic = found.topics.find(({ number }) => number === data.topic);
    return topic ? { found, topic } : null;
  }

  /** Answers the press; false for what only a forged button can ask. */
  async function add(
    ctx: ViewerContext,
    data: { attempt: number; topic: number },
    wanted: Wanted,
  ): Promise<boolean> {
    const outcome = await addToRoute(ports, {
      viewer: ctx.viewer,
      attemptId: asId<AttemptId>(data.attempt),
      competency: data.topic,
      wanted,
      words: deficitWords(ctx.locale, ctx.t),
    });
    switch (outcome.kind) {
      case 'done':
        await ctx.answer(ctx.t('eventId' in wanted ? 'suggest-added-event' : 'suggest-added'));
        return true;
      case 'already':
        await ctx.answer(ctx.t('suggest-already'));
        return true;
      case 'refused':
        await ctx.answer(editRefusalText(outcome.refusal, ctx.t));
        return true;
      case 'unknown':
        return false;
    }
  }
}

// locale-keys: suggest-action-strongColleague suggest-action-mentor suggest-action-externalEvent

function actionOf(ctx: ViewerContext, way: Alternative, { found, topic }: Place): Wanted {
  const competency = shortName(found.record.framework, topic.score.competency, ctx.locale);
  return {
    action: {
      kind: WAY_KINDS[way],
      title: ctx.t(`suggest-action-${way}`, { competency }),
      form: null,
      organiser: null,
      when: { precision: 'byPlan' },
      hours: null,
      expectedResult: null,
    },
  };
}
