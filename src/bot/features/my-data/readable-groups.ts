import type { OwnData } from '../../../usecases/people/own-data-store.ts';
import type { Reading } from './readable-work.ts';
import { dayOf } from './words.ts';

/** The groups of people the person is or was in. */
export function groupLines({ groupMemberships }: OwnData, { timezone, t }: Reading): string[] {
  return groupMemberships.map(({ group, joinedAt, leftAt }) =>
    t('data-group', {
      title: group.title,
      from: dayOf(joinedAt, timezone, t),
      to: leftAt === null ? '—' : dayOf(leftAt, timezone, t),
    }),
  );
}

/** What the person wrote to many. */
export function announcementLines({ announcements }: OwnData, { timezone, t }: Reading): string[] {
  return announcements.map(({ text, createdAt }) =>
    t('data-announcement', { text: text || '—', date: dayOf(createdAt, timezone, t) }),
  );
}
