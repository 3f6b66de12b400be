import type { DateRange, EventDate } from '../../domain/event-date.ts';
import type { JournalField } from '../../domain/internship/journal.ts';
import type { LedgerModule, SessionPresence } from '../../domain/internship/ledger.ts';
import type { EnrolmentId, EventId, GroupId, Id, PersonId, TerritoryId } from '../../lib/ids.ts';

export type SiteId = Id<'InternshipSite'>;
export type ProgrammeId = Id<'InternshipProgramme'>;
export type ModuleId = Id<'InternshipModule'>;
export type PartnerId = Id<'PartnerTerritory'>;
export type CycleId = Id<'InternshipCycle'>;

/** Documents of a site: there or not (002, artefacts). */
export const SITE_DOCUMENTS = ['regulation', 'programme', 'materials'] as const;
export type SiteDocument = (typeof SITE_DOCUMENTS)[number];

export interface SiteRecord {
  readonly siteId: SiteId;
  readonly title: string;
  /** Title of the organisation of the roster it stands at. */
  readonly organisation: string | null;
  /** Number of the order. */
  readonly basis: string | null;
  readonly documents: Readonly<Record<SiteDocument, boolean>>;
}

export interface ProgrammeRecord {
  readonly programmeId: ProgrammeId;
  readonly title: string;
  readonly frameworkKey: string | null;
  readonly modules: readonly LedgerModule[];
}

export interface PartnerRecord {
  readonly partnerId: PartnerId;
  readonly title: string;
}

export interface FrameworkTitle {
  readonly key: string;
  readonly title: string;
}

export interface GroupLine {
  readonly groupId: GroupId;
  readonly title: string;
  readonly site: string;
  readonly participants: number;
  readonly state: GroupState;
}

export type GroupState = 'open' | 'closed';

/** What a methodologist plans with. */
export interface TerritoryRecord {
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly timezone: string;
  readonly sites: readonly SiteRecord[];
  readonly programmes: readonly ProgrammeRecord[];
  readonly partners: readonly PartnerRecord[];
  readonly groups: readonly GroupLine[];
  readonly frameworks: readonly FrameworkTitle[];
}

/** A group with everything a decision about it needs, read at one moment. */
export interface GroupRecord {
  readonly groupId: GroupId;
  readonly title: string;
  readonly territory: { readonly id: TerritoryId; readonly title: string; readonly timezone: string };
  readonly site: string;
  readonly programme: { readonly title: string; readonly frameworkKey: string | null };
  readonly period: DateRange;
  readonly master: { readonly personId: PersonId; readonly fullName: string } | null;
  readonly state: GroupState;
  readonly modules: readonly LedgerModule[];
  readonly cycles: readonly CycleRecord[];
  /** In the order they take place; undated ones last. */
  readonly sessions: readonly SessionRecord[];
  /** By name; those who left too. */
  readonly participants: readonly ParticipantRecord[];
}

export interface CycleRecord {
  readonly cycleId: CycleId;
  readonly number: number;
  readonly title: string;
}

export interface SessionRecord {
  readonly eventId: EventId;
  readonly title: string;
  readonly moduleId: number;
  readonly cycleId: CycleId | null;
  readonly when: EventDate;
  readonly place: string | null;
  readonly hours: number;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly version: number;
  readonly makeUpOfId: EventId | null;
  /** Participants in the bot who are expected. */
  readonly registered: ReadonlySet<PersonId>;
  readonly presence: ReadonlyMap<EnrolmentId, Omit<SessionPresence, 'sessionId'>>;
}

export interface ParticipantRecord {
  readonly enrolmentId: EnrolmentId;
  /** Null: of a partner territory, by name. */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly partner: string | null;
  readonly serviceYears: number | null;
  readonly admission: 'novice' | 'override';
  readonly overrideReason: string | null;
  readonly state: 'admitted' | 'left' | 'completed';
  readonly inBot: boolean;
}

/** One session as a participant saw it. */
export type JournalEntryRecord = {
  readonly eventId: EventId;
  readonly enrolmentId: EnrolmentId;
  readonly comment: string | null;
} & { readonly [Field in JournalField]: string | null };

/** A line of the effectiveness card; figures in tenths of a percent. */
export interface CardLine {
  readonly competency: string;
  readonly startTenths: number | null;
  readonly endTenths: number | null;
  readonly evidence: string | null;
  readonly conclusion: string | null;
}

/** A participant and their group, found by the enrolment. */
export interface Enrolled {
  readonly group: GroupRecord;
  readonly participant: ParticipantRecord;
}
