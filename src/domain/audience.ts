import { z } from 'zod';

/** Whom a campaign is for. An absent list means everybody; lists that are there must all be met. */
export const audienceSchema = z.strictObject({
  /** Keys of organisations. */
  organisations: z.array(z.string()).optional(),
  positions: z.array(z.string()).optional(),
  subjects: z.array(z.string()).optional(),
  /** Full years of service, both ends included. */
  serviceYears: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
});
export type Audience = z.infer<typeof audienceSchema>;

/** What decides whether somebody belongs to an audience: one place of work. */
export interface AudienceMember {
  organisation: string;
  position: string | null;
  subjects: readonly string[];
  serviceYears: number | null;
}

/** Whether the person at that place of work belongs to the audience. What is not known does not match. */
export function isInAudience(audience: Audience, member: AudienceMember): boolean {
  const { organisations, positions, subjects, serviceYears } = audience;
  if (organisations && !organisations.includes(member.organisation)) return false;
  if (positions && (member.position === null || !positions.includes(member.position))) return false;
  if (subjects && !member.subjects.some(subject => subjects.includes(subject))) return false;
  if (!serviceYears) return true;
  const years = member.serviceYears;
  return years !== null && years >= serviceYears.from && years <= serviceYears.to;
}
