import type { MarkedEvent } from '../../domain/attendance/mark-access.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { Ballot } from '../../domain/survey/survey-answers.ts';
import type { SurveyForm } from '../../domain/survey/survey-form.ts';
import type { EventId, PersonId } from '../../lib/ids.ts';

export type SurveyState = 'none' | 'open' | 'closed';

/** The survey of one event as one person meets it. */
export interface OwnSurvey {
  readonly eventId: EventId;
  readonly title: string;
  readonly state: SurveyState;
  /** Was there, for a part of the time at least. */
  readonly invited: boolean;
  /** Has answered: the fact is all that is known. */
  readonly answered: boolean;
}

/** An event whose survey may have to be opened. */
export interface SurveyCandidate {
  readonly eventId: EventId;
  readonly kind: string;
  readonly state: string;
  readonly when: EventDate;
  readonly zone: string;
}

/** What the organiser may see of a survey. */
export interface SurveyRecord extends MarkedEvent {
  readonly eventId: EventId;
  readonly title: string;
  readonly zone: string;
  readonly state: SurveyState;
  readonly closesAt: Temporal.Instant | null;
  /** Of a closed survey, in no order that means anything; of any other none. */
  readonly ballots: readonly Ballot[];
  readonly comments: readonly string[];
}

/**
 * Anonymous surveys. Nothing kept here joins a person with an answer: neither a key, nor a time, nor the order of rows,
 * nor the transaction that wrote them.
 */
export interface SurveyStore {
  /**
   * The questionnaire of an event: the newest version of the one it names, else of the one about any event, which null asks
   * for. Null while none is loaded.
   */
  findForm(eventId: EventId | null): Promise<SurveyForm | null>;
  findOwnSurvey(eventId: EventId, personId: PersonId): Promise<OwnSurvey | null>;
  /** Takes the ballot of somebody who was there, while the survey is open, once. */
  castBallot(vote: {
    eventId: EventId;
    personId: PersonId;
    ballot: Ballot;
  }): Promise<'cast' | 'already' | 'closed' | 'notInvited'>;
  /** Takes words of somebody who has answered, while the survey is open; never more of them than there are answers. */
  addComment(comment: {
    eventId: EventId;
    personId: PersonId;
    text: string;
  }): Promise<'added' | 'closed' | 'notAnswered'>;
  /** Planned and held events without a survey where somebody was marked as present since then. */
  listCandidates(markedSince: Temporal.Instant): Promise<readonly SurveyCandidate[]>;
  /** Opens the survey and asks whoever was there. False: it was opened before, or the event was cancelled meanwhile. */
  openSurvey(eventId: EventId, term: { at: Temporal.Instant; closesAt: Temporal.Instant }): Promise<boolean>;
  /** Asks those who were marked after their survey was opened; how many. */
  askLateComers(at: Temporal.Instant): Promise<number>;
  /** Closes the surveys whose time is over or that everybody invited has answered, and releases their answers; how many. */
  closeSurveys(at: Temporal.Instant): Promise<number>;
  readSurvey(eventId: EventId): Promise<SurveyRecord | null>;
}
