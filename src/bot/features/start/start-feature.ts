import { Composer } from 'grammy';
import { CONSENT_KINDS, type ConsentKind, nextConsent } from '../../../domain/consent.ts';
import type { Clock } from '../../../lib/clock.ts';
import { cleanLine, truncate } from '../../../lib/text.ts';
import type { ArrivalStore, Operator } from '../../../usecases/people/arrival-store.ts';
import type { PrivacyStore } from '../../../usecases/people/privacy-store.ts';
import { tokenHash } from '../../../usecases/people/token-hash.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { CONSENT_VERSIONS, consentDecision } from '../../consent-texts.ts';
import type { BotContext } from '../../context.ts';
import { type DialogueFlavor, enterRegistration } from '../../dialogues.ts';
import { homeRow } from '../../home-row.ts';
import { whoSeesButton } from '../../shared-buttons.ts';
import { beginButton, consentButton } from './buttons.ts';
import {
  consentScreen,
  joinText,
  leaveScreen,
  refusedScreen,
  welcomeScreen,
  whoSeesScreen,
} from './screens.ts';

export interface StartPorts {
  arrivals: ArrivalStore;
  privacy: Pick<PrivacyStore, 'operatorOf'>;
  clock: Clock;
}

const PERSONAL_OR_ORGANISATION = /^i_([\w-]{16,60})$/u;
const NAME_LIMIT = 120;

/**
 * Arriving: who runs this and who sees what, the consents one by one, then registration. Nothing about a person is
 * stored before the first consent; until then an invitation's token travels in the buttons.
 */
export function startFeature(ports: StartPorts): Composer<BotContext & DialogueFlavor> {
  const composer = new Composer<BotContext & DialogueFlavor>();
  const feature = composer.chatType('private');

  feature.command('start', async ctx => {
    const payload = ctx.match.trim();
    const token = PERSONAL_OR_ORGANISATION.exec(payload)?.[1] ?? '';
    if (ctx.viewer) {
      if (payload !== '') await joinByInvitation(ctx, ctx.viewer, token);
      return ctx.viewer.registered ? undefined : askConsentOrRegister(ctx, '');
    }
    const arrival = await lookUp(token);
    if (!arrival.operator) return void (await ctx.send({ text: ctx.t('start-no-territory') }));
    const expired = payload !== '' && !arrival.invited;
    await ctx.send(
      welcomeScreen(
        { ...arrival, operator: arrival.operator, token: arrival.invited ? token : '', expired },
        ctx.t,
      ),
    );
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
    await askConsentOrRegister(ctx, data.token);
  });

  feature.callbackQuery(consentButton.pattern, async (ctx, next) => {
    const data = consentButton.parse(ctx.callbackQuery.data);
    const kind = CONSENT_KINDS.find(each => each === data?.kind);
    if (!data || !kind || ctx.viewer?.registered) return next();
    await ctx.answer();
    const operator = await operatorFor(ctx, data.token);
    if (!operator) return void (await ctx.show({ text: ctx.t('start-no-territory') }));
    // The text changed since it was shown: the person reads the new one first.
    if (data.version !== CONSENT_VERSIONS[kind]) return askConsentOrRegister(ctx, data.token);
    await decide(ctx, kind, data.yes === 1, data.token, operator);
  });

  return composer;

  async function decide(
    ctx: BotContext & DialogueFlavor,
    kind: ConsentKind,
    granted: boolean,
    token: string,
    operator: Operator,
  ): Promise<void> {
    const decision = consentDecision(kind, granted, operator, ctx.t);
    const now = ports.clock.now();
    if (ctx.viewer && kind === 'processing' && !granted) {
      return void (await ctx.show(leaveScreen(ctx.t)));
    } else if (ctx.viewer) {
      // A press on an old consent's button changes nothing: /privacy is the place to change one's mind.
      const records = await ports.arrivals.listConsents(ctx.viewer.personId);
      if (nextConsent(records, CONSENT_VERSIONS) === kind)
        await ports.arrivals.addConsent(ctx.viewer.personId, decision, now);
    } else if (kind !== 'processing' || !granted) {
      return void (await ctx.show(refusedScreen(token, ctx.t)));
    } else {
      const arrived = await ports.arrivals.createPerson({
        telegramId: ctx.from?.id ?? 0,
        name: telegramName(ctx),
        locale: ctx.locale,
        tokenHash: token === '' ? null : tokenHash(token),
        consent: decision,
        now,
      });
      if (arrived === null) return void (await ctx.show({ text: ctx.t('start-invitation-used') }));
      await ctx.reloadViewer();
    }
    // The link has done its work: its token travels no further.
    await askConsentOrRegister(ctx, '');
  }

  /** Somebody who is here already follows a link. */
  async function joinByInvitation(ctx: BotContext, viewer: Viewer, token: string): Promise<void> {
    const { personId } = viewer;
    const join = { personId, tokenHash: tokenHash(token), now: ports.clock.now() };
    const outcome = await ports.arrivals.joinByInvitation(join);
    await ctx.send({ text: joinText(outcome, ctx.t), buttons: [homeRow(viewer, ctx.t)] });
  }

  async function askConsentOrRegister(ctx: BotContext & DialogueFlavor, token: string): Promise<void> {
    const operator = await operatorFor(ctx, token);
    if (!operator) return void (await ctx.show({ text: ctx.t('start-no-territory') }));
    const records = ctx.viewer ? await ports.arrivals.listConsents(ctx.viewer.personId) : [];
    const kind = nextConsent(records, CONSENT_VERSIONS);
    if (kind === null) return enterRegistration(ctx);
    await ctx.show(consentScreen(kind, operator, token, ctx.t));
  }

  /** Who answers for the data: of a stranger by the link, of somebody we know by where they work. */
  async function operatorFor(ctx: BotContext, token: string): Promise<Operator | null> {
    if (ctx.viewer) return ports.privacy.operatorOf(ctx.viewer.personId);
    return (await lookUp(token)).operator;
  }

  async function lookUp(token: string) {
    const invited =
      token === '' ? null : await ports.arrivals.findInvitation(tokenHash(token), ports.clock.now());
    return { invited, operator: invited?.operator ?? (await ports.arrivals.defaultOperator()) };
  }
}

function telegramName(ctx: BotContext): string {
  const { first_name: first, last_name: last } = ctx.from ?? { first_name: '', last_name: undefined };
  return truncate(cleanLine(`${first} ${last ?? ''}`), NAME_LIMIT) || '—';
}
