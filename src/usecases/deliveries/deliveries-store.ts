import type { Role } from '../../domain/access.ts';
import type { DeliverySubject, SubjectRef } from '../../domain/notices/delivery-subject.ts';
import type { Batch } from '../../domain/notices/estimate-end.ts';
import type { FailureReason } from '../../domain/notices/failure-reason.ts';
import type { Id, OrganisationId, PersonId } from '../../lib/ids.ts';

export type DeliveryId = Id<'Delivery'>;

/** What became of the messages about something. */
export interface DeliveryCounts {
  readonly sent: number;
  /** Not due yet, postponed, to be tried again, or being sent. */
  readonly waiting: number;
  /** May have arrived, and nobody tries again by itself. */
  readonly uncertain: number;
  readonly failed: Readonly<Partial<Record<FailureReason, number>>>;
}

/** Somebody whom a message did not reach, and why; `times`: so many messages. */
export interface Unreached {
  /** Null: of another territory, or without an organisation; then there is no name either. */
  readonly organisation: string | null;
  readonly fullName: string | null;
  readonly reason: Exclude<FailureReason, 'cancelled'>;
  readonly times: number;
}

/** A message of which nobody can tell whether it arrived. */
export interface UncertainDelivery {
  readonly id: DeliveryId;
  readonly authorId: PersonId | null;
  /** Null: about something else, or it is gone. */
  readonly subject: DeliverySubject | null;
  /** Null: into a group. */
  readonly personId: PersonId | null;
  /** Null for a group and for somebody whose data are gone. */
  readonly fullName: string | null;
  /** Accepted in an organisation of the subject's territory. */
  readonly ofTerritory: boolean;
  /** When the call that nobody answered was made. */
  readonly triedAt: Temporal.Instant;
}

export type UncertainDecision =
  | { kind: 'decided' }
  /** Somebody else was faster, or it was pressed twice. */
  | { kind: 'alreadyDecided' }
  /** It tells of a date that is not true any more, or its time has passed: nothing was changed. */
  | { kind: 'outdated' };

/** People of an organisation who cannot be written to, or not everything. */
export interface UnreachableCounts {
  readonly notStarted: number;
  /** Blocked the bot, or the account is gone: Telegram tells both only when it is written to. */
  readonly blocked: number;
  /** Reachable, but does not want mailings. */
  readonly refused: number;
}
export interface UnreachableOrganisation extends UnreachableCounts {
  readonly id: OrganisationId;
  readonly title: string;
}
export interface UnreachablePerson {
  readonly employmentId: Id<'Employment'>;
  readonly fullName: string;
  readonly reason: 'notStarted' | 'blocked' | 'refused';
  /** Since when; null for those who never came. */
  readonly since: Temporal.Instant | null;
}

/** The deliveries as those see them who sent them. Nothing of what the messages say. */
export interface DeliveriesStore {
  /** Subjects of the territories with messages due since then, those under way first, then by the latest message. */
  listSubjects(
    of: { territoryIds: readonly number[]; since: Temporal.Instant; now: Temporal.Instant },
    page: { skip: number; take: number },
  ): Promise<{ total: number; subjects: DeliverySubject[] }>;
  findSubject(ref: SubjectRef): Promise<DeliverySubject | null>;
  /** All messages about these subjects, whenever they were, by `subjectName`; one without messages is not in the answer. */
  countOfSubjects(refs: readonly SubjectRef[]): Promise<ReadonlyMap<string, DeliveryCounts>>;
  /** Messages about meetings of all pairs of the territories since then, together: whose they are stays untold. */
  countOfMeetings(of: { territoryIds: readonly number[]; since: Temporal.Instant }): Promise<DeliveryCounts>;
  /** Digests of the day to people of the territories since then, together: they are about several events at once. */
  countOfAgendas(of: { territoryIds: readonly number[]; since: Temporal.Instant }): Promise<DeliveryCounts>;
  /** What leaves until the last waiting message about the subject has left, those that go before it included. */
  readQueue(ref: SubjectRef, now: Temporal.Instant): Promise<Batch[]>;
  /** Whom messages about the subject did not reach, by organisation and name; what was called off is not among them. */
  listUnreached(subject: DeliverySubject): Promise<Unreached[]>;
  /**
   * Messages to decide about, oldest first: one's own, and those about subjects of these territories. What nobody needs any
   * more stays unknown and is not among them.
   */
  listUncertain(
    of: {
      authorId: PersonId;
      territoryIds: readonly number[];
      /** Only those about it; null: about anything. */
      ref: SubjectRef | null;
      now: Temporal.Instant;
    },
    page: { skip: number; take: number },
  ): Promise<{ total: number; deliveries: UncertainDelivery[] }>;
  /** The message while it is to be decided about, or after that; null for any that was never uncertain. */
  findUncertain(id: DeliveryId): Promise<UncertainDelivery | null>;
  /**
   * Sends it once more, or lets it count as delivered; claimed, so that one of two who press at once decides. The audit
   * is written in the same transaction.
   */
  decide(decision: {
    delivery: UncertainDelivery;
    again: boolean;
    actorId: PersonId;
    by: Role | 'anyone';
    at: Temporal.Instant;
  }): Promise<UncertainDecision>;
  /** Organisations of the territories that have such people, by title. */
  listUnreachableOrganisations(territoryIds: readonly number[]): Promise<UnreachableOrganisation[]>;
  /** The accepted people of the organisation who cannot be reached, by reason and name. */
  listUnreachable(
    organisationId: OrganisationId,
    page: { skip: number; take: number },
  ): Promise<{ total: number; people: UnreachablePerson[] }>;
  /** Writes that somebody looked at names. */
  recordLook(look: {
    actorId: PersonId;
    by: Role | 'anyone';
    action: 'deliveriesView' | 'rosterView';
    object: string;
    at: Temporal.Instant;
  }): Promise<void>;
}
