import type { RegistrationAction, RegistrationRefusal, RegistrationState } from './registration.ts';
import type { SignUpPhase } from './sign-up-phase.ts';

/** Everything that decides, as it stands under the event's lock, lapsed offers settled. */
export interface RegistrationFacts {
  readonly cancelled: boolean;
  readonly phase: SignUpPhase;
  /** A session of an internship: its group says who comes. */
  readonly ofGroup: boolean;
  /** The person belongs to the audience. */
  readonly mayCome: boolean;
  /** Places that are neither taken nor offered; null: as many as come. Never negative. */
  readonly free: number | null;
  /** The person's present state; null: they never asked. */
  readonly current: RegistrationState | null;
}

export type RegistrationDecision =
  /** `missed`: an offer was turned down. */
  | { readonly kind: 'change'; readonly to: RegistrationState; readonly missed: boolean }
  /** It is like that already: a double tap. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: RegistrationRefusal };

/**
 * What becomes of a wish. A place is given only when one is free; a full event refuses with `full`, and the person may
 * queue. Declining an offer ends the wait: whoever wants to come after all asks again.
 */
export function decideRegistration(
  action: RegistrationAction,
  facts: RegistrationFacts,
): RegistrationDecision {
  if (facts.ofGroup) return refused('ofGroup');
  if (facts.cancelled) return refused('cancelled');
  if (facts.phase === 'over') return refused('over');
  switch (action) {
    case 'signUp':
    case 'queue':
      return decidePlace(action, facts);
    case 'interest':
      return decideInterest(facts);
    case 'withdraw':
      return decideWithdrawal(facts);
    case 'accept':
      if (facts.current === 'registered') return { kind: 'already' };
      if (facts.phase === 'vague') return refused('dateUnknown');
      return facts.current === 'offered' ? change('registered') : refused('noOffer');
    case 'decline':
      if (facts.current === 'cancelled') return { kind: 'already' };
      return facts.current === 'offered'
        ? { kind: 'change', to: 'cancelled', missed: true }
        : refused('noOffer');
  }
}

function decidePlace(action: 'signUp' | 'queue', facts: RegistrationFacts): RegistrationDecision {
  const { phase, current, mayCome, free } = facts;
  if (current === 'registered') return { kind: 'already' };
  if (phase === 'vague') return refused('dateUnknown');
  if (current === 'offered') return change('registered');
  if (current === 'waiting') return { kind: 'already' };
  if (!mayCome) return refused('notForYou');
  if (free === null || free > 0) return change('registered');
  return action === 'queue' ? change('waiting') : refused('full');
}

function decideInterest({ phase, current, mayCome }: RegistrationFacts): RegistrationDecision {
  if (phase !== 'vague') return refused('dateKnown');
  if (current !== null && current !== 'cancelled') return { kind: 'already' };
  return mayCome ? change('interested') : refused('notForYou');
}

function decideWithdrawal({ current }: RegistrationFacts): RegistrationDecision {
  if (current === null) return refused('notSignedUp');
  if (current === 'cancelled') return { kind: 'already' };
  return { kind: 'change', to: 'cancelled', missed: current === 'offered' };
}

function change(to: RegistrationState): RegistrationDecision {
  return { kind: 'change', to, missed: false };
}

function refused(refusal: RegistrationRefusal): RegistrationDecision {
  return { kind: 'refused', refusal };
}
