/** Separate, versioned, withdrawable (design §7): what each is for is said in its full text. */
export const CONSENT_KINDS = ['processing', 'profileSharing', 'mailing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** One decision of a person; decisions are only ever added. */
export interface ConsentRecord {
  readonly kind: ConsentKind;
  /** Version of the text that was shown. */
  readonly version: string;
  readonly granted: boolean;
}

/** The version of each text that is shown today. */
export type ConsentVersions = Readonly<Record<ConsentKind, string>>;

/**
 * Where a consent stands. `outdated`: given to another text than today's; it still holds for what that text said,
 * and the new one has to be asked. `withdrawn`: given once and taken back.
 */
export type ConsentState = 'notAsked' | 'given' | 'outdated' | 'refused' | 'withdrawn';

/** The state of one consent from all decisions, oldest first: the latest counts. */
export function consentState(
  records: readonly ConsentRecord[],
  kind: ConsentKind,
  versions: ConsentVersions,
): ConsentState {
  const own = records.filter(record => record.kind === kind);
  const last = own.at(-1);
  if (last === undefined) return 'notAsked';
  if (!last.granted) return own.some(record => record.granted) ? 'withdrawn' : 'refused';
  return last.version === versions[kind] ? 'given' : 'outdated';
}

/** What the bot may do with a person's data. */
export interface ConsentEffects {
  /** Keep anything about the person at all. */
  readonly mayProcess: boolean;
  /** Let the person show their profile to a methodologist or a mentor; a live share is needed besides. */
  readonly mayShareProfile: boolean;
  /** Send what the person did not ask for. */
  readonly maySendMailings: boolean;
}

/** Without the first consent nothing else counts; refusing the second and third keeps everything else usable. */
export function consentEffects(records: readonly ConsentRecord[], versions: ConsentVersions): ConsentEffects {
  const holds = (kind: ConsentKind): boolean => {
    const state = consentState(records, kind, versions);
    return state === 'given' || state === 'outdated';
  };
  const mayProcess = holds('processing');
  return {
    mayProcess,
    mayShareProfile: mayProcess && holds('profileSharing'),
    maySendMailings: mayProcess && holds('mailing'),
  };
}

/**
 * The consent to ask about next, in the fixed order, or null when all are decided. The first one is asked until it is
 * given, because nothing works without it; a refusal or withdrawal of another is left alone: /privacy changes it.
 */
export function nextConsent(
  records: readonly ConsentRecord[],
  versions: ConsentVersions,
): ConsentKind | null {
  const next = CONSENT_KINDS.find(kind => {
    const state = consentState(records, kind, versions);
    if (kind === 'processing') return state !== 'given';
    return state === 'notAsked' || state === 'outdated';
  });
  return next ?? null;
}
