import type { Translate } from '../../lib/texts.ts';

export const SUBJECTS = [
  'primary',
  'russian',
  'literature',
  'maths',
  'informatics',
  'physics',
  'chemistry',
  'biology',
  'geography',
  'history',
  'social',
  'foreign',
  'sport',
  'safety',
  'technology',
  'music',
  'art',
] as const;

// locale-keys: subject-primary subject-russian subject-literature subject-maths subject-informatics subject-physics
// locale-keys: subject-chemistry subject-biology subject-geography subject-history subject-social subject-foreign
// locale-keys: subject-sport subject-safety subject-technology subject-music subject-art

/** A subject in words; a typed one stands as it was typed. */
export function subjectName(subject: string, t: Translate): string {
  return SUBJECTS.some(known => known === subject) ? t(`subject-${subject}`) : subject;
}
