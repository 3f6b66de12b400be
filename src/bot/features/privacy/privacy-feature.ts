import { Composer } from 'grammy';
import { CONSENT_KINDS, consentEffects } from '../../../domain/consent.ts';
import type { Clock } from '../../../lib/clock.ts';
import { changeConsent } from '../../../usecases/people/change-consent.ts';
import type { PrivacyStore } from '../../../usecases/people/privacy-store.ts';
import { shareProfile } from '../../../usecases/people/share-profile.ts';
import { stopSharing } from '../../../usecases/people/stop-sharing.ts';
import { CONSENT_VERSIONS, consentDecision, consentTextName } from '../../consent-texts.ts';
import { type BotContext, forKnown, type ViewerContext } from '../../context.ts';
import { deleteMeButton, privacyButton, shareButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { privacyScreen } from './privacy-screen.ts';
import * as screens from './screens.ts';

export interface PrivacyPorts {
  privacy: PrivacyStore;
  clock: Clock;
}

/** /privacy of everybody we know: who sees what, who has looked, consents, showing one's profile and stopping it. */
export function privacyFeature(ports: PrivacyPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  // Of strangers nothing is kept, and they are told so.
  composer
    .filter(ctx => ctx.chat?.type === 'private' && ctx.viewer === null)
    .command(['privacy', 'my_data', 'delete_me', 'settings'], async ctx => {
      await ctx.send({ text: ctx.t('privacy-stranger') });
    });
  const feature = forKnown(composer);

  feature.command('privacy', showPrivacy);
  feature.callbackQuery(privacyButton.pattern, async ctx => {
    await ctx.answer();
    await showPrivacy(ctx);
  });

  feature.callbackQuery(buttons.readConsentButton.pattern, async (ctx, next) => {
    const data = buttons.readConsentButton.parse(ctx.callbackQuery.data);
    const kind = CONSENT_KINDS.find(each => each === data?.kind);
    const operator = await ports.privacy.operatorOf(ctx.viewer.personId);
    if (!data || !kind || !operator) return next();
    await ctx.answer();
    await ctx.show(screens.consentScreen(kind, { operator, locale: ctx.locale, share: data.share }, ctx.t));
  });

  feature.callbackQuery(buttons.decideConsentButton.pattern, async (ctx, next) => {
    const data = buttons.decideConsentButton.parse(ctx.callbackQuery.data);
    const kind = CONSENT_KINDS.find(each => each === data?.kind);
    const operator = await ports.privacy.operatorOf(ctx.viewer.personId);
    if (!data || !kind || !operator) return next();
    const { share } = data;
    // Nobody agrees to a text that was not on the screen.
    if (data.yes === 1 && data.shown !== consentTextName(kind, ctx.locale)) {
      await ctx.answer();
      return void (await ctx.show(
        screens.consentScreen(kind, { operator, locale: ctx.locale, share }, ctx.t),
      ));
    }
    const outcome = await changeConsent(ports, {
      personId: ctx.viewer.personId,
      decision: consentDecision(kind, data.yes === 1, operator, ctx.t),
      versions: CONSENT_VERSIONS,
    });
    if (outcome.kind === 'leave') {
      await ctx.answer();
      const way = [{ text: ctx.t('delete-me-button'), data: deleteMeButton.pack({}) }];
      return void (await ctx.show({ text: ctx.t('privacy-leave'), buttons: [way] }));
    }
    const ended = outcome.kind === 'changed' && outcome.sharesEnded > 0;
    await ctx.answer(ctx.t(ended ? 'share-stopped' : 'privacy-saved'));
    if (share === 1 && data.yes === 1) return showShare(ctx);
    await showPrivacy(ctx);
  });

  feature.callbackQuery(shareButton.pattern, async ctx => {
    await ctx.answer();
    await showShare(ctx);
  });

  feature.callbackQuery(buttons.confirmShareButton.pattern, async ctx => {
    await shareProfile(ports, {
      personId: ctx.viewer.personId,
      audience: 'methodologist',
      versions: CONSENT_VERSIONS,
    });
    await ctx.answer();
    // What it shows depends on how things stand now: shared, or the consent is missing and asked for.
    await showShare(ctx);
  });

  feature.callbackQuery(buttons.stopSharingButton.pattern, async ctx => {
    await stopSharing(ports, ctx.viewer.personId);
    await ctx.answer(ctx.t('share-stopped'));
    await showPrivacy(ctx);
  });

  feature.callbackQuery(buttons.looksButton.pattern, async (ctx, next) => {
    const page = buttons.looksButton.parse(ctx.callbackQuery.data)?.page;
    if (page === undefined || page < 0) return next();
    await ctx.answer();
    await showLooks(ctx, page);
  });

  return composer;

  async function showPrivacy(ctx: ViewerContext): Promise<void> {
    const { personId } = ctx.viewer;
    const [state, { total, looks }] = await Promise.all([
      ports.privacy.readPrivacy(personId),
      ports.privacy.listLooks(personId, { skip: 0, take: 1 }),
    ]);
    const facts = { ...state, looks: { total, latest: looks[0] ?? null } };
    await ctx.show(privacyScreen(ctx.viewer, facts, ctx.t));
  }

  async function showLooks(ctx: ViewerContext, page: number): Promise<void> {
    const take = screens.LOOKS_ON_PAGE;
    const found = await ports.privacy.listLooks(ctx.viewer.personId, { skip: page * take, take });
    if (found.looks.length === 0 && page > 0) return showLooks(ctx, 0);
    await ctx.show(screens.looksScreen({ page, ...found }, ctx.viewer, ctx.t));
  }

  /** «Показать методисту» as things stand: shown already, to be confirmed, or the second consent comes first. */
  async function showShare(ctx: ViewerContext): Promise<void> {
    const { personId } = ctx.viewer;
    const [{ consents, shares }, operator] = await Promise.all([
      ports.privacy.readPrivacy(personId),
      ports.privacy.operatorOf(personId),
    ]);
    const share = shares.find(({ audience }) => audience === 'methodologist');
    if (share) return void (await ctx.show(screens.sharedScreen(share, ctx.viewer, ctx.t)));
    if (!operator) return void (await ctx.show({ text: ctx.t('start-no-territory') }));
    await ctx.show(
      consentEffects(consents, CONSENT_VERSIONS).mayShareProfile
        ? screens.shareScreen(ctx.viewer, operator, ctx.t)
        : screens.consentScreen('profileSharing', { operator, locale: ctx.locale, share: 1 }, ctx.t),
    );
  }
}
