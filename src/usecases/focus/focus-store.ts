/** What the next typed text, photo or file in a private chat is for. */
export type Focus =
  | { kind: 'attempt'; subjectId: number; detail: string | null }
  | { kind: 'iomItem'; subjectId: number; detail: string | null }
  | { kind: 'iomText'; subjectId: number; detail: string | null }
  /** Words about a mentoring pair. */
  | { kind: 'pair'; subjectId: number; detail: string | null }
  /** The file of a school calendar; `subjectId`: of which territory. */
  | { kind: 'calendarFile'; subjectId: number; detail: string | null }
  /** The dates of the own leave. */
  | { kind: 'ownLeave'; subjectId: number; detail: string | null }
  /** Part of a name to look for in the roster; `subjectId`: which people, by their place in `PRESENCES`. */
  | { kind: 'staffSearch'; subjectId: number; detail: string | null }
  /** On what basis a role is given; `subjectId`: the employment; `detail`: the role and its last day. */
  | { kind: 'localRole'; subjectId: number; detail: string | null }
  /** The name of a new item of the monitoring calendar; `subjectId`: of which territory. */
  | { kind: 'monitoring'; subjectId: number; detail: string | null }
  /** The name of a document; `subjectId`: of which territory; `detail`: its kind. */
  | { kind: 'document'; subjectId: number; detail: string | null }
  | { kind: 'internship' | 'journal'; subjectId: number; detail: string | null }
  /** Guests of an event, typed by name; `detail`: lines that wait for an answer about their district. */
  | { kind: 'eventGuests'; subjectId: number; detail: string | null }
  /** What is said about an event one plans; `subjectId`: the event, 0 for the draft; `detail`: which field or step. */
  | { kind: 'eventPlan'; subjectId: number; detail: string | null }
  /** A number of one's own to divide by; `subjectId`: of which territory. */
  | { kind: 'denominator'; subjectId: number; detail: string | null }
  /** A day to see indicators of; `detail`: the press that shows what was looked at. */
  | { kind: 'indicatorDay'; subjectId: number; detail: string | null }
  /** The title of an indicator of one's own; `detail`: the press with its parts. */
  | { kind: 'indicatorTitle'; subjectId: number; detail: string | null }
  /** Two numbers that are reported; `subjectId`: of which territory; `detail`: of what. */
  | { kind: 'reported'; subjectId: number; detail: string | null }
  /** Words about a group of people; `subjectId`: the group, 0 for a new one; `detail`: what they are for. */
  | { kind: 'peopleGroup'; subjectId: number; detail: string | null }
  /** What an announcement says, or when it leaves (`detail`). */
  | { kind: 'announcement'; subjectId: number; detail: string | null }
  /** The table of an import; `subjectId`: of which territory, `detail`: its kind where it was chosen. */
  | { kind: 'importFile'; subjectId: number; detail: string | null }
  /** A remark about a questionnaire one has tried; `subjectId`: which. */
  | { kind: 'pilotRemark'; subjectId: number; detail: string | null }
  /** Part of a name to look for among those who may try a questionnaire; `subjectId`: which. */
  | { kind: 'pilotSearch'; subjectId: number; detail: string | null }
  /** What is said about a campaign; `detail`: title, first, last; reason and the extension; stop, or stopping and why. */
  | { kind: 'campaign'; subjectId: number; detail: string | null }
  /** Words at the end of an anonymous survey. */
  | { kind: 'surveyComment'; subjectId: number; detail: string | null };

/** One focus per chat; setting another one replaces it. */
export interface FocusStore {
  getFocus(chatId: number): Promise<Focus | null>;
  setFocus(chatId: number, focus: Focus, at: Temporal.Instant): Promise<void>;
  clearFocus(chatId: number): Promise<void>;
}
