import type { Role } from '../../domain/access.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { CompetencyKey, FrameworkKey } from '../../domain/ids.ts';
import type { EvidenceFileType, EvidenceKind } from '../../domain/route/evidence.ts';
import type { RouteItemKind, RouteItemState, RouteState } from '../../domain/route/route.ts';
import type { DeficitDraft } from '../../domain/route/route-deficit.ts';
import type { RouteActionType } from '../../domain/route/transition.ts';
import type { AttemptId, EventId, Id, IomId, IomItemId, PersonId } from '../../lib/ids.ts';

export type IomDeficitId = Id<'IomDeficit'>;
export type EvidenceId = Id<'Evidence'>;

/** Whose route it is: rights, and the head of the printed form. */
export interface RouteOwnerRecord {
  readonly personId: PersonId;
  readonly fullName: string;
  /** Of the organisations where the person was accepted. */
  readonly territoryIds: readonly number[];
  readonly organisation: string | null;
  readonly position: string | null;
  readonly subjects: readonly string[];
  readonly serviceYears: number | null;
  readonly category: string | null;
}

export interface RouteDeficit extends DeficitDraft {
  readonly deficitId: IomDeficitId;
}

export interface EvidenceDraft {
  readonly kind: EvidenceKind;
  readonly file: {
    readonly id: string;
    readonly type: EvidenceFileType;
    readonly name: string | null;
  } | null;
  /** The text, the link, or the words under a file. */
  readonly text: string | null;
}

export interface EvidenceRecord extends EvidenceDraft {
  readonly evidenceId: EvidenceId;
}

export interface ItemDraft {
  readonly kind: RouteItemKind;
  readonly title: string;
  readonly form: string | null;
  readonly organiser: string | null;
  readonly when: EventDate;
  readonly hours: number | null;
  readonly expectedResult: string | null;
}

export interface RouteItem extends ItemDraft {
  readonly itemId: IomItemId;
  readonly deficitId: IomDeficitId | null;
  /** The plan's event; its date is the event's, also after the event was moved. */
  readonly event: { readonly eventId: EventId; readonly cancelled: boolean } | null;
  readonly state: RouteItemState;
  /** The day on which the teacher marked it done. */
  readonly doneOn: Temporal.PlainDate | null;
  readonly comment: string | null;
  readonly evidence: readonly EvidenceRecord[];
}

export interface RouteRecord {
  readonly iomId: IomId;
  readonly owner: RouteOwnerRecord;
  readonly state: RouteState;
  /** First and last day, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The diagnosis it was made from. */
  readonly basis: {
    readonly attemptId: AttemptId;
    readonly title: string;
    readonly submittedAt: Temporal.Instant;
  } | null;
  readonly approver: string | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
  readonly reflection: string | null;
  /** At most three, most urgent first. */
  readonly deficits: readonly RouteDeficit[];
  /** In the order of the plan. */
  readonly items: readonly RouteItem[];
  /** The methodologist's latest decision, while it is the latest thing that happened to the route's state. */
  readonly decision: { readonly action: 'approve' | 'return'; readonly comment: string | null } | null;
}

/** Names a deficit of the route across the transaction that may add it. */
export interface DeficitName {
  readonly frameworkKey: FrameworkKey;
  readonly competency: CompetencyKey;
}

/** One thing to store. Decided by a use case on what was read in the same transaction, under the route's lock. */
export type RouteChange =
  | {
      readonly type: 'state';
      readonly action: RouteActionType;
      readonly to: RouteState;
      readonly endsOn: Temporal.PlainDate;
      readonly comment: string | null;
    }
  | { readonly type: 'period'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly type: 'reflection'; readonly text: string }
  /** Does nothing when the route has the event, or an item of the same message, already. */
  | {
      readonly type: 'addItem';
      readonly item: ItemDraft;
      readonly deficit: DeficitName | null;
      readonly eventId: EventId | null;
      readonly messageId: number | null;
    }
  | { readonly type: 'editItem'; readonly itemId: IomItemId; readonly fields: Partial<ItemDraft> }
  | { readonly type: 'removeItem'; readonly itemId: IomItemId }
  | {
      readonly type: 'itemState';
      readonly itemId: IomItemId;
      readonly to: RouteItemState;
      readonly doneOn: Temporal.PlainDate | null;
    }
  | { readonly type: 'comment'; readonly itemId: IomItemId; readonly text: string | null }
  | { readonly type: 'addDeficit'; readonly deficit: DeficitDraft }
  | {
      readonly type: 'editDeficit';
      readonly deficitId: IomDeficitId;
      readonly fields: Partial<Pick<DeficitDraft, 'difficulty' | 'goal'>>;
    }
  | { readonly type: 'removeDeficit'; readonly deficitId: IomDeficitId }
  /** Does nothing when evidence of the same message is there already. */
  | {
      readonly type: 'addEvidence';
      readonly itemId: IomItemId;
      readonly evidence: EvidenceDraft;
      readonly messageId: number;
    }
  | { readonly type: 'removeEvidence'; readonly evidenceId: EvidenceId }
  /** A notice in the same transaction, one for each change of state. */
  | {
      readonly type: 'notify';
      readonly kind: 'routeSubmitted' | 'routeApproved' | 'routeReturned';
      readonly comment: string | null;
    }
  | { readonly type: 'audit'; readonly action: 'routeView' | 'routeDecide'; readonly by: Role | 'anyone' };

export interface RouteDecision<Result> {
  readonly changes: readonly RouteChange[];
  readonly result: Result;
}

/** A line of the methodologist's list. */
export interface RouteToDecide {
  readonly iomId: IomId;
  readonly ownerId: PersonId;
  readonly ownerName: string;
  readonly organisation: string | null;
  readonly state: RouteState;
  readonly submittedAt: Temporal.Instant | null;
  /** Items marked done that wait to be accepted. */
  readonly awaitingReview: number;
}

export interface RouteStore {
  loadRoute(iomId: IomId): Promise<RouteRecord | null>;
  /** The person's routes, newest first. At most one is not done. */
  listRoutes(personId: PersonId): Promise<
    readonly {
      readonly iomId: IomId;
      readonly state: RouteState;
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
    }[]
  >;
  /** A draft with its deficits; when the person has an open route already, that one, and nothing is made. */
  createRoute(draft: {
    personId: PersonId;
    basisAttemptId: AttemptId;
    from: Temporal.PlainDate;
    to: Temporal.PlainDate;
    deficits: readonly DeficitDraft[];
    at: Temporal.Instant;
  }): Promise<{ iomId: IomId; created: boolean }>;
  /**
   * Locks the route, reads it, asks what to change, and changes that, in one transaction: of two who decide at once the
   * second decides on what the first one left. `route` is the route afterwards. Null: there is no such route.
   */
  changeRoute<Result>(
    iomId: IomId,
    act: {
      actorId: PersonId;
      at: Temporal.Instant;
      decide: (route: RouteRecord) => RouteDecision<Result>;
    },
  ): Promise<{ result: Result; route: RouteRecord } | null>;
  /** Routes that were submitted or have items to accept, of people accepted in the territories; longest waiting first. */
  listToDecide(territoryIds: readonly number[]): Promise<readonly RouteToDecide[]>;
  /** Which route an item belongs to. */
  routeOfItem(itemId: IomItemId): Promise<IomId | null>;
}

/** What every change of a route by its owner or a methodologist can end with. */
export type RouteOutcome<Refusal extends string> =
  | { readonly kind: 'done'; readonly route: RouteRecord }
  /** It was like that already: a double tap. */
  | { readonly kind: 'already'; readonly route: RouteRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly route: RouteRecord }
  /** No such route, or none of theirs: which of the two is nobody's business. */
  | { readonly kind: 'unknown' };
