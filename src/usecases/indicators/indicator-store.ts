import type { Role } from '../../domain/access.ts';
import type { DateRange, EventDate } from '../../domain/event-date.ts';
import type { DocumentAnswer, Level, Reading } from '../../domain/indicators/answer.ts';
import type { Family, Formula, Indicator } from '../../domain/indicators/definition.ts';
import type { IndicatorProject } from '../../domain/indicators/period.ts';
import type { ReportedRow } from '../../domain/indicators/reported.ts';
import type { Attribute } from '../../domain/suppression/group.ts';
import type { CampaignId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { ChoosingTerritory } from './denominator-store.ts';

/** A definition in force. */
export interface IndicatorRecord {
  readonly indicator: Indicator;
  readonly family: Family;
  readonly order: number;
  /** Of the definition: an answer belongs to one of them. */
  readonly hash: string;
}

export interface ShippedIndicators {
  readonly definitions: readonly IndicatorRecord[];
  readonly control: readonly ControlRow[];
}

/** A line of the printed table «what is measured by what». */
export interface ControlRow {
  readonly family: Family;
  readonly indicator: string;
  readonly means: string;
  readonly source: string;
}

export interface ChosenReading {
  readonly reading: Reading;
  /** Null: nobody has decided. */
  readonly decided: { readonly by: string | null; readonly at: Temporal.Instant } | null;
}

/** Who does something, in which capacity: for the audit. */
export interface DecidedBy {
  readonly id: PersonId;
  readonly by: Role | 'anyone';
}

/** Definitions, and which reading of an ambiguous one decides. */
export interface IndicatorDefinitionStore {
  /** Replaces shipped definitions by their keys; those that are no longer shipped retire. */
  saveShipped(shipped: ShippedIndicators, at: Temporal.Instant): Promise<void>;
  /** Shipped ones and the territory's own, without the retired, in their order. */
  listIndicators(territoryId: TerritoryId): Promise<readonly IndicatorRecord[]>;
  listControl(): Promise<readonly ControlRow[]>;
  /** Adds one of the territory's own; it gets a key. */
  addOwn(
    own: { territoryId: TerritoryId; indicator: Omit<Indicator, 'key'>; by: DecidedBy },
    at: Temporal.Instant,
  ): Promise<string>;
  /** False: there is no such own indicator in the territory, or it has retired before. */
  retireOwn(
    own: { territoryId: TerritoryId; key: string; by: DecidedBy },
    at: Temporal.Instant,
  ): Promise<boolean>;
  readReading(territoryId: TerritoryId, key: string): Promise<ChosenReading>;
  chooseReading(
    choice: { territoryId: TerritoryId; key: string; reading: Reading; by: DecidedBy },
    at: Temporal.Instant,
  ): Promise<void>;
}

/** An organisation and where it is. */
export interface IndicatorPlace {
  readonly id: number;
  readonly title: string;
  readonly territory: ChoosingTerritory;
}

/** Released numbers of one campaign and of the one it repeats (docs/decisions/0012). */
export interface ReleasedPair {
  readonly campaignId: CampaignId;
  readonly title: string;
  /** Null: it repeats none, or that one is not released. */
  readonly repeatOf: { readonly campaignId: CampaignId; readonly title: string } | null;
}

/** Everything beside facts of people that indicators are made of. Days are the territory's own, both included. */
export interface IndicatorSourceStore {
  listProjects(territoryId: TerritoryId): Promise<readonly IndicatorProject[]>;
  listTerritories(): Promise<readonly ChoosingTerritory[]>;
  /** Who answers for the territory's papers. */
  findOperator(territoryId: number): Promise<string>;
  /** Null: there is no such organisation. */
  findOrganisation(id: number): Promise<IndicatorPlace | null>;
  findOrganisationByKey(territoryId: TerritoryId, key: string): Promise<{ id: number; title: string } | null>;
  /** Not closed, by title. */
  listOrganisations(territoryId: TerritoryId): Promise<readonly { id: number; title: string }[]>;
  /** Values of an attribute among the people of that day; null: not known of them. */
  listValues(
    territoryId: TerritoryId,
    attribute: Attribute,
    asOf: Temporal.PlainDate,
  ): Promise<readonly (string | null)[]>;
  /** Rows recorded before that moment. */
  listReported(territoryId: TerritoryId, before: Temporal.Instant): Promise<readonly ReportedRow[]>;
  /** Achievements of those days of people of the territory, recorded before that moment. */
  countRecords(
    territoryId: TerritoryId,
    wanted: {
      kinds: readonly string[];
      from: Temporal.PlainDate | null;
      asOf: Temporal.PlainDate;
      before: Temporal.Instant;
    },
  ): Promise<number>;
  /** Answers of closed surveys of events, event by event, with the days of the event. */
  listBallots(territoryId: TerritoryId, questionnaireKey: string): Promise<readonly SurveyedEvent[]>;
  /** Events one can go to, with their days where they are known: no diagnoses or paper work of a plan, no sessions. */
  listEventDays(territoryId: TerritoryId): Promise<readonly { days: DateRange | null; cancelled: boolean }[]>;
  /** Which documents there were on that day; without titles every one there was. */
  listDocuments(
    territoryId: TerritoryId,
    formula: Extract<Formula, { kind: 'documents' }>,
    asOf: Temporal.PlainDate,
    before: Temporal.Instant,
  ): Promise<readonly DocumentAnswer[]>;
  /** The newest campaign released before that moment that repeats a released one; else the newest released one. */
  findReleased(territoryId: TerritoryId, before: Temporal.Instant): Promise<ReleasedPair | null>;
  /** Mean of the cards of internship groups that ended by that day, without groups of fewer than five. */
  meanCards(
    territoryId: TerritoryId,
    asOf: Temporal.PlainDate,
  ): Promise<{ before: Level | null; after: Level | null }>;
}

export interface SurveyedEvent {
  readonly days: DateRange | null;
  readonly ballots: readonly Readonly<Record<string, number>>[];
}

/** An event whose survey has not begun; `chosen`: the one asked about is its survey. */
export interface SurveyedEventRow {
  readonly id: number;
  readonly title: string;
  readonly when: EventDate;
  readonly chosen: boolean;
}

/** Which survey is asked after an event. */
export interface SurveyPlaceStore {
  /** Newest first; those that were cancelled and sessions of internships are not among them. */
  listAskable(territoryId: TerritoryId, questionnaireKey: string): Promise<readonly SurveyedEventRow[]>;
  /** Null: the survey about any event. Does nothing once the survey has begun. */
  setSurvey(territoryId: TerritoryId, eventId: number, questionnaireKey: string | null): Promise<void>;
}

/** A question as it was asked: what a frozen answer belongs to. */
export interface SnapshotKey {
  readonly territoryId: TerritoryId;
  /** 0: the territory. */
  readonly organisationId: number;
  readonly indicatorKey: string;
  readonly asOf: Temporal.PlainDate;
  /** Canonical JSON of everything else the answer depends on. */
  readonly question: string;
}

export interface PastAnswer {
  readonly indicatorKey: string;
  readonly asOf: Temporal.PlainDate;
  readonly question: string;
  readonly answer: unknown;
}

/** Answers once given about past days. They are never changed. */
export interface SnapshotStore {
  /** The frozen answers of these questions, by indicator; those never asked are not in it. */
  readSnapshots(keys: readonly SnapshotKey[]): Promise<ReadonlyMap<string, unknown>>;
  /** The frozen answers of one question about every organisation, by organisation. */
  readOrganisationSnapshots(key: SnapshotKey): Promise<ReadonlyMap<number, unknown>>;
  /** Freezes an answer; of two askers at the same moment the first one counts. */
  keepSnapshots(
    answers: readonly (SnapshotKey & { readonly answer: unknown })[],
    at: Temporal.Instant,
  ): Promise<void>;
  /** Answers about earlier days, newest first. */
  listEarlier(
    territoryId: TerritoryId,
    organisationId: number,
    before: Temporal.PlainDate,
  ): Promise<readonly PastAnswer[]>;
}

export type IndicatorStore = IndicatorDefinitionStore &
  IndicatorSourceStore &
  SurveyPlaceStore &
  SnapshotStore;
