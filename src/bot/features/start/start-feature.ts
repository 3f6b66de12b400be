import { Composer } from 'grammy';
import { CONSENT_KINDS } from '../../../domain/consent.ts';
import { tokenHash } from '../../../usecases/people/token-hash.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { consentTextName } from '../../consent-texts.ts';
import type { BotContext } from '../../context.ts';
import { REGISTRATION } from '../../dialogues.ts';
import { homeRow } from '../../home-row.ts';
import { whoSeesButton } from '../../shared-buttons.ts';
import { type ArrivalContext, createArrival, type StartPorts } from './arrival.ts';
import { beginButton, consentButton } from './buttons.ts';
import { joinText, welcomeScreen, whoSeesScreen } from './screens.ts';

const NOT_AN_INVITATION = /^(?:ci|gj|gl)_/u;
const PERSONAL_OR_ORGANISATION = /^i_([\w-]{16,60})$/u;

/** Arriving: who runs this and who sees what, the consents one by one, then registration. */
export function startFeature(ports: StartPorts): Composer<ArrivalContext> {
  const composer = new Composer<ArrivalContext>();
  const feature = composer.chatType('private');
  const arrival = createArrival(ports);

  feature.command('start', async ctx => {
    // Who follows the QR of an event, or a link into a group, arrives first, as without a link.
    const payload = NOT_AN_INVITATION.test(ctx.match.trim()) ? '' : ctx.match.trim();
    const token = PERSONAL_OR_ORGANISATION.exec(payload)?.[1] ?? '';
    if (ctx.viewer) {
      if (payload !== '') await joinByInvitation(ctx, ctx.viewer, token);
      return ctx.viewer.registered ? undefined : arrival.goOn(ctx, '');
    }
    const { invited, operator } = await arrival.lookUp(token);
    if (!operator) return void (await ctx.send({ text: ctx.t('start-no-territory') }));
    const expired = payload !== '' && !invited;
    await ctx.send(welcomeScreen({ invited, operator, token: invited ? token : '', expired }, ctx.t));
  });

  feature.callbackQuery(whoSeesButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.send(whoSeesScreen(ctx.t));
  });

  feature.callbackQuery(beginButton.pattern, async (ctx, next) => {
    const data = beginButton.parse(ctx.callbackQuery.data);
    if (!data || ctx.viewer?.registered) return next();
    await ctx.answer();
    // Below what was read meanwhile, not in place of the greeting above it.
    ctx.show = ctx.send;
    await arrival.goOn(ctx, data.token);
  });

  feature.callbackQuery(consentButton.pattern, async (ctx, next) => {
    const data = consentButton.parse(ctx.callbackQuery.data);
    const kind = CONSENT_KINDS.find(each => each === data?.kind);
    if (!data || !kind) return next();
    // The last consent may be through while its screen is not: Telegram had too many at that moment, and the press comes again.
    if (ctx.viewer?.registered) {
      await ctx.answer(ctx.t('button-outdated'));
      return void (await ctx.show({ text: ctx.t('start-decided'), buttons: [homeRow(ctx.viewer, ctx.t)] }));
    }
    await ctx.answer();
    // The text changed since it was shown: the person reads the new one first.
    if (data.shown !== consentTextName(kind, ctx.locale)) return arrival.goOn(ctx, data.token);
    await arrival.decide(ctx, { kind, granted: data.yes === 1, token: data.token });
  });

  return composer;

  /** Somebody who is here already follows a link. */
  async function joinByInvitation(ctx: BotContext, viewer: Viewer, token: string): Promise<void> {
    const { personId } = viewer;
    const join = { personId, tokenHash: tokenHash(token), now: ports.clock.now() };
    const outcome = await ports.arrivals.joinByInvitation(join);
    await ctx.send({ text: joinText(outcome, ctx.t), buttons: [homeRow(viewer, ctx.t)] });
  }
}

/**
 * Whatever else comes from somebody who is not through yet: they are asked the next thing, a consent before anything
 * else. Comes before the last feature.
 */
export function unfinishedFeature(ports: StartPorts): Composer<ArrivalContext> {
  const composer = new Composer<ArrivalContext>();
  const arrival = createArrival(ports);
  const feature = composer.chatType('private').filter(ctx => ctx.viewer !== null && !ctx.viewer.registered);

  feature.on('callback_query', async ctx => {
    await ctx.answer(ctx.t('button-outdated'));
    await arrival.goOn(ctx, '');
  });
  feature.on('message', async ctx => {
    // A photo in the middle of a question loses nothing that was chosen in it.
    const asks = ctx.conversation.active(REGISTRATION) > 0 && ctx.message.text === undefined;
    if (asks) await ctx.send({ text: ctx.t('register-needs-text') });
    else await arrival.goOn(ctx, '');
  });
  return composer;
}
