import { z } from 'zod';
import { MEASURES } from '../figures/measure.ts';
import { DOCUMENT_KINDS } from '../monitoring/document-kind.ts';

/** What a number of pupils or points is reported as: `ReportedFigure.kind`. */
const REPORTED_KINDS = ['vpr', 'oge', 'dynamics', 'count'] as const;

/**
 * A whole number an indicator is made of:
 * - `people`: whom a fact of the period is known of (`domain/figures/measure.ts`), with `among` only those who have both;
 * - `roster`: the chosen number of staff (`domain/indicators/denominator.ts`);
 * - `reported`: what organisations report, two numbers each; `side` says which of them;
 * - `records`: publications, contest entries … of the period, each counted;
 * - `respondents`: released ballots of surveys of events of the period; with `positive` those with at least that answer;
 * - `grown`, `pairs`: a person and a competency measured in both campaigns, and those of them that rose by five points;
 * - `events`: events one could go to that are over in the period: all of them, or those that were not cancelled (`held`).
 */
const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    measure: z.enum(MEASURES),
    among: z.enum(MEASURES).optional(),
  }),
  z.strictObject({ kind: z.literal('roster') }),
  z.strictObject({
    kind: z.literal('reported'),
    reported: z.enum(REPORTED_KINDS),
    measure: z.string().min(1).max(60).optional(),
    side: z.enum(['numerator', 'denominator']),
  }),
  z.strictObject({
    kind: z.literal('records'),
    of: z
      .array(z.enum(['contest', 'expert', 'course', 'publication', 'presentation', 'categoryRise']))
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('respondents'),
    questionnaire: z.string().min(1).max(60),
    positive: z.strictObject({ item: z.string().min(1).max(24), atLeast: z.number().int() }).optional(),
  }),
  z.strictObject({ kind: z.literal('grown') }),
  z.strictObject({ kind: z.literal('pairs') }),
  z.strictObject({ kind: z.literal('events'), state: z.enum(['held', 'all']) }),
]);
export type Part = z.infer<typeof partSchema>;

/**
 * How the parts become an answer:
 * - `share`: percent; `rate`: so many for each person, may be above one;
 * - `documents`: which of the documents there are;
 * - `passed`: share of those without deficits in the first and in the repeat campaign, and how it changed (000-3);
 * - `mastery`: mean mastery in both;
 * - `survey`: the median or mean of answers to a questionnaire, the first and the last time it was asked;
 * - `card`: mean of the cards of an internship, of the possible maximum.
 */
const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), numerator: partSchema, denominator: partSchema }),
  z.strictObject({ kind: z.literal('rate'), numerator: partSchema, denominator: partSchema }),
  z.strictObject({
    kind: z.literal('documents'),
    document: z.enum(DOCUMENT_KINDS),
    /** None: any document of the kind will do. */
    titles: z.array(z.string().min(1).max(200)).max(20),
    /** Of internship sites, title by title: what every site says it has counts too. */
    sites: z
      .array(z.enum(['regulation', 'programme', 'materials']))
      .max(3)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('passed') }),
  z.strictObject({ kind: z.literal('mastery') }),
  z.strictObject({
    kind: z.literal('survey'),
    questionnaire: z.string().min(1).max(60),
    /** All of them together; the higher the better. */
    items: z.array(z.string().min(1).max(24)).min(1).max(20),
    take: z.enum(['median', 'mean']),
  }),
  z.strictObject({ kind: z.literal('card') }),
]);
export type Formula = z.infer<typeof formulaSchema>;

/** What the source asks for. `growth`: of a change; without a target nothing is ever «достигнуто». */
const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('atLeast'), percent: z.number().int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('equal'), percent: z.number().int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('growth'), percent: z.number().int().min(1).max(500) }),
]);
export type Target = z.infer<typeof targetSchema>;

export const PERIOD_RULES = ['schoolYear', 'calendarYear', 'project', 'always'] as const;
export type PeriodRule = (typeof PERIOD_RULES)[number];

export const FAMILIES = ['000', '001', '002', '003', '004', 'own'] as const;
export type Family = (typeof FAMILIES)[number];

/** An indicator as data; `words` are the source's own, for the passport. */
export const indicatorSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{2,20}$/u, { error: 'indicator key' }),
  title: z.string().min(3).max(80),
  fullTitle: z.string().min(3).max(600),
  words: z.strictObject({
    numerator: z.string().min(1).max(300),
    denominator: z.string().max(300),
    target: z.string().min(1).max(200),
    period: z.string().min(1).max(200),
    note: z.string().max(300),
  }),
  formula: formulaSchema,
  target: targetSchema,
  period: z.enum(PERIOD_RULES),
  /** `004:134`; empty for an indicator of one's own. */
  source: z.string().max(40),
  /** Whether the formula stands in the source or is a reading of it. */
  origin: z.enum(['source', 'proposal', 'reading', 'own']),
});
export type Indicator = z.infer<typeof indicatorSchema>;
