import type { Role } from '../../domain/access.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { MentorCandidate } from '../../domain/mentoring/match.ts';
import type { MeetingAnswer, MeetingState } from '../../domain/mentoring/meeting.ts';
import type {
  MemberAnswer,
  PairKind,
  PairMemberState,
  PairSide,
  PairState,
} from '../../domain/mentoring/pair.ts';
import type { PairCalendar } from '../../domain/mentoring/pair-calendar.ts';
import type { PairFacts } from '../../domain/mentoring/silence.ts';
import type { NoticeKind } from '../../domain/notices/notice-class.ts';
import type { Id, MeetingId, PairId, PersonId, TerritoryId } from '../../lib/ids.ts';

export type PlanItemId = Id<'MentoringPlanItem'>;
export type EntryId = Id<'MentoringEntry'>;

/** Somebody of a pair, as the others of the pair may know them. */
export interface PairPerson {
  readonly personId: PersonId;
  readonly fullName: string;
  readonly side: PairSide;
  readonly answer: MemberAnswer;
  readonly organisationIds: readonly number[];
  readonly organisation: string | null;
  /** Where their clock hangs. */
  readonly timezone: string;
}

export interface PlanItem {
  readonly itemId: PlanItemId;
  readonly when: EventDate;
  readonly content: string;
  readonly expected: string | null;
  readonly result: string | null;
}

export interface MeetingRecord {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly proposedById: PersonId | null;
  /** Local times of `timezone` to choose from. */
  readonly slots: readonly Temporal.PlainDateTime[];
  readonly timezone: string;
  /** Agreed; null while it is not. */
  readonly start: Temporal.ZonedDateTime | null;
  readonly minutes: number;
  readonly version: number;
  readonly answers: readonly { readonly personId: PersonId; readonly answer: MeetingAnswer }[];
}

export interface EntryRecord {
  readonly entryId: EntryId;
  readonly meetingId: MeetingId | null;
  readonly date: Temporal.PlainDate;
  readonly topic: string | null;
  readonly content: string | null;
  readonly result: string | null;
  readonly task: string | null;
  readonly authorId: PersonId | null;
}

export interface PairRecord {
  readonly pairId: PairId;
  readonly territoryId: TerritoryId;
  /** The territory's: days of the order and of notice are counted there. */
  readonly timezone: string;
  readonly calendar: PairCalendar;
  readonly kind: PairKind;
  readonly state: PairState;
  readonly frameworkKey: string | null;
  readonly competencyKey: string | null;
  readonly proposedById: PersonId | null;
  readonly activeSince: Temporal.Instant | null;
  readonly order: { readonly number: string; readonly date: Temporal.PlainDate } | null;
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
  readonly ending: {
    readonly askedById: PersonId | null;
    readonly askedAt: Temporal.Instant;
    readonly reason: string;
  } | null;
  readonly endedAt: Temporal.Instant | null;
  readonly members: readonly PairPerson[];
  /** In the order they were written. */
  readonly plan: readonly PlanItem[];
  /** Oldest first. */
  readonly meetings: readonly MeetingRecord[];
  /** Oldest first. */
  readonly entries: readonly EntryRecord[];
}

/** One change of a pair; all of a decision are stored together or not at all. */
export type PairChange =
  | { readonly type: 'members'; readonly members: readonly PairMemberState[] }
  | { readonly type: 'state'; readonly to: PairState }
  | {
      readonly type: 'about';
      readonly kind?: PairKind;
      readonly competency?: { readonly frameworkKey: string; readonly competencyKey: string } | null;
    }
  | {
      readonly type: 'order';
      readonly number: string;
      readonly date: Temporal.PlainDate;
      readonly from: Temporal.PlainDate | null;
      readonly to: Temporal.PlainDate | null;
    }
  /** Null: taken back. */
  | {
      readonly type: 'ending';
      readonly ending: { readonly askedById: PersonId; readonly reason: string } | null;
    }
  | {
      readonly type: 'addPlanItem';
      readonly when: EventDate;
      readonly content: string;
      readonly expected: string | null;
    }
  | { readonly type: 'planResult'; readonly itemId: PlanItemId; readonly result: string }
  | { readonly type: 'removePlanItem'; readonly itemId: PlanItemId }
  /** A new meeting, or new times for one: the version rises, what was answered is forgotten. */
  | {
      readonly type: 'proposeMeeting';
      readonly meetingId: MeetingId | null;
      readonly proposedById: PersonId | null;
      readonly slots: readonly Temporal.PlainDateTime[];
      readonly timezone: string;
    }
  | { readonly type: 'confirmMeeting'; readonly meetingId: MeetingId; readonly start: Temporal.ZonedDateTime }
  | { readonly type: 'meetingState'; readonly meetingId: MeetingId; readonly to: MeetingState }
  | {
      readonly type: 'meetingAnswer';
      readonly meetingId: MeetingId;
      readonly personId: PersonId;
      readonly answer: MeetingAnswer;
    }
  | {
      readonly type: 'addEntry';
      readonly meetingId: MeetingId | null;
      readonly date: Temporal.PlainDate;
      readonly authorId: PersonId;
    }
  | {
      readonly type: 'editEntry';
      readonly entryId: EntryId;
      readonly fields: Partial<Pick<EntryRecord, 'topic' | 'content' | 'result' | 'task'>>;
    }
  | { readonly type: 'removeEntry'; readonly entryId: EntryId }
  | PairNotice
  | { readonly type: 'audit'; readonly action: 'pairManage' | 'pairOverview'; readonly by: Role | 'anyone' };

/** `to` `managers`: everybody who is methodologist of the territory today. */
export interface PairNotice {
  readonly type: 'notify';
  readonly to: readonly PersonId[] | 'managers';
  readonly kind: NoticeKind;
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
  /** Makes the notice unique within the pair; without it the moment does. */
  readonly key?: string;
  readonly subject?: string;
}

/** A line of a list of pairs: facts only. */
export interface PairLine extends PairFacts {
  readonly pairId: PairId;
  readonly kind: PairKind;
  readonly members: readonly { readonly fullName: string; readonly side: PairSide }[];
}

export interface FoundPerson {
  readonly personId: PersonId;
  readonly fullName: string;
  readonly organisation: string | null;
}

export interface MentoringStore {
  loadPair(pairId: PairId): Promise<PairRecord | null>;
  pairOfMeeting(meetingId: MeetingId): Promise<PairId | null>;
  /** Pairs the person is asked about or belongs to, newest first; those that are over too. */
  listOwnPairs(personId: PersonId): Promise<readonly PairRecord[]>;
  /** Pairs of these territories, or with somebody of these organisations; those that are over are left out. */
  listPairs(where: {
    territoryIds: readonly number[];
    organisationIds: readonly number[];
  }): Promise<readonly PairLine[]>;
  /**
   * A draft, or a request with its mentee in it, of which the methodologists are told. An open request of the same mentee
   * for the same help is returned instead, and so is a draft of the same person of which only the kind was said.
   */
  createPair(pair: {
    territoryId: TerritoryId;
    kind: PairKind;
    state: 'draft' | 'requested';
    competency: { frameworkKey: string; competencyKey: string } | null;
    proposedById: PersonId;
    menteeId: PersonId | null;
    at: Temporal.Instant;
  }): Promise<{ pairId: PairId; created: boolean }>;
  /**
   * Reads the pair with its row locked, stores what `decide` wants, and resolves with its result and the pair after it.
   * Null: there is no such pair.
   */
  changePair<Result>(
    pairId: PairId,
    change: {
      actorId: PersonId | null;
      at: Temporal.Instant;
      decide: (pair: PairRecord) => { changes: readonly PairChange[]; result: Result };
    },
  ): Promise<{ result: Result; pair: PairRecord } | null>;
  isMentorReady(personId: PersonId): Promise<boolean>;
  setMentorReady(personId: PersonId, ready: boolean): Promise<void>;
  /** People of the territory who agreed to be found, and what the rule of matching needs to know of them. */
  listMentorCandidates(
    territoryId: TerritoryId,
    competency: { frameworkKey: string; competencyKey: string } | null,
  ): Promise<readonly MentorCandidate[]>;
  /** What those of these people who show their profile are strong in, by `framework/competency`. */
  strengthsOf(personIds: readonly PersonId[]): Promise<ReadonlySet<string>>;
  /** People accepted in the territory who have come to the bot, by the words typed. */
  findPeople(territoryId: TerritoryId, text: string, limit: number): Promise<readonly FoundPerson[]>;
  findPerson(territoryId: TerritoryId, personId: PersonId): Promise<FoundPerson | null>;
  /** Keys and titles of the frameworks that diagnoses in use measure. */
  listFrameworks(): Promise<readonly string[]>;
  /** Running pairs that began before then and have no held or agreed meeting since. */
  listQuietPairs(since: Temporal.Instant): Promise<readonly PairId[]>;
  /** Running pairs whose end was asked for, or whose last day lies before that day. */
  listEndingPairs(before: Temporal.PlainDate): Promise<readonly PairId[]>;
  /** Pairs with a confirmed meeting that began between the two moments. */
  listPairsThatMet(from: Temporal.Instant, to: Temporal.Instant): Promise<readonly PairId[]>;
}
