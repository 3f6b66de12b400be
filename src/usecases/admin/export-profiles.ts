import { buildProfile } from '../../domain/profile/build-profile.ts';
import type { CompetencyScore } from '../../domain/scoring/score-competencies.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ProfileHead, ProfileStore } from '../profile/profile-store.ts';
import type { AdminStore, FoundPerson } from './admin-store.ts';

/** Whom a number means: `person:5` and `telegram:5` say it, a bare number may mean both. */
export type PersonReference = { readonly kind: 'person' | 'telegram' | 'any'; readonly number: number };

/** One profile with all its integers. */
export interface ExportedProfile {
  readonly head: ProfileHead;
  readonly questionnaireKey: string;
  readonly version: string;
  readonly scores: readonly CompetencyScore[];
}

export type ExportOutcome =
  | {
      readonly kind: 'exported';
      readonly person: FoundPerson;
      readonly profiles: readonly ExportedProfile[];
    }
  | { readonly kind: 'unknownPerson' }
  /** The number is the id of one person and the account of another. */
  | { readonly kind: 'ambiguous' };

/**
 * Every profile of a person, newest first, as the operator may need it to answer a request of the person. The look is
 * recorded before anything is read; the person finds it in /privacy.
 */
export async function exportProfiles(
  ports: {
    admin: Pick<AdminStore, 'findPeople' | 'record'>;
    profiles: Pick<ProfileStore, 'readProfiles'>;
    clock: Clock;
  },
  reference: PersonReference,
): Promise<ExportOutcome> {
  const { byId, byTelegramId } = await ports.admin.findPeople(reference.number);
  const meant = [
    ...(reference.kind === 'telegram' || !byId ? [] : [byId]),
    ...(reference.kind === 'person' || !byTelegramId ? [] : [byTelegramId]),
  ];
  const [person] = meant;
  if (!person) return { kind: 'unknownPerson' };
  if (meant.some(other => other.personId !== person.personId)) return { kind: 'ambiguous' };
  await ports.admin.record('cli.profile', person.personId, ports.clock.now());
  const { heads } = await ports.profiles.readProfiles(person.personId, null);
  const profiles: ExportedProfile[] = [];
  for (const head of heads) {
    const { record } = await ports.profiles.readProfiles(person.personId, head.attemptId);
    if (!record) continue;
    const { questionnaireKey, latest } = record;
    profiles.push({ head, questionnaireKey, version: latest.version, scores: buildProfile(record).scores });
  }
  return { kind: 'exported', person, profiles };
}
