import { z } from 'zod';

/** From which level on a deficit is one that somebody is invited because of. The best levels come first in a framework. */
export const DEEP_DEFICITS: readonly string[] = ['high', 'critical'];

/** Whom a campaign is for. An absent list means everybody; lists that are there must all be met. */
export const audienceSchema = z.strictObject({
  /** Keys of organisations. */
  organisations: z.array(z.string()).optional(),
  positions: z.array(z.string()).optional(),
  subjects: z.array(z.string()).optional(),
  /** Full years of service, both ends included. */
  serviceYears: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
  categories: z.array(z.string()).optional(),
  /** Ids of groups of people: being in one of them is enough. */
  groups: z.array(z.int()).optional(),
  /** Competencies of one framework: a high or critical deficit found earlier in one of them is enough. */
  earlierDeficits: z.strictObject({ framework: z.string(), competencies: z.array(z.string()) }).optional(),
});
export type Audience = z.infer<typeof audienceSchema>;

/** What decides whether somebody belongs to an audience: one place of work. What is absent is not known. */
export interface AudienceMember {
  organisation: string;
  position: string | null;
  subjects: readonly string[];
  serviceYears: number | null;
  category?: string | null;
  /** Ids of the groups of people they are in. */
  groups?: readonly number[];
  /** What was found before: of each competency the newest level. */
  levels?: readonly { readonly framework: string; readonly competency: string; readonly level: string }[];
}

/** Whether the person at that place of work belongs to the audience. What is not known does not match. */
export function isInAudience(audience: Audience, member: AudienceMember): boolean {
  const { organisations, positions, subjects, serviceYears, categories, groups } = audience;
  if (organisations && !organisations.includes(member.organisation)) return false;
  if (positions && (member.position === null || !positions.includes(member.position))) return false;
  if (subjects && !member.subjects.some(subject => subjects.includes(subject))) return false;
  if (categories && !categories.includes(member.category ?? '')) return false;
  if (groups && !(member.groups ?? []).some(group => groups.includes(group))) return false;
  if (!hadDeficit(audience, member)) return false;
  if (!serviceYears) return true;
  const years = member.serviceYears;
  return years !== null && years >= serviceYears.from && years <= serviceYears.to;
}

function hadDeficit({ earlierDeficits }: Audience, { levels = [] }: AudienceMember): boolean {
  if (!earlierDeficits) return true;
  return levels.some(
    ({ framework, competency, level }) =>
      framework === earlierDeficits.framework &&
      earlierDeficits.competencies.includes(competency) &&
      DEEP_DEFICITS.includes(level),
  );
}

/**
 * Whether belonging to the audience says what a diagnosis found. How many, and who, is then shown to nobody: the results
 * of diagnoses are released in one way only (docs/decisions/0012).
 */
export function tellsResults(audience: Audience): boolean {
  return audience.earlierDeficits !== undefined;
}
