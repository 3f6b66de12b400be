/**
 * What a person and an event have to do with each other before it takes place. `interested`: no day is known yet;
 * `offered`: a place from the waiting list, held for them until a deadline; `cancelled`: nothing any more.
 */
export const REGISTRATION_STATES = ['interested', 'registered', 'waiting', 'offered', 'cancelled'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** What a person can ask for. `signUp` takes a place, `queue` a place or a turn; `withdraw` gives up whatever there is. */
export const REGISTRATION_ACTIONS = ['signUp', 'queue', 'interest', 'withdraw', 'accept', 'decline'] as const;
export type RegistrationAction = (typeof REGISTRATION_ACTIONS)[number];

/** Why nothing was changed. Locale texts `events-refused-<code>`. */
export type RegistrationRefusal =
  | 'cancelled'
  | 'over'
  | 'full'
  | 'notForYou'
  | 'dateUnknown'
  | 'dateKnown'
  | 'noOffer'
  | 'notSignedUp'
  | 'ofGroup';
