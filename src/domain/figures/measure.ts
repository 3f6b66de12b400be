/**
 * What is counted of a person; everybody counts once in a territory, at home: in the organisation of the earliest accepted
 * employment there. Whoever left, is on long leave or asked to be deleted, and whose organisation is closed, counts nowhere.
 *
 * - `staff`: works there, pedagogical staff and others (004:47, «349»). `teachers`: those whose position is a teaching one
 *   (004:47, «317»). Both have no day: they hold on the day asked about.
 * - `diagnosed` (004:134, 1): the last day on which a self-diagnosis of a campaign of the territory was submitted, one
 *   questionnaire of it being enough, or a test of ЦНППМ was taken. Own diagnoses outside of campaigns and trials count nowhere,
 *   nor does a campaign by earlier deficits: its people are known to have one, so their number is a result.
 * - `iom` (004:134, 2): the day on which the last approved route was approved, be it under way, extended or done.
 * - `iomEvent` (004:134, 3): the earlier one of that day and of the last event of that route, standing there for one of its
 *   deficits, that the person attended: so whoever has it in a period has the route in it too, and its share is one of `iom`.
 * - `event` (004:134, 6): the last event attended, wholly or in part, in a route or not, wherever it took place.
 * - `session`: the same of sessions of an internship (002:135).
 * - `contest` (004:134, 4), `expert` (004:134, 5), `course` (004:134, 8), `publication` and `presentation` (001:104): the last
 *   achievement of the kind. `raised` (000, the fourth): the last rise of the category; it counts once for a person.
 * - `community` (001:104): the day of joining the last of the communities beyond the school one is in, a group of people in
 *   the bot or one outside of it.
 */
export const MEASURES = [
  'staff',
  'teachers',
  'diagnosed',
  'iom',
  'iomEvent',
  'event',
  'contest',
  'expert',
  'course',
  'publication',
  'presentation',
  'raised',
  'session',
  'community',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Those that happen on a day, and so can be asked about for a period. */
export type DatedMeasure = Exclude<Measure, 'staff' | 'teachers'>;

/** The column of `FactSheet` with the last day of each. */
export const DAY_COLUMNS = {
  diagnosed: 'diagnosedOn',
  iom: 'iomOn',
  iomEvent: 'iomEventOn',
  event: 'eventOn',
  contest: 'contestOn',
  expert: 'expertOn',
  course: 'courseOn',
  publication: 'publicationOn',
  presentation: 'presentationOn',
  raised: 'raisedOn',
  session: 'sessionOn',
  community: 'communityOn',
} as const satisfies Record<DatedMeasure, string>;

/** Whether it happens on a day; the others hold on the day asked about. */
export function isDated(measure: Measure): measure is DatedMeasure {
  return measure !== 'staff' && measure !== 'teachers';
}

/** Positions of those who teach (keys of positions; one typed in words is not a teaching one). */
export const TEACHING_POSITIONS: readonly string[] = ['subjectTeacher', 'educator'];
