import type { Actor, RoleGrant } from '../../domain/access.ts';
import type { OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

/** Who sent the update, as the database knows them now. Read anew for every update: a role revoked is gone at once. */
export interface Viewer {
  personId: PersonId;
  telegramId: number;
  fullName: string;
  locale: Locale;
  /** Own zone, else the organisation's, else the territory's, else the installation's. */
  timezone: string;
  /** Registration is finished. */
  registered: boolean;
  /** Where the person is accepted; null for one whose request waits and for one without an organisation. */
  organisation: { id: OrganisationId; title: string; territoryId: TerritoryId } | null;
  /** Roles in force today. */
  grants: readonly RoleGrant[];
  /** Whose mentor the person is in a running pair. */
  menteeIds: ReadonlySet<number>;
}

export interface ViewerStore {
  /** The live person of this Telegram account; null for a stranger and for one who asked to be deleted. */
  findViewer(telegramId: number, today: Temporal.PlainDate): Promise<Viewer | null>;
}

/** Whether the person has the role today, anywhere. For menus; an action asks `decideAccess`. */
export function hasRole(viewer: Viewer, role: RoleGrant['role']): boolean {
  return viewer.grants.some(grant => grant.role === role);
}

/** The person as the access policy sees them. */
export function actorOf(viewer: Viewer): Actor {
  return { personId: viewer.personId, grants: viewer.grants, menteeIds: viewer.menteeIds };
}

/** The day it is where the person is. */
export function todayOf(viewer: Pick<Viewer, 'timezone'>, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(viewer.timezone).toPlainDate();
}
