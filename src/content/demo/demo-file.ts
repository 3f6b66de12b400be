import { z } from 'zod';
import { CONSENT_KINDS } from '../../domain/consent.ts';
import { EVENT_LEVELS } from '../../domain/events/event-level.ts';
import { competencyKeySchema } from '../../domain/ids.ts';

const key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u);
const telegramId = z.int().positive();
const monthDay = z.string().regex(/^\d{2}-\d{2}$/u);
const time = z.string().regex(/^\d{2}:\d{2}$/u);

/** A person to chat as in the sandbox. */
const personaSchema = z.strictObject({
  telegramId,
  firstName: z.string(),
  lastName: z.string(),
  languageCode: z.string(),
  /** What this person is for, for whoever tries the demo. */
  note: z.string(),
});

const lifeSchema = z.strictObject({
  territory: key,
  organiser: z.string(),
  /** What takes place soon: so many days after the demo is loaded, on the Monday when that is a Sunday. */
  events: z.array(
    z.strictObject({
      key,
      title: z.string(),
      kind: z.string(),
      inDays: z.int(),
      time,
      minutes: z.int(),
      place: z.string(),
      hours: z.int(),
      capacity: z.int().nullable(),
    }),
  ),
  pair: z.strictObject({ mentor: telegramId, mentee: telegramId, basis: z.string() }),
  internship: z.strictObject({
    site: z.string(),
    organisation: key,
    basis: z.string(),
    programme: z.string(),
    modules: z.array(z.string()),
    group: z.string(),
    master: telegramId,
    interns: z.array(telegramId),
    session: z.strictObject({
      inDays: z.int(),
      time,
      minutes: z.int(),
      place: z.string(),
      hours: z.int(),
    }),
  }),
});

const groupSchema = z.strictObject({ title: z.string(), memberTelegramIds: z.array(telegramId) });

/** `demo.json`: what the tables beside it do not say. */
export const demoFileSchema = z.strictObject({
  territories: z.array(
    z.strictObject({
      key,
      title: z.string(),
      timezone: z.string(),
      operatorName: z.string(),
      operatorEmail: z.email(),
      organiser: z.string(),
      /** Whose dates the plan has: those of this school year, or those of the document. */
      plan: z.enum(['thisYear', 'asPrinted', 'none']),
    }),
  ),
  /** Framework whose competencies are the plan's directions. */
  planFramework: key,
  seminars: z.strictObject({ territory: key, framework: key }),
  campaign: z.strictObject({
    territory: key,
    questionnaire: key,
    title: z.string(),
    opensDaysAgo: z.int(),
    closesInDays: z.int(),
  }),
  /** What the demo territory did before: told of in reports. */
  past: z.strictObject({
    /** The campaign of the school year before, by the questionnaire of this one. */
    title: z.string(),
    opens: monthDay,
    closes: monthDay,
    /** A file of prisma/content/projects. */
    monitoring: key,
    association: z.strictObject({
      title: z.string(),
      organisation: key,
      curator: telegramId,
      members: z.array(telegramId),
    }),
    /** What came of the running campaign: routes, an event that was held, what people achieved. */
    support: z.strictObject({
      approver: telegramId,
      /** The most there are. */
      routes: z.int().positive(),
      event: z.strictObject({
        key,
        title: z.string(),
        kind: z.string(),
        /** Of `planFramework`. */
        competency: competencyKeySchema,
        daysAgo: z.int(),
        time,
        minutes: z.int(),
        place: z.string(),
        hours: z.int(),
      }),
      /** By every n-th person of those who answered the campaign before. */
      achievements: z.array(
        z.strictObject({
          kind: z.enum(['contest', 'expert', 'course']),
          level: z.enum(EVENT_LEVELS),
          title: z.string(),
          every: z.int().positive(),
          daysAgo: z.int(),
        }),
      ),
    }),
  }),
  consentVersions: z.record(z.enum(CONSENT_KINDS), z.string()),
  /** A diagnosis submitted in the last school year. */
  history: z.strictObject({
    telegramId,
    questionnaire: key,
    monthDay,
    answers: z.record(z.string(), z.int()),
  }),
  /** What runs already, so that there is something to come to. */
  life: lifeSchema,
  personas: z.array(personaSchema),
  group: groupSchema,
});

export type DemoFile = z.infer<typeof demoFileSchema>;
export type DemoPersona = z.infer<typeof personaSchema>;
export type DemoGroup = z.infer<typeof groupSchema>;
