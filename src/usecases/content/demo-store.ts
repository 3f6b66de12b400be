import type { ConsentVersions } from '../../domain/consent.ts';
import type { ItemId } from '../../domain/ids.ts';
import type { ProjectFile } from '../../domain/monitoring/project-file.ts';
import type { QuestionnaireDefinition } from '../../domain/questionnaire/definition.ts';
import type { CompetencyScore } from '../../domain/scoring/score-competencies.ts';
import type { StoredEventDate } from '../../domain/stored-event-date.ts';
import type { PersonId, QuestionnaireId } from '../../lib/ids.ts';

export interface DemoTerritory {
  readonly key: string;
  readonly title: string;
  readonly timezone: string;
  readonly operatorName: string;
  readonly operatorEmail: string;
}

export interface DemoOrganisation {
  readonly territory: string;
  readonly key: string;
  readonly title: string;
  readonly timezone: string | null;
  readonly searchText: string;
}

/** A row of the plan, as printed. */
export interface DemoActivity {
  readonly territory: string;
  readonly key: string;
  readonly section: string;
  readonly competencyKey: string | null;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly dateText: string;
  readonly period: string;
  readonly responsible: string | null;
}

/** A dated carrying-out of the activity with that key in the same territory. */
export interface DemoOccurrence {
  readonly territory: string;
  readonly activity: string;
  readonly key: string;
  readonly when: StoredEventDate;
}

export interface DemoEvent {
  readonly territory: string;
  readonly key: string;
  /** Key of the occurrence it was made from. */
  readonly occurrence: string | null;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly organiser: string;
  readonly online: boolean;
  readonly when: StoredEventDate;
  readonly competency: { readonly frameworkKey: string; readonly competencyKey: string };
}

export interface DemoPerson {
  readonly telegramId: number;
  readonly fullName: string;
  readonly territory: string;
  /** Key of the organisation; null for somebody who works for the territory. */
  readonly organisation: string | null;
  readonly position: string;
  readonly subjects: readonly string[];
  readonly serviceYears: number;
  readonly category: string | null;
  /** False: stands in the roster, has not come to the bot yet. */
  readonly registered: boolean;
  readonly role: {
    readonly role: string;
    readonly scope: 'territory' | 'organisation';
    readonly basis: string;
  } | null;
}

export interface DemoCampaign {
  readonly key: string;
  /** Key of the campaign whose growth it shows, if that one is there. */
  readonly repeatOf: string | null;
  readonly territory: string;
  readonly questionnaire: string;
  readonly title: string;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
}

/** Something with an hour. */
export interface DemoAppointment {
  readonly title: string;
  readonly kind: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place: string;
  readonly hours: number;
  readonly capacity: number | null;
}

/** Events of the next days, a running pair and an internship group. People by their Telegram ids. */
export interface DemoLife {
  readonly territory: string;
  readonly organiser: string;
  readonly events: readonly (DemoAppointment & { readonly key: string })[];
  readonly pair: { readonly mentor: number; readonly mentee: number; readonly basis: string };
  readonly internship: {
    readonly site: string;
    readonly organisation: string;
    readonly basis: string;
    readonly programme: string;
    readonly modules: readonly string[];
    readonly group: string;
    readonly master: number;
    readonly interns: readonly number[];
    readonly session: DemoAppointment;
  };
}

/** A finished questionnaire of a person by Telegram id. */
export interface DemoAttempt {
  readonly telegramId: number;
  readonly startedAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant;
  readonly answers: readonly {
    readonly itemId: ItemId;
    readonly value: number;
    readonly at: Temporal.Instant;
  }[];
  readonly profile: readonly CompetencyScore[];
}

/** What came of the running campaign: routes that were approved, an event that was held, what people achieved. */
export interface DemoSupport {
  readonly approver: number;
  readonly approvedAt: Temporal.Instant;
  readonly event: DemoAppointment & {
    readonly key: string;
    readonly organiser: string;
    readonly competencyKey: string;
  };
  /** Who was there. */
  readonly attended: readonly number[];
  readonly routes: readonly {
    readonly telegramId: number;
    readonly from: Temporal.PlainDate;
    readonly to: Temporal.PlainDate;
    readonly deficits: readonly {
      readonly competencyKey: string;
      readonly title: string;
      readonly level: string;
      readonly sum: number;
      readonly max: number;
    }[];
  }[];
  readonly achievements: readonly {
    readonly telegramId: number;
    readonly kind: string;
    readonly level: string;
    readonly title: string;
    readonly happenedOn: Temporal.PlainDate;
  }[];
}

/** What the demo's people did before it is loaded: two campaigns' answers, a school's association, a calendar to keep to. */
export interface DemoPast {
  readonly campaign: DemoCampaign;
  readonly frameworkKey: string;
  /** Of that campaign. */
  readonly attempts: readonly DemoAttempt[];
  /** Of the campaign that runs. */
  readonly begun: readonly DemoAttempt[];
  readonly association: {
    readonly title: string;
    readonly organisation: string;
    readonly curator: number;
    readonly members: readonly number[];
  };
  readonly monitoring: ProjectFile;
  readonly support: DemoSupport;
}

/** Everything the demo consists of, ready to be stored. */
export interface DemoRecords {
  readonly territories: readonly DemoTerritory[];
  readonly organisations: readonly DemoOrganisation[];
  readonly activities: readonly DemoActivity[];
  readonly occurrences: readonly DemoOccurrence[];
  readonly events: readonly DemoEvent[];
  readonly people: readonly DemoPerson[];
  readonly campaign: DemoCampaign;
  readonly life: DemoLife;
  readonly loadedAt: Temporal.Instant;
  /** What the registered people have agreed to. */
  readonly consentVersions: ConsentVersions;
  /** When the registered people came, and since when roles are in force. */
  readonly peopleSince: Temporal.Instant;
}

/** How many rows were made; what was there already is not counted. */
export type DemoCounts = Readonly<
  Record<
    'territories' | 'organisations' | 'activities' | 'occurrences' | 'events' | 'people' | 'campaigns',
    number
  >
>;

export interface DemoStore {
  /**
   * Stores what is missing and moves the months of its events to the records' years, in one transaction. `past` null: people
   * have been brought in before, and neither they nor anything of theirs comes again.
   */
  storeDemo(records: DemoRecords, past: DemoPast | null): Promise<DemoCounts>;
  /** The newest version of a questionnaire that comes with the program. */
  loadDefinition(questionnaire: string): Promise<QuestionnaireDefinition>;
  /** Null when that person has finished the questionnaire already, or one of the two is not there. */
  findHistoryGap(
    telegramId: number,
    questionnaire: string,
  ): Promise<{ personId: PersonId; questionnaireId: QuestionnaireId } | null>;
}
