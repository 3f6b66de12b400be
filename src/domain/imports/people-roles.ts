import type { ImportContext, PlannedChange } from './import-kind.ts';
import { MARKS } from './import-kind.ts';
import { usualWord } from './import-words.ts';
import { change, create, type RowName, type Shown } from './people-records.ts';
import type { PeopleRow } from './people-row.ts';
import type { RosterEntry, RosterRole } from './people-state.ts';

/** What a row says of the roles of somebody of the roster in its school. */
export function roleChanges(
  row: PeopleRow,
  entry: RosterEntry,
  roles: readonly RosterRole[],
  context: ImportContext,
): readonly PlannedChange[] {
  // Who works there no more has no say there any more, as with a card of /people.
  const ends = row.standing === 'left' || row.role?.key === 'none';
  if (row.role === null && !ends) return [];
  const own = rolesHeld(entry, roles, context);
  if (ends) return own.map(each => roleEnd(row, each, context));
  const held = own.find(({ role }) => role === row.role?.key);
  if (row.role === null) return [];
  if (!held) {
    const made = roleCreation(row, entry.personId, context);
    return made === null ? [] : [{ ...made, ofKnown: true, shown: [roleShown(row.role.key, context)] }];
  }
  const data: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const shown: Shown[] = [];
  const wanted = [
    ['validFrom', 'roleFrom', row.role.from],
    ['validTo', 'roleTo', row.role.to],
    ['basis', 'roleBasis', row.role.basis],
  ] as const;
  for (const [key, column, value] of wanted) {
    if (value === null || value === held[key]) continue;
    data[key] = value;
    before[key] = held[key];
    shown.push({ column, was: held[key] ?? '', becomes: value });
  }
  return shown.length === 0 ? [] : [change(row, 'RoleAssignment', held.id, data, before, shown)];
}

/** Roles in the school of an employment that hold today or later. */
export function rolesHeld(
  { personId, organisationId }: RosterEntry,
  roles: readonly RosterRole[],
  { today }: ImportContext,
): readonly RosterRole[] {
  return roles.filter(
    each =>
      each.personId === personId &&
      each.organisationId === organisationId &&
      (each.validTo === null || each.validTo >= today.toString()),
  );
}

function roleShown(key: string, { words }: ImportContext): Shown {
  return { column: 'role', was: '', becomes: usualWord(words, 'role', key) };
}

/** The day before today is the last one; a role that was to begin later never holds. */
export function roleEnd(row: RowName, held: RosterRole, context: ImportContext): PlannedChange {
  const validTo = context.today.subtract({ days: 1 }).toString();
  const shown = [{ column: 'roleTo', was: held.validTo ?? '', becomes: validTo }];
  return change(row, 'RoleAssignment', held.id, { validTo }, { validTo: held.validTo }, shown);
}

/** The role of a row; null: it gives none. */
export function roleCreation(
  row: PeopleRow,
  personId: unknown,
  context: ImportContext,
): PlannedChange | null {
  if (row.role === null || row.role.key === 'none') return null;
  return create(row, 'RoleAssignment', null, {
    personId,
    role: row.role.key,
    organisationId: row.organisation.id,
    validFrom: row.role.from ?? context.today.toString(),
    validTo: row.role.to,
    basis: row.role.basis,
    createdAt: MARKS.now,
  });
}
