import type { Role } from '../../domain/access.ts';
import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { Presence, StaffStore } from '../../usecases/people/staff-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate } from '../dates.ts';
import { lockPeople, refreshFacts } from './refresh-facts.ts';
import { LISTED_MEMBER, toMember, toOrganisation } from './roster-members.ts';
import { writeAudit } from './write-audit.ts';

/** A folded word as a name may have it: «петр» is «Пётр» too. No name has more than one ё. */
function spellings(word: string): string[] {
  const letters = Array.from(word);
  const dotted = letters.flatMap((letter, at) =>
    letter === PLAIN_E ? [letters.with(at, DOTTED_E).join('')] : [],
  );
  return [word, ...dotted];
}

const PLAIN_E = '\u0435';
const DOTTED_E = '\u0451';

export function createStaffStore(prisma: Prisma): StaffStore {
  return {
    async search({ within, text, presence }, { skip, take }) {
      const words = foldForSearch(text ?? '')
        .split(' ')
        .filter(Boolean);
      // A smile or a dash is part of nobody's name; it does not mean everybody.
      if (text !== null && words.length === 0) return { total: 0, members: [] };
      const where = {
        ...wherePresent(presence),
        ...(within === null
          ? {}
          : {
              OR: [
                { organisationId: { in: [...within.organisationIds] } },
                { organisation: { territoryId: { in: [...within.territoryIds] } } },
              ],
            }),
        person: {
          deletionAskedAt: null,
          ...(presence === 'notInBot' ? { telegramId: null } : {}),
          AND: words.map(word => ({
            OR: spellings(word).map(spelt => ({
              fullName: { contains: spelt, mode: 'insensitive' as const },
            })),
          })),
        },
      };
      const [total, rows] = await Promise.all([
        prisma.employment.count({ where }),
        prisma.employment.findMany({
          where,
          include: { ...LISTED_MEMBER, organisation: true },
          orderBy: [{ person: { fullName: 'asc' } }, { id: 'asc' }],
          skip,
          take,
        }),
      ]);
      return {
        total,
        members: rows.map(row => ({ ...toMember(row), organisation: toOrganisation(row.organisation) })),
      };
    },

    async readLeave(id) {
      const row = await prisma.employment.findUnique({ where: { id }, select: { onLeaveSince: true } });
      return row?.onLeaveSince ? dateToDay(row.onLeaveSince) : null;
    },

    changeWork: ({ employmentId, to, today, byId, by, at }) =>
      prisma.$transaction(async tx => {
        const row = await tx.employment.findUnique({ where: { id: employmentId } });
        if (row === null) return false;
        const { personId, organisationId } = row;
        await lockPeople(tx, [personId]);
        const { count } = await tx.employment.updateMany({
          where: {
            id: employmentId,
            state: 'accepted',
            ...(to === 'leave' ? { onLeaveSince: null } : {}),
            ...(to === 'back' ? { onLeaveSince: { not: null } } : {}),
          },
          data:
            to === 'left' ? { state: 'left' } : { onLeaveSince: to === 'leave' ? dayToDate(today) : null },
        });
        if (count === 0) return false;
        if (to === 'left') await tx.roleAssignment.updateMany(endOf({ personId, organisationId }, today));
        await refreshFacts(tx, [personId], at);
        await writeAudit(tx, {
          at,
          actorId: byId,
          action: 'rosterManage',
          by,
          subjectId: asId(personId),
          object: `employment:${employmentId}`,
        });
        return true;
      }),

    async listRoles(personId) {
      const rows = await prisma.roleAssignment.findMany({
        where: { personId },
        orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
      });
      const places = await prisma.organisation.findMany({
        where: { id: { in: rows.flatMap(({ organisationId }) => organisationId ?? []) } },
        select: { id: true, title: true },
      });
      const territories = await prisma.territory.findMany({
        where: { id: { in: rows.flatMap(({ territoryId }) => territoryId ?? []) } },
        select: { id: true, title: true },
      });
      return rows.map(row => ({
        id: asId(row.id),
        role: row.role as Role,
        organisationId: row.organisationId === null ? null : asId(row.organisationId),
        territoryId: row.territoryId === null ? null : asId(row.territoryId),
        place:
          places.find(({ id }) => id === row.organisationId)?.title ??
          territories.find(({ id }) => id === row.territoryId)?.title ??
          null,
        from: dateToDay(row.validFrom),
        to: row.validTo === null ? null : dateToDay(row.validTo),
        basis: row.basis,
      }));
    },

    grantRole: ({ personId, organisationId, role, term, byId, by, at }) =>
      prisma.$transaction(async tx => {
        await lockPeople(tx, [personId]);
        const row = {
          personId,
          organisationId,
          role,
          validTo: term.to === null ? null : dayToDate(term.to),
          basis: term.basis,
        };
        const from = dayToDate(term.from);
        if (await tx.roleAssignment.findFirst({ where: { ...row, validFrom: { lte: from } } }))
          return 'unchanged';
        const { id } = await tx.roleAssignment.create({ data: { ...row, validFrom: from } });
        const object = `role:${id}`;
        await writeAudit(tx, {
          at,
          actorId: byId,
          action: 'localRoleManage',
          by,
          subjectId: personId,
          object,
        });
        return 'granted';
      }),

    endRole: ({ id, personId, today, byId, by, at }) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.roleAssignment.updateMany(endOf({ id, personId }, today));
        if (count === 0) return false;
        const object = `role:${id}`;
        await writeAudit(tx, {
          at,
          actorId: byId,
          action: 'localRoleManage',
          by,
          subjectId: personId,
          object,
        });
        return true;
      }),
  };
}

/** Roles in force or to come end with yesterday. */
function endOf(
  where: { id: number; personId: number } | { personId: number; organisationId: number },
  today: Temporal.PlainDate,
) {
  const yesterday = dayToDate(today.subtract({ days: 1 }));
  return {
    where: { ...where, OR: [{ validTo: null }, { validTo: { gt: yesterday } }] },
    data: { validTo: yesterday },
  };
}

function wherePresent(presence: Presence) {
  switch (presence) {
    case 'all':
    case 'notInBot':
      return { state: 'accepted' };
    case 'onLeave':
      return { state: 'accepted', onLeaveSince: { not: null } };
    case 'left':
      return { state: 'left' };
  }
}
