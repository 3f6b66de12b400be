import { z } from 'zod';
import { audienceSchema } from '../audience.ts';
import { DATE_PRECISIONS } from '../stored-event-date.ts';

/** What a message and a column hold. Lengths in code points. */
export const EVENT_LIMITS = {
  title: 400,
  place: 200,
  organiser: 200,
  description: 1_000,
  link: 500,
  hours: 500,
  capacity: 9_999,
} as const;

const whenSchema = z.strictObject({
  precision: z.enum(DATE_PRECISIONS),
  date: z.string(),
  zone: z.string(),
});
const competencySchema = z.strictObject({ frameworkKey: z.string(), competencyKey: z.string() });

/** Everything an organiser says about an event. */
export const eventContentSchema = z.strictObject({
  title: z.string(),
  /** A kind of the plan: `district_seminar`, `round_table`, `other`. */
  kind: z.string(),
  level: z.string(),
  organiser: z.string(),
  when: whenSchema,
  place: z.string().nullable(),
  online: z.boolean(),
  link: z.string().nullable(),
  description: z.string().nullable(),
  hours: z.int().nullable(),
  /** Places; null: as many as come. */
  capacity: z.int().nullable(),
  /** Null: everybody of the territory. */
  audience: audienceSchema.nullable(),
  guestsWelcome: z.boolean(),
  competencies: z.array(competencySchema),
});
export type EventContent = z.infer<typeof eventContentSchema>;
export type EventField = keyof EventContent;
/** Fields that are to become what stands here; the others stay. */
export type ContentPatch = Partial<EventContent>;

/** An event that is still being described: what nobody said yet is null. */
export const eventDraftSchema = eventContentSchema.extend({
  title: z.string().nullable(),
  kind: z.string().nullable(),
  level: z.string().nullable(),
  organiser: z.string().nullable(),
  when: whenSchema.nullable(),
  /** Pieces of a pasted message that nobody could read, as they were typed. */
  notUnderstood: z.array(z.string()),
  /** The year was not written: the next such day was taken. */
  yearAssumed: z.boolean(),
});
export type EventDraft = z.infer<typeof eventDraftSchema>;

export const EMPTY_DRAFT: EventDraft = {
  title: null,
  kind: null,
  level: null,
  organiser: null,
  when: null,
  place: null,
  online: false,
  link: null,
  description: null,
  hours: null,
  capacity: null,
  audience: null,
  guestsWelcome: true,
  competencies: [],
  notUnderstood: [],
  yearAssumed: false,
};

/** The event or draft with the fields of the patch; with a link and no place it is online. */
export function withPatch<T extends { place: string | null; online: boolean }>(
  content: T,
  patch: ContentPatch,
): T {
  const changed = { ...content, ...patch };
  return patch.link && changed.place === null ? { ...changed, online: true } : changed;
}

/** What stands where a draft says nothing: not guessed from its text, and the preview says so. */
export interface DraftDefaults {
  readonly organiser: string;
}

/** What must be said before there is an event. */
export const REQUIRED_FIELDS = ['title', 'when'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** The draft as an event, or the fields that are still missing. */
export function completeDraft(
  draft: EventDraft,
  defaults: DraftDefaults,
): { kind: 'complete'; content: EventContent } | { kind: 'missing'; fields: readonly RequiredField[] } {
  const { notUnderstood: _, yearAssumed: __, title, when, ...said } = draft;
  if (title === null || when === null)
    return { kind: 'missing', fields: REQUIRED_FIELDS.filter(field => draft[field] === null) };
  return {
    kind: 'complete',
    content: {
      ...said,
      title,
      when,
      kind: said.kind ?? 'other',
      level: said.level ?? 'municipal',
      organiser: said.organiser ?? defaults.organiser,
    },
  };
}
