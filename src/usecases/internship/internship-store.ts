import type { Role } from '../../domain/access.ts';
import type { DateRange, EventDate } from '../../domain/event-date.ts';
import type { Candidate } from '../../domain/internship/admission-list.ts';
import type { JournalField } from '../../domain/internship/journal.ts';
import type { SessionPresence } from '../../domain/internship/ledger.ts';
import type { TypedModule } from '../../domain/internship/parse-modules.ts';
import type { ReportEvent, ReportSite } from '../../domain/internship/year-report.ts';
import type { EnrolmentId, EventId, GroupId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type {
  CardLine,
  CycleId,
  GroupLine,
  GroupRecord,
  JournalEntryRecord,
  ModuleId,
  PartnerId,
  ProgrammeId,
  SiteDocument,
  SiteId,
  TerritoryRecord,
} from './internship-ports.ts';

/** Who does it, in which capacity, and when. */
export interface Act {
  readonly actorId: PersonId;
  readonly by: Role;
  readonly at: Temporal.Instant;
}

/** What is planned in a territory before anybody is admitted. */
export type PlanChange =
  | { readonly type: 'site'; readonly title: string; readonly basis: string | null }
  | {
      readonly type: 'siteDocument';
      readonly siteId: SiteId;
      readonly document: SiteDocument;
      readonly there: boolean;
    }
  | { readonly type: 'siteBasis'; readonly siteId: SiteId; readonly basis: string }
  | { readonly type: 'partners'; readonly titles: readonly string[] }
  | {
      readonly type: 'programme';
      readonly title: string;
      readonly modules: readonly TypedModule[];
      readonly frameworkKey: string | null;
    }
  | {
      readonly type: 'group';
      readonly title: string;
      readonly siteId: SiteId;
      readonly programmeId: ProgrammeId;
      readonly period: DateRange;
      readonly masterId: PersonId | null;
    };

/** `exists`: there is one of that name already; `unknown`: something it names is not of this territory. */
export type PlanOutcome = 'done' | 'exists' | 'unknown';

export interface PlanStore {
  listTerritories(territoryIds: readonly number[]): Promise<{ territoryId: TerritoryId; title: string }[]>;
  readTerritory(territoryId: TerritoryId): Promise<TerritoryRecord | null>;
  changePlan(territoryId: TerritoryId, change: PlanChange, act: Act): Promise<PlanOutcome>;
  /** People accepted in organisations of the territory. */
  listCandidates(territoryId: TerritoryId): Promise<Candidate[]>;
  listLedGroups(masterId: PersonId): Promise<GroupLine[]>;
}

export interface SessionDraft {
  /** The same confirmation handled twice makes one session. */
  readonly key: string;
  readonly moduleId: ModuleId;
  readonly cycleId: CycleId | null;
  readonly when: EventDate;
  readonly place: string;
  readonly hours: number;
  readonly makeUpOfId: EventId | null;
  /** Who is expected. */
  readonly personIds: readonly PersonId[];
}

export type SessionChange =
  | { readonly type: 'when'; readonly when: EventDate }
  | { readonly type: 'place'; readonly place: string }
  | { readonly type: 'hours'; readonly hours: number }
  | { readonly type: 'cancel'; readonly reason: string | null };

export interface NewParticipant {
  readonly personId: PersonId | null;
  readonly guestName: string | null;
  readonly partnerId: PartnerId | null;
  readonly serviceYears: number;
  readonly admission: 'novice' | 'override';
  readonly overrideReason: string | null;
}

export interface GroupStore {
  readGroup(groupId: GroupId): Promise<GroupRecord | null>;
  groupOfSession(eventId: EventId): Promise<GroupId | null>;
  groupOfEnrolment(enrolmentId: EnrolmentId): Promise<GroupId | null>;
  setMaster(groupId: GroupId, masterId: PersonId | null): Promise<void>;
  /** A closed group takes no entries any more; those who closed every module have completed it. */
  closeGroup(groupId: GroupId, completed: readonly EnrolmentId[]): Promise<void>;
  addCycles(groupId: GroupId, cycles: readonly { title: string; month: string | null }[]): Promise<void>;
  /** Makes the session, expects the people, tells those invited to a make-up one. `known`: made before. */
  createSession(
    group: GroupRecord,
    draft: SessionDraft,
    act: Act,
  ): Promise<{ eventId: EventId; outcome: 'created' | 'known' }>;
  /** A new date or place is a new version and is told to those expected; `tell` says whether anybody still needs it. */
  changeSession(
    eventId: EventId,
    change: SessionChange,
    act: Act & { tell: boolean },
  ): Promise<'done' | 'same' | 'cancelled'>;
  /** Admits those who are not in yet, expects them at `eventIds`, and tells them. Answers how many were new. */
  admit(
    group: GroupRecord,
    people: readonly NewParticipant[],
    options: { eventIds: readonly EventId[]; act: Act },
  ): Promise<number>;
  /** The participant leaves: expected at none of `eventIds`; the hours stay. */
  leave(enrolmentId: EnrolmentId, options: { eventIds: readonly EventId[]; act: Act }): Promise<void>;
  markGuest(
    mark: Omit<SessionPresence, 'sessionId'> & { eventId: EventId; enrolmentId: EnrolmentId },
    act: Act,
  ): Promise<void>;
}

export interface JournalStore {
  /** Enrolments of the person that were not left, newest group first. */
  listEnrolments(personId: PersonId): Promise<{ groupId: GroupId; enrolmentId: EnrolmentId }[]>;
  readJournal(where: { enrolmentId: EnrolmentId } | { eventId: EventId }): Promise<JournalEntryRecord[]>;
  /** Stores one field; a reminder to write about that session is not needed any more. */
  writeJournal(
    entry: { eventId: EventId; enrolmentId: EnrolmentId; field: JournalField; text: string },
    at: Temporal.Instant,
  ): Promise<void>;
  /** Stores the comment and tells the participant once for every text. */
  commentJournal(
    entry: { eventId: EventId; enrolmentId: EnrolmentId; text: string },
    act: Act,
  ): Promise<void>;
  readCard(enrolmentId: EnrolmentId): Promise<CardLine[]>;
  writeCard(
    enrolmentId: EnrolmentId,
    line: Partial<Omit<CardLine, 'competency'>> & { competency: string },
    at: Temporal.Instant,
  ): Promise<void>;
  /** Asks those who were there for their entry, once a session; answers how many were asked now. */
  askForEntries(now: Temporal.Instant): Promise<number>;
}

export interface InternshipReportStore {
  /** Everything of the territory a year report is made of; groups that run within the period. */
  readReportSource(
    territoryId: TerritoryId,
    period: DateRange,
  ): Promise<{
    territory: string;
    cycles: (DateRange | null)[];
    events: ReportEvent[];
    sites: ReportSite[];
    groups: GroupRecord[];
  } | null>;
}

export type InternshipStore = PlanStore & GroupStore & JournalStore & InternshipReportStore;
