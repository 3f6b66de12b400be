import type { DateRange } from '../../domain/event-date.ts';
import type { AttemptId, PersonId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

export interface PersonSettings {
  /** The zone the person chose; null: that of the organisation, of the territory or of the installation. */
  timezone: string | null;
  /** `HH:MM` by the person's clock; equal ones mean that there are no quiet hours. */
  quietHours: { from: string; to: string };
  /** Own leave: nothing that can wait is sent. */
  leave: DateRange | null;
  /** Works somewhere, or asked to be confirmed there. */
  hasWorkplace: boolean;
}

export interface PersonSettingsStore {
  readSettings(personId: PersonId): Promise<PersonSettings>;
  /** Resolves with the attempts of the person: whatever remembers their language has to forget it. */
  setLocale(personId: PersonId, locale: Locale): Promise<AttemptId[]>;
  setTimezone(personId: PersonId, timezone: string | null): Promise<void>;
  setQuietHours(personId: PersonId, hours: { from: string; to: string }): Promise<void>;
  /** Null: no leave. */
  setLeave(personId: PersonId, leave: DateRange | null): Promise<void>;
}
