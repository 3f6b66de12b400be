import type { Role } from '../../domain/access.ts';
import type { AudienceMember } from '../../domain/audience.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { EventContent, EventDraft } from '../../domain/event-plan/event-content.ts';
import type { Reading } from '../../domain/event-plan/lexicon.ts';
import type { ReportedCount } from '../../domain/event-plan/reported-count.ts';
import type { EventId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

export interface PlanTerritory {
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly timezone: string;
  /** Who holds an event when nobody is named: who holds most of them, else who answers for the territory. */
  readonly organiser: string;
}

/** How many people are in each state. */
export interface PlanCounts {
  readonly registered: number;
  readonly offered: number;
  readonly waiting: number;
  readonly interested: number;
}

/** An event in the list of whoever plans. */
export interface PlanLine {
  readonly eventId: EventId;
  readonly title: string;
  readonly when: EventDate;
  readonly zone: string;
  readonly cancelled: boolean;
  readonly counts: PlanCounts;
}

/** An event as whoever plans it sees it. */
export interface PlannedEvent {
  readonly eventId: EventId;
  readonly territory: PlanTerritory;
  readonly content: EventContent;
  readonly cancelled: boolean;
  readonly cancelReason: string | null;
  readonly version: number;
  readonly counts: PlanCounts;
  /** Written down as present, in the bot or by name. */
  readonly attended: number;
  readonly reported: ReportedCount | null;
}

/** What words of a message are looked up in, and what is shown of it. */
export interface PlanNames {
  readonly organisations: readonly (Reading['organisations'][number] & { readonly title: string })[];
  readonly competencies: readonly (Reading['competencies'][number] & {
    readonly title: Readonly<Record<Locale, string>>;
  })[];
}

export interface StoredDraft {
  readonly territory: PlanTerritory;
  /** The key its event will have. */
  readonly eventKey: string;
  readonly draft: EventDraft;
}

/** Somebody who works in a territory. One person may work in several places. */
export type TerritoryMember = AudienceMember & { readonly personId: PersonId; readonly inBot: boolean };

/** What is done to an event; the store tells people and keeps reminders and the waiting list right. */
export type PlanEffect =
  | { readonly type: 'content'; readonly content: EventContent; readonly moved: boolean }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'reported'; readonly reported: ReportedCount | null };

/** In which capacity somebody acts, for the audit. */
export interface PlanAct {
  readonly actorId: PersonId;
  readonly at: Temporal.Instant;
}

export interface PlanDecision<R> {
  readonly result: R;
  /** Null: nothing is changed. */
  readonly effect: PlanEffect | null;
  readonly by: Role | 'anyone';
}

export interface EventPlanStore {
  listTerritories(territoryIds: readonly number[]): Promise<readonly PlanTerritory[]>;
  /** All events of the territories that people come to; sessions of internships stand elsewhere. */
  listPlan(territoryIds: readonly number[]): Promise<readonly PlanLine[]>;
  readPlanned(eventId: EventId): Promise<PlannedEvent | null>;
  /** Names of the territory's organisations, and of the competencies it measures. */
  readNames(territoryId: TerritoryId): Promise<PlanNames>;
  /** Everybody accepted in an organisation of the territory, once for each place of work. */
  listMembers(territoryId: TerritoryId): Promise<readonly TerritoryMember[]>;

  readDraft(personId: PersonId): Promise<StoredDraft | null>;
  /** Keeps the draft, instead of an earlier one of the person. */
  saveDraft(
    personId: PersonId,
    stored: { territoryId: TerritoryId; eventKey: string; draft: EventDraft; at: Temporal.Instant },
  ): Promise<void>;
  dropDraft(personId: PersonId): Promise<void>;
  /**
   * Makes the event of the draft with that key, once: under the draft's lock `decide` says what it is, or null to refuse.
   * `already`: it was made before; `none`: there is no such draft.
   */
  createFromDraft(
    act: PlanAct,
    eventKey: string,
    decide: (stored: StoredDraft) => { content: EventContent; by: Role | 'anyone' } | null,
  ): Promise<
    { kind: 'created' | 'already'; eventId: EventId; territoryId: TerritoryId } | { kind: 'none' | 'refused' }
  >;

  /**
   * Decides on the event as it is under its lock and stores the effect with everything that follows, in one transaction:
   * version, reminders, waiting list, notices, audit. Null when there is no such event.
   * @returns `told`: how many people will hear of it.
   */
  changeEvent<R>(
    eventId: EventId,
    act: PlanAct,
    decide: (event: PlannedEvent) => PlanDecision<R>,
  ): Promise<{ result: R; event: PlannedEvent; told: number } | null>;
}
