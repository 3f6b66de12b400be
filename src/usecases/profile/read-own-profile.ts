import { buildProfile, type Profile, type ProfileRecord } from '../../domain/profile/build-profile.ts';
import type { ExternalResult } from '../../domain/profile/external-result.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ProfileHead, ProfileStore } from './profile-store.ts';

/** Beside every profile stands what others measured: apart, never merged. */
export type OwnProfile = {
  readonly external: readonly ExternalResult[];
} /** Nothing was submitted yet. */ & (
  | { kind: 'none' }
  /** Several frameworks or sources, which are never merged: the person says which. */
  | { kind: 'choose'; heads: readonly ProfileHead[] }
  | {
      kind: 'shown';
      head: ProfileHead;
      record: ProfileRecord;
      profile: Profile;
      several: boolean;
      /** Whether methodologists can see it now. */
      shared: boolean;
    }
);

/** The person's own profile, the one of the attempt if it is named and theirs. Looking at one's own needs no right. */
export async function readOwnProfile(
  ports: { profiles: Pick<ProfileStore, 'readProfiles' | 'findProfileOwner' | 'readExternalResults'> },
  { viewer, wanted }: { viewer: Viewer; wanted: AttemptId | null },
): Promise<OwnProfile> {
  const external = await ports.profiles.readExternalResults(viewer.personId);
  const { heads, head, record } = await ports.profiles.readProfiles(viewer.personId, wanted);
  if (head === null || record === null)
    return heads.length === 0 ? { kind: 'none', external } : { kind: 'choose', heads, external };
  const owner = await ports.profiles.findProfileOwner(viewer.personId);
  return {
    kind: 'shown',
    external,
    head,
    record,
    profile: buildProfile(record),
    several: heads.length > 1,
    shared: owner?.sharedWithMethodologist ?? false,
  };
}
