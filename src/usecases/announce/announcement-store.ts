import type { Role } from '../../domain/access.ts';
import type { AnnouncementContent } from '../../domain/announce/announcement-content.ts';
import type { AnnouncementState } from '../../domain/announce/announcement-state.ts';
import type { Readers } from '../../domain/announce/plan-departures.ts';
import type { Audience } from '../../domain/audience.ts';
import type { ChatState } from '../../domain/groups/chat-state.ts';
import type { FailureReason } from '../../domain/notices/failure-reason.ts';
import type { AnnouncementId, GroupChatId, PersonId, TerritoryId } from '../../lib/ids.ts';

export interface AnnouncementTerritory {
  readonly id: TerritoryId;
  readonly title: string;
  readonly timezone: string;
  /** From so many recipients on a second methodologist has to agree. */
  readonly approverFrom: number;
}

export interface AnnouncementRecord {
  readonly id: AnnouncementId;
  readonly territory: AnnouncementTerritory;
  /** Null once the author's data are gone. */
  readonly authorId: PersonId | null;
  readonly content: AnnouncementContent;
  /** Null: no people, places only. */
  readonly audience: Audience | null;
  readonly places: readonly GroupChatId[];
  readonly state: AnnouncementState;
  /** What it says, to whom and when, has been so since then, and its state too. */
  readonly changedAt: Temporal.Instant;
  /** Null: at once. */
  readonly scheduledAt: Temporal.Instant | null;
  /** Put on its way completely, to so many; null before. */
  readonly recipients: number | null;
}

export interface AnnouncementLine {
  readonly id: AnnouncementId;
  readonly state: AnnouncementState;
  /** The beginning of its text. */
  readonly head: string;
  readonly scheduledAt: Temporal.Instant | null;
}

/** A chat or a topic of a group of the territory. */
export interface AnnouncementPlace {
  readonly id: GroupChatId;
  readonly group: string;
  readonly title: string;
  readonly state: ChatState;
}

/** Whom it would reach now. */
export interface Reach {
  /** Who gets it, with their hours; exactly those it is put on its way to. */
  readonly readers: readonly Readers[];
  /** Of them, who had as many messages this week as a bot may send: theirs leaves later. */
  readonly capped: number;
  readonly neverCame: number;
  readonly blocked: number;
  readonly refused: number;
  /** Places that take messages, and those that do not. */
  readonly places: number;
  readonly troubledPlaces: number;
}

/** What became of what was put on its way. */
export interface AnnouncementCounts {
  readonly sent: number;
  readonly waiting: number;
  readonly uncertain: number;
  readonly failed: Partial<Record<FailureReason, number>>;
}

export type DraftChange =
  | { readonly content: AnnouncementContent }
  | { readonly audience: Audience | null }
  | { readonly places: readonly GroupChatId[] }
  | { readonly scheduledAt: Temporal.Instant | null };

/** Who acts, in which capacity: goes into the audit. */
export interface AnnounceAct {
  readonly actorId: PersonId;
  readonly by: Role | 'anyone';
  readonly at: Temporal.Instant;
}

/** What somebody is told of in the same transaction. */
export type Move =
  /** To these methodologists, with what it would reach. */
  | { readonly to: 'awaitingApproval'; readonly people: number; readonly places: number }
  | { readonly to: 'scheduled' | 'sending' }
  /** A second methodologist agreed to what it was at `of`: it waits for its time, or leaves; the author is told. */
  | { readonly to: 'scheduled' | 'sending'; readonly approved: true; readonly of: Temporal.Instant }
  /** Back to its author, who is told when somebody else sent it back. */
  | { readonly to: 'draft'; readonly returned: boolean };

export interface AnnouncementStore {
  /** One's own drafts first, then all others of the territories, newest first. */
  listAnnouncements(
    of: { readonly territoryIds: readonly number[]; readonly authorId: PersonId },
    page: { readonly skip: number; readonly take: number },
  ): Promise<{ total: number; lines: AnnouncementLine[] }>;
  listTerritories(ids: readonly number[]): Promise<AnnouncementTerritory[]>;
  findAnnouncement(id: AnnouncementId): Promise<AnnouncementRecord | null>;
  /** The author's draft of which nothing is said yet, where there is one: presses leave no empty ones behind. */
  createDraft(territoryId: TerritoryId, act: AnnounceAct): Promise<AnnouncementId>;
  /** False: it is no draft of this author any more. */
  changeDraft(id: AnnouncementId, change: DraftChange, act: AnnounceAct): Promise<boolean>;
  dropDraft(id: AnnouncementId, act: AnnounceAct): Promise<boolean>;
  readReach(announcement: AnnouncementRecord, at: Temporal.Instant): Promise<Reach>;
  /** Methodologists of the territory besides this one, on that day. */
  countApprovers(territoryId: TerritoryId, except: PersonId, at: Temporal.Instant): Promise<number>;
  listPlaces(territoryId: TerritoryId): Promise<AnnouncementPlace[]>;
  /** What an audience can be chosen from, by title. */
  listChoices(territoryId: TerritoryId): Promise<{
    organisations: { id: number; key: string; title: string }[];
    groups: { id: number; title: string }[];
  }>;
  /** Changes the state if it still is one of `from`, and what was agreed to is still what it is; otherwise false. */
  move(
    id: AnnouncementId,
    from: readonly AnnouncementState[],
    move: Move,
    act: AnnounceAct,
  ): Promise<boolean>;
  /** Calls off what has not left; null when there is nothing to stop. @returns how many will not be sent. */
  stop(id: AnnouncementId, act: AnnounceAct): Promise<number | null>;
  countDeliveries(id: AnnouncementId): Promise<AnnouncementCounts>;
}

/** What works on announcements without being asked. */
export interface AnnouncementRunner {
  /** Begins those whose time has come. */
  startDue(now: Temporal.Instant): Promise<number>;
  /** Begun, but not yet put on their way completely. */
  listUnfinished(): Promise<AnnouncementId[]>;
  /** Puts it on its way to everybody; safe to repeat after an interruption. @returns how many; null: it was stopped. */
  fanOut(id: AnnouncementId, now: Temporal.Instant): Promise<number | null>;
  /** Calls off what still waits of those that were stopped. */
  callOffStopped(now: Temporal.Instant): Promise<void>;
  /** Ends those of which nothing is under way any more, and reports to their authors. */
  finish(now: Temporal.Instant): Promise<number>;
}
