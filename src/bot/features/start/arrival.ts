import { type ConsentKind, type ConsentRecord, consentState, nextConsent } from '../../../domain/consent.ts';
import type { Clock } from '../../../lib/clock.ts';
import { cleanLine, truncate } from '../../../lib/text.ts';
import type { ArrivalStore, Invited, Operator } from '../../../usecases/people/arrival-store.ts';
import type { PrivacyStore } from '../../../usecases/people/privacy-store.ts';
import { tokenHash } from '../../../usecases/people/token-hash.ts';
import { CONSENT_VERSIONS, consentDecision } from '../../consent-texts.ts';
import type { BotContext } from '../../context.ts';
import { type DialogueFlavor, enterRegistration } from '../../dialogues.ts';
import * as screens from './screens.ts';

export interface StartPorts {
  arrivals: ArrivalStore;
  privacy: Pick<PrivacyStore, 'operatorOf'>;
  clock: Clock;
}

export type ArrivalContext = BotContext & DialogueFlavor;

const NAME_LIMIT = 120;

/** The way in: consents one by one, then registration. Until the first one a link's token travels in the buttons. */
export interface Arrival {
  /** What the token of a link is good for, and who answers for the data of whoever follows it. */
  lookUp(token: string): Promise<{ invited: Invited | null; operator: Operator | null }>;
  /** Asks for what comes next, as far as is known of the person: a consent, or the questions of registration. */
  goOn(ctx: ArrivalContext, token: string): Promise<void>;
  /** Takes a yes or no to a consent and goes on. */
  decide(
    ctx: ArrivalContext,
    decision: { kind: ConsentKind; granted: boolean; token: string },
  ): Promise<void>;
}

export function createArrival(ports: StartPorts): Arrival {
  const arrival: Arrival = {
    async lookUp(token) {
      const invited =
        token === '' ? null : await ports.arrivals.findInvitation(tokenHash(token), ports.clock.now());
      return { invited, operator: invited?.operator ?? (await ports.arrivals.defaultOperator()) };
    },

    async goOn(ctx, token) {
      const operator = await operatorFor(ctx, token);
      if (!operator) return void (await ctx.show({ text: ctx.t('start-no-territory') }));
      const kind = nextConsent(await recordsOf(ctx), CONSENT_VERSIONS);
      if (kind === null) return enterRegistration(ctx);
      const { locale } = ctx;
      await ctx.show(screens.consentScreen(kind, { operator, token, locale }, ctx.t));
    },

    async decide(ctx, { kind, granted, token }) {
      const operator = await operatorFor(ctx, token);
      if (!operator) return void (await ctx.show({ text: ctx.t('start-no-territory') }));
      const records = await recordsOf(ctx);
      const refused = !granted && (kind === 'processing' || !ctx.viewer);
      if (refused) return void (await ctx.show(refusalScreen(records, token, ctx)));
      const decision = consentDecision(kind, granted, operator, ctx.t);
      if (ctx.viewer) {
        // A press on an old consent's button changes nothing: /privacy is the place to change one's mind.
        if (nextConsent(records, CONSENT_VERSIONS) === kind)
          await ports.arrivals.addConsent(ctx.viewer.personId, decision, ports.clock.now());
      } else {
        // Nothing is stored before the first consent, whatever the press says.
        if (kind !== 'processing') return arrival.goOn(ctx, token);
        const arrived = await ports.arrivals.createPerson({
          telegramId: ctx.from?.id ?? 0,
          name: telegramName(ctx),
          locale: ctx.locale,
          tokenHash: token === '' ? null : tokenHash(token),
          consent: decision,
          now: ports.clock.now(),
        });
        if (arrived === null) return void (await ctx.show({ text: ctx.t('start-invitation-used') }));
        await ctx.reloadViewer();
      }
      // The link has done its work: its token travels no further.
      await arrival.goOn(ctx, '');
    },
  };
  return arrival;

  /** Who answers for the data: of a stranger by the link, of somebody we know by where they work. */
  async function operatorFor(ctx: BotContext, token: string): Promise<Operator | null> {
    if (ctx.viewer) return ports.privacy.operatorOf(ctx.viewer.personId);
    return (await arrival.lookUp(token)).operator;
  }

  async function recordsOf(ctx: BotContext): Promise<ConsentRecord[]> {
    return ctx.viewer ? ports.arrivals.listConsents(ctx.viewer.personId) : [];
  }
}

/** Who never agreed is left in peace; who had agreed to an earlier text can only be deleted. */
function refusalScreen(records: readonly ConsentRecord[], token: string, ctx: BotContext) {
  return consentState(records, 'processing', CONSENT_VERSIONS) === 'outdated'
    ? screens.leaveScreen(ctx.t)
    : screens.refusedScreen(token, ctx.t);
}

function telegramName(ctx: BotContext): string {
  const { first_name: first, last_name: last } = ctx.from ?? { first_name: '', last_name: undefined };
  return truncate(cleanLine(`${first} ${last ?? ''}`), NAME_LIMIT) || '—';
}
