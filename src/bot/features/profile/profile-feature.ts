import { Composer } from 'grammy';
import { frameworkKeySchema } from '../../../domain/ids.ts';
import { competencyOrder } from '../../../domain/scoring/score-competencies.ts';
import type { Clock } from '../../../lib/clock.ts';
import { type AttemptId, asId } from '../../../lib/ids.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import { chooseDevelopment } from '../../../usecases/profile/choose-development.ts';
import type { ProfileStore } from '../../../usecases/profile/profile-store.ts';
import { readOwnProfile } from '../../../usecases/profile/read-own-profile.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { profileRadar } from '../../profile-view/profile-radar.ts';
import { type ProfileReading, profileName } from '../../profile-view/profile-text.ts';
import { createPictures } from '../../send-file.ts';
import { profileButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { externalScreen } from './external-screen.ts';
import * as screens from './screens.ts';

export interface ProfilePorts {
  profiles: ProfileStore;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  clock: Clock;
}

/** The person's own profiles: numbers, words, a picture, and what they want to develop. Nobody else's: see approval. */
export function profileFeature(ports: ProfilePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);
  const pictures = createPictures();

  feature.command('profile', ctx => present(ctx, null));
  feature.callbackQuery(profileButton.pattern, async ctx => {
    await ctx.answer();
    await present(ctx, null);
  });
  feature.callbackQuery(buttons.openProfileButton.pattern, async (ctx, next) => {
    const data = buttons.openProfileButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await present(ctx, data.attempt);
  });
  feature.callbackQuery(buttons.backToProfileButton.pattern, (ctx, next) =>
    inPlace(ctx, buttons.backToProfileButton.parse(ctx.callbackQuery.data), screens.profileScreen, next),
  );
  feature.callbackQuery(buttons.whyButton.pattern, (ctx, next) =>
    inPlace(ctx, buttons.whyButton.parse(ctx.callbackQuery.data), screens.whyScreen, next),
  );
  feature.callbackQuery(buttons.developButton.pattern, (ctx, next) =>
    inPlace(ctx, buttons.developButton.parse(ctx.callbackQuery.data), screens.developScreen, next),
  );

  feature.callbackQuery(buttons.externalResultsButton.pattern, async (ctx, next) => {
    const data = buttons.externalResultsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const results = await ports.profiles.readExternalResults(ctx.viewer.personId);
    const keys = [...new Set(results.map(({ frameworkKey }) => frameworkKey))];
    const frameworks = await Promise.all(
      keys.map(
        async key => [key, await ports.diagnoses.loadFramework(frameworkKeySchema.parse(key))] as const,
      ),
    );
    await ctx.answer();
    await ctx.show(externalScreen(results, new Map(frameworks), data.page, { locale: ctx.locale, t: ctx.t }));
  });

  feature.callbackQuery(buttons.chooseButton.pattern, async (ctx, next) => {
    const data = buttons.chooseButton.parse(ctx.callbackQuery.data);
    const shown = data && (await read(ctx, data.attempt));
    const competency = shown && competencyOrder(shown.record.framework)[data.competency];
    if (!data || !shown || competency === undefined || competency === null) return next();
    const outcome = await chooseDevelopment(ports, {
      viewer: ctx.viewer,
      attemptId: shown.head.attemptId,
      competency,
      chosen: data.on === 1,
    });
    await ctx.answer(outcome === 'tooMany' ? ctx.t('profile-develop-too-many') : undefined);
    const after = await read(ctx, data.attempt);
    if (after) await ctx.show(screens.developScreen(after, readingOf(ctx, after), ctx.t));
  });
  return composer;

  /** The picture first, then the text: a new message each time, so that they stand together. */
  async function present(ctx: ViewerContext, attempt: number | null): Promise<void> {
    const wanted = attempt === null ? null : asId<AttemptId>(attempt);
    const found = await readOwnProfile(ports, { viewer: ctx.viewer, wanted });
    switch (found.kind) {
      case 'none':
        return void (await ctx.show(screens.noProfileScreen(found, ctx.t)));
      case 'choose':
        return void (await ctx.show(screens.chooseProfileScreen(found, ctx.viewer.timezone, ctx.t)));
      case 'shown': {
        const reading = readingOf(ctx, found);
        const png = await profileRadar(reading, ctx.t);
        if (png) await pictures.send(ctx, png, profileName(found.head, ctx.viewer.timezone, ctx.t));
        return void (await ctx.send(screens.profileScreen(found, reading, ctx.t)));
      }
    }
  }

  async function read(ctx: ViewerContext, attempt: number): Promise<screens.ShownProfile | null> {
    const found = await readOwnProfile(ports, { viewer: ctx.viewer, wanted: asId<AttemptId>(attempt) });
    return found.kind === 'shown' ? found : null;
  }

  async function inPlace(
    ctx: ViewerContext,
    data: { attempt: number } | null,
    screen: typeof screens.profileScreen,
    next: () => Promise<void>,
  ): Promise<void> {
    const shown = data && (await read(ctx, data.attempt));
    if (!shown) return next();
    await ctx.answer();
    await ctx.show(screen(shown, readingOf(ctx, shown), ctx.t));
  }
}

function readingOf(ctx: ViewerContext, { head, record, profile }: screens.ShownProfile): ProfileReading {
  return { head, record, profile, locale: ctx.locale, timezone: ctx.viewer.timezone };
}
