/** Full years of service a novice has at most (002:64: 0–2 years). */
const NOVICE_YEARS = 2;

/**
 * Whether somebody may be admitted to an internship group:
 * `novice` without more ado, `experienced` only with a methodologist's reason, `unknown` when nobody said how many years.
 */
export type Admission = 'novice' | 'experienced' | 'unknown';

/** @param serviceYears full years of service; null: not known. */
export function admissionOf(serviceYears: number | null): Admission {
  if (serviceYears === null) return 'unknown';
  return serviceYears >= 0 && serviceYears <= NOVICE_YEARS ? 'novice' : 'experienced';
}
