import type { OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

/** A role in force today, with where it applies. No scope at all means the whole installation. */
export interface ActiveRole {
  role: string;
  territoryId: TerritoryId | null;
  organisationId: OrganisationId | null;
}

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
  roles: readonly ActiveRole[];
}

export interface ViewerStore {
  /** The live person of this Telegram account; null for a stranger and for one who asked to be deleted. */
  findViewer(telegramId: number, today: Temporal.PlainDate): Promise<Viewer | null>;
}
