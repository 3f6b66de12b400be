import type { AnnouncementState } from '../../../domain/announce/announcement-state.ts';
import { FAILURE_REASONS } from '../../../domain/notices/failure-reason.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  AnnouncementCounts,
  AnnouncementRecord,
} from '../../../usecases/announce/announcement-store.ts';
import { formatDateTime } from '../../format-date.ts';
import type { Button } from '../../screen.ts';
import { announceButton, announcementButton } from '../../shared-buttons.ts';

// locale-keys: announce-state-draft announce-state-awaitingApproval announce-state-scheduled announce-state-sending
// locale-keys: announce-state-sent announce-state-stopped
export const stateName = (state: AnnouncementState, t: Translate): string => t(`announce-state-${state}`);

export const backToAnnouncement = (announcement: number, t: Translate): Button => ({
  text: t('announce-back-to-card'),
  data: announcementButton.pack({ announcement }),
});

export const backToList = (t: Translate): Button => ({
  text: t('announce-back'),
  data: announceButton.pack({}),
});

/** «Всем в территории», or how many of each kind were chosen. */
export function audienceWords({ audience, territory }: AnnouncementRecord, t: Translate): string {
  if (audience === null) return t('announce-audience-none');
  const { organisations, subjects, positions, groups } = audience;
  const parts = [
    organisations ? t('announce-audience-organisations', { count: organisations.length }) : null,
    subjects ? t('announce-audience-subjects', { count: subjects.length }) : null,
    positions ? t('announce-audience-positions', { count: positions.length }) : null,
    groups ? t('announce-audience-groups', { count: groups.length }) : null,
  ].filter(part => part !== null);
  return parts.length > 0 ? parts.join(', ') : t('announce-audience-all', { territory: territory.title });
}

/** When it leaves, in the territory's time. */
export function whenWords(
  { scheduledAt, territory }: Pick<AnnouncementRecord, 'scheduledAt' | 'territory'>,
  t: Translate,
): string {
  return scheduledAt === null
    ? t('announce-when-now')
    : formatDateTime(scheduledAt, territory.timezone, t).full;
}

export function countFailed({ failed }: AnnouncementCounts): number {
  return FAILURE_REASONS.reduce((sum, reason) => sum + (failed[reason] ?? 0), 0);
}
