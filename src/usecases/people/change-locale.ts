import type { PersonId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';
import type { AttemptCache } from '../diagnosis/attempt-store.ts';
import type { PersonSettingsStore } from './person-settings-store.ts';

/** Changes the language at once: also on the cards of questions, which remember it with the attempt. */
export async function changeLocale(
  ports: { personSettings: Pick<PersonSettingsStore, 'setLocale'>; attemptCache: AttemptCache },
  personId: PersonId,
  locale: Locale,
): Promise<void> {
  const attemptIds = await ports.personSettings.setLocale(personId, locale);
  for (const attemptId of attemptIds) ports.attemptCache.delete(attemptId);
}
