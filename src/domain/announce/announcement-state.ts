/**
 * `draft` is being written; `awaitingApproval` waits for a second methodologist; `scheduled` for its time; `sending` was
 * begun; `sent` has nothing under way any more; `stopped` was called off.
 */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'awaitingApproval',
  'scheduled',
  'sending',
  'sent',
  'stopped',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** Above so many recipients it is asked once more (screens: Announcement). */
const ASK_AGAIN_ABOVE = 100;

/** What was not wanted any more after so long is not sent: a mailing two weeks old is no news. */
export const USEFUL_DAYS = 14;

/** Before the start it can be taken back and changed; after it only stopped. */
export const CHANGEABLE: readonly AnnouncementState[] = ['draft', 'awaitingApproval', 'scheduled'];
export const STOPPABLE: readonly AnnouncementState[] = ['awaitingApproval', 'scheduled', 'sending'];

/** What happens when somebody wants it sent. */
export type SendDecision =
  | 'noContent'
  | 'noRecipients'
  /** The time it was to leave at has passed. */
  | 'past'
  /** So many people: are you sure? */
  | 'askAgain'
  /** Somebody else of the territory has to agree, and there is nobody. */
  | 'noApprover'
  | 'toApprove'
  | 'schedule'
  | 'start';

/**
 * What becomes of a draft that is to be sent.
 * @param facts.recipients people it will reach and places; from `approverFrom` on a second methodologist has to agree
 *   (reliability, ASVS 2.3.5: a second approver for actions of high value).
 */
export function decideSend(
  facts: {
    readonly hasContent: boolean;
    readonly recipients: number;
    readonly approverFrom: number;
    readonly otherApprovers: number;
    readonly scheduledAt: Temporal.Instant | null;
    /** It was asked already. */
    readonly sure: boolean;
  },
  now: Temporal.Instant,
): SendDecision {
  if (!facts.hasContent) return 'noContent';
  if (facts.recipients === 0) return 'noRecipients';
  const { scheduledAt } = facts;
  const isPast = scheduledAt !== null && Temporal.Instant.compare(scheduledAt, now) <= 0;
  if (isPast) return 'past';
  const needsApproval = facts.recipients >= facts.approverFrom;
  if (needsApproval && facts.otherApprovers === 0) return 'noApprover';
  if (facts.recipients > ASK_AGAIN_ABOVE && !facts.sure) return 'askAgain';
  if (needsApproval) return 'toApprove';
  return scheduledAt === null ? 'start' : 'schedule';
}
