import type { Translate } from '../../lib/texts.ts';

export const POSITIONS = [
  'subjectTeacher',
  'educator',
  'psychologist',
  'deputyPrincipal',
  'principal',
  'methodologist',
] as const;

// locale-keys: position-subjectTeacher position-educator position-psychologist
// locale-keys: position-deputyPrincipal position-principal position-methodologist

/** A position in words; a typed one stands as it was typed. */
export function positionName(position: string, t: Translate): string {
  return POSITIONS.some(known => known === position) ? t(`position-${position}`) : position;
}
