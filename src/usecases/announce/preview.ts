import { planDepartures } from '../../domain/announce/plan-departures.ts';
import { estimateEnd } from '../../domain/notices/estimate-end.ts';
import { ALLOWED_PER_SECOND } from '../../domain/notices/pace.ts';
import type { AnnouncePorts } from './announce-access.ts';
import type { AnnouncementRecord, Reach } from './announcement-store.ts';

export interface AnnouncementPreview {
  /** Whom it reaches: people and places. */
  readonly people: number;
  readonly places: number;
  readonly unreached: Pick<Reach, 'neverCame' | 'blocked' | 'refused' | 'troubledPlaces'>;
  /** Gets it later, because of quiet hours, holidays or leave. */
  readonly shifted: number;
  /** Gets it later, because of the weekly cap. */
  readonly capped: number;
  /** When the last of it will have left, the cap aside; null when it goes to nobody. */
  readonly endsAt: Temporal.Instant | null;
}

/** Whom it would reach if it left at its time, or now, and until when. */
export async function previewAnnouncement(
  ports: AnnouncePorts,
  announcement: AnnouncementRecord,
): Promise<AnnouncementPreview> {
  const now = ports.clock.now();
  const { scheduledAt } = announcement;
  const from = scheduledAt !== null && Temporal.Instant.compare(scheduledAt, now) > 0 ? scheduledAt : now;
  const reach = await ports.announcements.readReach(announcement, from);
  const { batches, shifted } = planDepartures(from, reach.readers, reach.places);
  return {
    people: reach.readers.reduce((sum, { count }) => sum + count, 0),
    places: reach.places,
    unreached: reach,
    shifted,
    capped: reach.capped,
    endsAt: estimateEnd(from, batches, ALLOWED_PER_SECOND),
  };
}
