import { z } from 'zod';
import { parsePeriod } from '../internship/parse-period.ts';

/** Roles a methodologist may give to people of an organisation. */
export const LOCAL_ROLES = ['coordinator', 'mentor'] as const;
export type LocalRole = (typeof LOCAL_ROLES)[number];
export const localRoleSchema = z.enum(LOCAL_ROLES);

/** From when to when, both days included, and on what basis. */
export interface RoleTerm {
  readonly from: Temporal.PlainDate;
  /** Null: until recalled. */
  readonly to: Temporal.PlainDate | null;
  readonly basis: string | null;
}

const MAX_BASIS = 200;

/**
 * Reads «01.09.2026 – 31.08.2027, приказ № 45»: a period, if the text begins with a date, and the basis behind the comma.
 * Without a period `term` stands.
 * `badDate`: it begins like a period and is none; `tooLong`: the basis is longer than 200 characters.
 */
export function parseRoleTerm(
  text: string,
  term: Omit<RoleTerm, 'basis'>,
  locale: string,
): { ok: true; term: RoleTerm } | { ok: false; reason: 'badDate' | 'tooLong' } {
  const [head = '', ...rest] = text.split(/[,;]/u);
  const dated = /^\s*\d{1,2}\.\d/u.test(head);
  const basis = (dated ? rest.join(',') : text).trim();
  if (basis.length > MAX_BASIS) return { ok: false, reason: 'tooLong' };
  const period = dated ? parsePeriod(head, locale) : term;
  if (period === null) return { ok: false, reason: 'badDate' };
  return { ok: true, term: { from: period.from, to: period.to, basis: basis === '' ? null : basis } };
}
