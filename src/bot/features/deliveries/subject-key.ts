import type { SubjectKind, SubjectRef } from '../../../domain/notices/delivery-subject.ts';

const LETTERS = { event: '', campaign: 'c', announcement: 'a' } as const satisfies Record<
  SubjectKind,
  string
>;
const KEY = /^(?<letter>[ca]?)(?<id>[1-9]\d{0,8})$/u;

/** A subject in the data of a button: `12` an event, `c12` a campaign, `a12` an announcement. */
export function packSubject({ kind, id }: SubjectRef): string {
  return `${LETTERS[kind]}${id}`;
}

/** Null for whatever names none. */
export function parseSubject(key: string): SubjectRef | null {
  const { letter, id } = KEY.exec(key)?.groups ?? {};
  if (id === undefined) return null;
  const kind = letter === 'c' ? 'campaign' : letter === 'a' ? 'announcement' : 'event';
  return { kind, id: Number(id) };
}
