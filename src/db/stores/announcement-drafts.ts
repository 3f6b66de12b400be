import { announcementEntitiesSchema } from '../../domain/announce/announcement-content.ts';
import type { AnnouncementState } from '../../domain/announce/announcement-state.ts';
import { audienceSchema } from '../../domain/audience.ts';
import { type AnnouncementId, asId } from '../../lib/ids.ts';
import type { AnnouncementStore, DraftChange } from '../../usecases/announce/announcement-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { toStorable } from '../json.ts';
import type { Transaction } from '../transaction.ts';
import { writeAudit } from './write-audit.ts';

type Drafts = Pick<AnnouncementStore, 'findAnnouncement' | 'createDraft' | 'changeDraft' | 'dropDraft'>;

/** Begun, and nothing said of it. */
const UNWRITTEN = {
  text: '',
  attachment: null,
  audience: { equals: Sql.DbNull },
  scheduledAt: null,
  targets: { none: {} },
};

/** Announcements as they are written: every part is kept at once. */
export function createAnnouncementDrafts(prisma: Prisma): Drafts {
  return {
    async findAnnouncement(id) {
      const row = await prisma.announcement.findUnique({ where: { id }, include: { targets: true } });
      if (!row) return null;
      const territory = await prisma.territory.findUniqueOrThrow({ where: { id: row.territoryId } });
      const { attachment: kind, fileId } = row;
      return {
        id: asId(row.id),
        territory: {
          id: asId(territory.id),
          title: territory.title,
          timezone: territory.timezone,
          approverFrom: territory.secondApproverFrom,
        },
        authorId: row.authorId === null ? null : asId(row.authorId),
        content: {
          text: row.text,
          entities: announcementEntitiesSchema.parse(row.entities ?? []),
          attachment:
            (kind === 'photo' || kind === 'document') && fileId !== null
              ? { kind, fileId, fileName: row.fileName }
              : null,
        },
        audience: row.audience === null ? null : audienceSchema.parse(row.audience),
        places: row.targets.map(({ groupChatId }) => asId(groupChatId)),
        state: row.state as AnnouncementState,
        changedAt: row.updatedAt.toTemporalInstant(),
        scheduledAt: row.scheduledAt?.toTemporalInstant() ?? null,
        recipients: row.recipients,
      };
    },

    createDraft: (territoryId, { actorId, by, at }) =>
      prisma.$transaction(async tx => {
        // Two taps at once: the second waits here and finds the first one's draft.
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${actorId} FOR UPDATE`;
        const empty = await tx.announcement.findFirst({
          where: { territoryId, authorId: actorId, state: 'draft', ...UNWRITTEN },
        });
        if (empty) return asId(empty.id);
        const createdAt = toDate(at);
        const { id } = await tx.announcement.create({
          data: { territoryId, authorId: actorId, createdAt, updatedAt: createdAt },
        });
        await writeAudit(tx, { at, actorId, by, action: 'announce', object: `announcement:${id}` });
        return asId(id);
      }),

    changeDraft: (id, change, { actorId, at }) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.announcement.updateMany({
          where: { id, authorId: actorId, state: 'draft' },
          data: { ...columnsOf(change), updatedAt: toDate(at) },
        });
        if (count === 1 && 'places' in change) await replacePlaces(tx, id, change.places);
        return count === 1;
      }),

    async dropDraft(id, { actorId }) {
      const { count } = await prisma.announcement.deleteMany({
        where: { id, authorId: actorId, state: 'draft' },
      });
      return count === 1;
    },
  };
}

function columnsOf(change: DraftChange) {
  if ('places' in change) return {};
  if ('scheduledAt' in change) return { scheduledAt: change.scheduledAt && toDate(change.scheduledAt) };
  if ('audience' in change) return { audience: change.audience ?? Sql.DbNull };
  const { text, entities, attachment } = toStorable(change.content).value;
  return {
    text,
    entities: entities.map(({ type, offset, length, ...more }) => ({ type, offset, length, ...plain(more) })),
    attachment: attachment?.kind ?? null,
    fileId: attachment?.fileId ?? null,
    fileName: attachment?.fileName ?? null,
  };
}

/** What else an entity says: the address of a link, the language of code. */
function plain(more: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(more).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

async function replacePlaces(
  tx: Transaction,
  announcementId: AnnouncementId,
  places: readonly number[],
): Promise<void> {
  await tx.announcementTarget.deleteMany({ where: { announcementId } });
  await tx.announcementTarget.createMany({
    data: places.map(groupChatId => ({ announcementId, groupChatId })),
    skipDuplicates: true,
  });
}
