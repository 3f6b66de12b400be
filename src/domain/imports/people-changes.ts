import { type ImportContext, MARKS, type PlannedChange, refTo } from './import-kind.ts';
import { usualWord } from './import-words.ts';
import { change, create, type Shown } from './people-records.ts';
import { roleChanges, roleCreation, roleEnd, rolesHeld } from './people-roles.ts';
import type { PeopleRow } from './people-row.ts';
import type { PeopleState, RosterEntry, RosterRole } from './people-state.ts';
import { type AccountOwner, personRef } from './roster-index.ts';

/** From lower to higher; what is not known stands nowhere. */
const CATEGORIES = ['none', 'positionConformity', 'first', 'highest'];

/** Somebody nobody knows yet, or somebody with an account who works nowhere here: their work, their role. */
export function newcomerChanges(
  row: PeopleRow,
  known: Pick<AccountOwner, 'personId'> | null,
  context: ImportContext,
): readonly PlannedChange[] {
  const ref = personRef(row);
  const personId = known?.personId ?? refTo(ref);
  const changes: PlannedChange[] = [];
  if (known === null)
    changes.push(
      create(row, 'Person', ref, {
        fullName: row.fullName,
        nameConfirmed: true,
        createdAt: MARKS.now,
        ...(row.telegramId === null ? {} : { telegramId: row.telegramId }),
      }),
    );
  changes.push(
    create(row, 'Employment', null, {
      personId,
      organisationId: row.organisation.id,
      position: row.position,
      subjects: row.subjects ?? [],
      subjectsKnown: row.subjects !== null,
      serviceYears: row.serviceYears,
      category: row.category,
      state: 'accepted',
      onLeaveSince: row.leaveSince,
      decidedById: MARKS.authorId,
      decidedAt: MARKS.now,
      createdAt: MARKS.now,
    }),
  );
  const role = roleCreation(row, personId, context);
  return role === null ? changes : [...changes, role];
}

/** Somebody of the roster: only what the file says otherwise. An empty cell says nothing. */
export function knownChanges(
  row: PeopleRow,
  entry: RosterEntry,
  roles: readonly RosterRole[],
  rises: PeopleState['rises'],
  context: ImportContext,
): readonly PlannedChange[] {
  const { data, before, shown } = employmentDifference(row, entry, context);
  const changes: PlannedChange[] = [];
  if (row.telegramId !== null && entry.telegramId === null)
    changes.push(
      change(row, 'Person', entry.personId, { telegramId: row.telegramId }, { telegramId: null }, [
        { column: 'telegramId', was: '', becomes: String(row.telegramId) },
      ]),
    );
  if (Object.keys(data).length > 0)
    changes.push(change(row, 'Employment', entry.employmentId, data, before, shown));
  const risen = isRise(entry.category, row.category);
  const title = usualWord(context.words, 'category', row.category ?? '');
  const yearAgo = context.today.subtract({ years: 1 }).toString();
  if (
    risen &&
    !rises.some(rise => rise.personId === entry.personId && rise.title === title && rise.day > yearAgo)
  )
    changes.push(
      create(row, 'Achievement', null, {
        personId: entry.personId,
        kind: 'categoryRise',
        title,
        happenedOn: context.today.toString(),
        source: 'roster',
        importId: MARKS.importId,
        recordedById: MARKS.authorId,
        recordedAt: MARKS.now,
      }),
    );
  return [...changes, ...roleChanges(row, entry, roles, context)];
}

/** Marks somebody as left who stands in the roster and not in the file; their roles in that school end with it. */
export function leavingChanges(
  entry: RosterEntry,
  roles: readonly RosterRole[],
  sheet: string,
  context: ImportContext,
): readonly PlannedChange[] {
  const own = { source: { sheet, row: 0 }, fullName: entry.fullName };
  const shown = [standingShown(entry.state, 'left', context)];
  return [
    change(own, 'Employment', entry.employmentId, { state: 'left' }, { state: entry.state }, shown),
    ...rolesHeld(entry, roles, context).map(each => roleEnd(own, each, context)),
  ];
}

/** A category that is higher than the one that was known. */
function isRise(was: string | null, becomes: string | null): boolean {
  if (was === null || becomes === null) return false;
  return CATEGORIES.indexOf(was) >= 0 && CATEGORIES.indexOf(becomes) > CATEGORIES.indexOf(was);
}

function employmentDifference(row: PeopleRow, entry: RosterEntry, context: ImportContext) {
  const data: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const shown: Shown[] = [];
  const differ = <K extends keyof RosterEntry>(key: K, wanted: RosterEntry[K], show: Shown): void => {
    if (JSON.stringify(wanted) === JSON.stringify(entry[key])) return;
    data[key] = wanted;
    before[key] = entry[key];
    if (show.was !== show.becomes) shown.push(show);
  };
  const say = (family: string, key: string | null): string =>
    key === null ? '' : usualWord(context.words, family, key);
  const worded = (key: 'position' | 'category', wanted: string | null): void => {
    if (wanted !== null)
      differ(key, wanted, { column: key, was: say(key, entry[key]), becomes: say(key, wanted) });
  };
  worded('position', row.position);
  worded('category', row.category);
  if (row.subjects !== null && String([...entry.subjects].sort()) !== String(row.subjects)) {
    const list = (keys: readonly string[]): string => keys.map(key => say('subject', key)).join(', ');
    differ('subjects', row.subjects, {
      column: 'subjects',
      was: list(entry.subjects),
      becomes: list(row.subjects),
    });
  }
  if (row.subjects !== null) differ('subjectsKnown', true, { column: 'subjects', was: '', becomes: '' });
  if (row.serviceYears !== null)
    differ('serviceYears', row.serviceYears, {
      column: 'serviceYears',
      was: entry.serviceYears === null ? '' : String(entry.serviceYears),
      becomes: String(row.serviceYears),
    });
  const state = row.standing === 'left' ? 'left' : 'accepted';
  differ('state', state, standingShown(entry.state, state, context));
  const since = row.standing === 'leave' ? row.leaveSince : row.standing === null ? entry.onLeaveSince : null;
  // Without a day in the file a leave that is known keeps its own.
  const keeps =
    row.standing === 'leave' && entry.onLeaveSince !== null && (row.source.cells.standingFrom ?? '') === '';
  if (!keeps)
    differ('onLeaveSince', since, {
      column: 'standingFrom',
      was: entry.onLeaveSince ?? '',
      becomes: since ?? '',
    });
  return { data, before, shown };
}

function standingShown(was: string, becomes: string, context: ImportContext): Shown {
  const say = (state: string): string =>
    state === 'accepted' || state === 'left'
      ? usualWord(context.words, 'standing', state === 'left' ? 'left' : 'works')
      : '';
  return { column: 'standing', was: say(was), becomes: say(becomes) };
}
