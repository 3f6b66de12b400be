/** How a kind of notice is treated: when it may leave, what goes before it, what becomes of it when its fate is unknown. */
export interface NoticeClass {
  /** Lower leaves first. */
  readonly priority: number;
  /** Waits while its reader has had the most of the day or the week (domain §5.2). */
  readonly capped: boolean;
  /** Is one of those the cap counts. */
  readonly counted: boolean;
  /** Goes only to people who agreed to mailings. */
  readonly mailing: boolean;
  /** When nobody can tell whether it arrived: once more (losing it is worse), or left to its author. */
  readonly whenUncertain: 'resend' | 'hold';
}

const CLASSES = {
  /** Shortly before something one takes part in. */
  soon: { priority: 10, capped: false, counted: true, mailing: false, whenUncertain: 'resend' },
  /** What was known is not true any more: moved, cancelled, a place has become free. */
  change: { priority: 12, capped: false, counted: true, mailing: false, whenUncertain: 'resend' },
  /** The answer to something the reader did or asked for. */
  answer: { priority: 20, capped: false, counted: false, mailing: false, whenUncertain: 'resend' },
  /** The digest of the days ahead. */
  agenda: { priority: 15, capped: false, counted: true, mailing: false, whenUncertain: 'resend' },
  /** A request that grows out of what the reader takes part in: a survey, a journal entry, a silent pair. */
  ask: { priority: 30, capped: true, counted: true, mailing: false, whenUncertain: 'resend' },
  /** What somebody writes to many. */
  mailing: { priority: 40, capped: true, counted: true, mailing: true, whenUncertain: 'resend' },
  /** Into a group. */
  group: { priority: 40, capped: false, counted: false, mailing: false, whenUncertain: 'hold' },
} as const satisfies Record<string, NoticeClass>;
export type NoticeClassName = keyof typeof CLASSES;

/** Every kind of notice there is, and the class it belongs to. */
export const NOTICE_KINDS = {
  joinRequested: 'answer',
  joinDecided: 'answer',
  routeSubmitted: 'answer',
  routeApproved: 'answer',
  routeReturned: 'answer',
  attemptPaused: 'answer',
  sendingFailed: 'answer',
  /** One person asks a few by name. */
  pilotInvited: 'answer',
  internshipAdmitted: 'change',
  sessionMakeUp: 'change',
  journalAsked: 'ask',
  journalCommented: 'answer',
  agenda: 'agenda',
  soon: 'soon',
  placeOffered: 'change',
  placeLost: 'answer',
  pairRequested: 'answer',
  pairAsked: 'answer',
  pairActive: 'answer',
  pairNeedsOrder: 'answer',
  pairDeclined: 'answer',
  pairNotFormed: 'answer',
  pairEnding: 'change',
  pairKept: 'change',
  pairEnded: 'change',
  pairSilent: 'ask',
  meetingProposed: 'answer',
  meetingConfirmed: 'answer',
  meetingMoved: 'change',
  meetingCancelled: 'change',
  meetingAsked: 'ask',
  meetingDisputed: 'answer',
  surveyAsked: 'ask',
  resultsReleased: 'answer',
  eventMoved: 'change',
  /** They asked for it: they were interested while no day was known. */
  eventDaySet: 'change',
  eventCancelled: 'change',
  announcement: 'mailing',
  groupAnnouncement: 'group',
  announcementToApprove: 'answer',
  announcementDecided: 'answer',
  announcementReport: 'answer',
  groupTrouble: 'answer',
  groupJoined: 'answer',
  monitoringDue: 'ask',
  campaignInvited: 'mailing',
  campaignReminder: 'mailing',
  /** What they were told of the last day is not true any more. */
  campaignExtended: 'change',
  /** They asked for it: so many questions a day. */
  campaignDaily: 'answer',
} as const satisfies Record<string, NoticeClassName>;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Whether a stored text names a kind this version knows. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, kind);
}

/** The class of a kind; of one this version does not know (it is about to be reported) the most careful one. */
export function noticeClassOf(kind: string): NoticeClass {
  return isNoticeKind(kind) ? CLASSES[NOTICE_KINDS[kind]] : CLASSES.mailing;
}
