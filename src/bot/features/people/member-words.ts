import type { Translate } from '../../../lib/texts.ts';
import type { RosterMember } from '../../../usecases/people/roster-store.ts';
import { categoryName } from '../../names/categories.ts';
import { positionName } from '../../names/positions.ts';
import { subjectName } from '../../names/subjects.ts';

/** Position, subjects, service and category in one line; what is not known is left out. */
export function memberDetails(member: RosterMember, t: Translate): string {
  const parts = [
    member.position === null ? null : positionName(member.position, t),
    member.subjects.length === 0 ? null : member.subjects.map(subject => subjectName(subject, t)).join(', '),
    member.serviceYears === null ? null : t('people-service', { years: member.serviceYears }),
    member.category === null ? null : categoryName(member.category, t),
  ].filter(part => part !== null);
  return parts.length > 0 ? parts.join(' · ') : t('people-nothing-known');
}
