import { buildProfile, type Profile, type ProfileRecord } from '../../domain/profile/build-profile.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ProfileHead, ProfileStore } from './profile-store.ts';

export type OwnProfile =
  /** Nothing was submitted yet. */
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
    };

/** The person's own profile, the one of the attempt if it is named and theirs. Looking at one's own needs no right. */
export async function readOwnProfile(
  ports: { profiles: Pick<ProfileStore, 'readProfiles' | 'findProfileOwner'> },
  { viewer, wanted }: { viewer: Viewer; wanted: AttemptId | null },
): Promise<OwnProfile> {
  const { heads, head, record } = await ports.profiles.readProfiles(viewer.personId, wanted);
  if (head === null || record === null)
    return heads.length === 0 ? { kind: 'none' } : { kind: 'choose', heads };
  const owner = await ports.profiles.findProfileOwner(viewer.personId);
  return {
    kind: 'shown',
    head,
    record,
    profile: buildProfile(record),
    several: heads.length > 1,
    shared: owner?.sharedWithMethodologist ?? false,
  };
}
