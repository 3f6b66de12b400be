/** How far an event reaches, from one school to several countries (000:59, seminars of 003). */
export const EVENT_LEVELS = [
  'school',
  'municipal',
  'regional',
  'interregional',
  'federal',
  'international',
] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** Levels whose events are for people of every territory. */
export const LEVELS_FOR_ALL: readonly EventLevel[] = ['interregional', 'federal', 'international'];
