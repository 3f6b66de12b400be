import { asId, type PersonId, type TerritoryId } from '../../lib/ids.ts';
import type {
  AdminStore,
  CliAction,
  FoundPerson,
  RoleScope,
  RoleToGrant,
} from '../../usecases/admin/admin-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

// A name has to be there; registration asks for the real one.
const NO_NAME = '—';

export function createAdminStore(prisma: Prisma): AdminStore {
  return {
    async findTerritory(key) {
      const row = await prisma.territory.findUnique({ where: { key } });
      return row ? asId(row.id) : null;
    },

    addTerritory: (territory, at) =>
      prisma.$transaction(async tx => {
        const added = await tx.territory.createManyAndReturn({
          data: [{ ...territory, createdAt: toDate(at) }],
          skipDuplicates: true,
        });
        const [row] = added;
        if (!row) return null;
        await audit(tx, at, 'cli.territoryAdd', null, `territory:${row.id}`);
        return asId<TerritoryId>(row.id);
      }),

    async findOrganisations(key, territory) {
      const rows = await prisma.organisation.findMany({
        where: { key, ...(territory === null ? {} : { territory: { key: territory } }) },
        include: { territory: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(row => ({
        id: asId(row.id),
        key: row.key,
        territory: row.territory.key,
        title: row.title,
      }));
    },

    grantRole: (grant, at) =>
      prisma.$transaction(async tx => {
        const known = await lockPerson(tx, grant.telegramId);
        if (known?.deletionAskedAt) return { kind: 'deleted' };
        const person =
          known ??
          (await tx.person.create({
            data: { telegramId: BigInt(grant.telegramId), fullName: NO_NAME },
          }));
        const row = { personId: person.id, ...columnsOf(grant) };
        const [personId, isNew] = [asId<PersonId>(person.id), known === null];
        const same = { ...row, validFrom: { lte: row.validFrom } };
        if (await tx.roleAssignment.findFirst({ where: same })) return { kind: 'unchanged', personId, isNew };
        const { id } = await tx.roleAssignment.create({ data: row });
        await audit(tx, at, 'cli.roleGrant', person.id, `${grant.role}:${id}`);
        return { kind: 'granted', personId, isNew };
      }),

    revokeRole: ({ telegramId, role, scope, lastDay }, at) =>
      prisma.$transaction(async tx => {
        const person = await lockPerson(tx, telegramId);
        if (!person) return null;
        const { count } = await tx.roleAssignment.updateMany({
          where: {
            personId: person.id,
            role,
            ...(scope === null ? {} : scopeColumns(scope)),
            OR: [{ validTo: null }, { validTo: { gt: dayToDate(lastDay) } }],
          },
          data: { validTo: dayToDate(lastDay) },
        });
        if (count > 0) await audit(tx, at, 'cli.roleRevoke', person.id, role);
        return count;
      }),

    async addInvitation({ tokenHash, organisationId, expiresAt }, at) {
      await prisma.invitation.create({
        data: {
          tokenHash,
          organisationId,
          kind: 'organisation',
          expiresAt: toDate(expiresAt),
          createdAt: toDate(at),
        },
      });
    },

    async findPeople(number) {
      const select = { id: true, telegramId: true };
      const isId = number <= 2_147_483_647;
      return {
        byId: isId ? toFound(await prisma.person.findUnique({ where: { id: number }, select })) : null,
        byTelegramId: toFound(
          await prisma.person.findUnique({ where: { telegramId: BigInt(number) }, select }),
        ),
      };
    },

    record: (action, subjectId, at) => audit(prisma, at, action, subjectId, null),
  };
}

/** Waits for whoever else changes the person's roles. */
async function lockPerson(tx: Transaction, telegramId: number) {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE "telegramId" = ${telegramId} FOR UPDATE`;
  return tx.person.findUnique({
    where: { telegramId: BigInt(telegramId) },
    select: { id: true, deletionAskedAt: true },
  });
}

function columnsOf({ role, scope, from, to, basis }: RoleToGrant) {
  return {
    role,
    ...scopeColumns(scope),
    validFrom: dayToDate(from),
    validTo: to === null ? null : dayToDate(to),
    basis,
  };
}

function scopeColumns(scope: RoleScope) {
  return {
    territoryId: scope?.kind === 'territory' ? scope.id : null,
    organisationId: scope?.kind === 'organisation' ? scope.id : null,
  };
}

/** The operator has no account of ours: the audit names no actor. */
async function audit(
  tx: Transaction,
  at: Temporal.Instant,
  action: CliAction,
  subjectId: number | null,
  object: string | null,
): Promise<void> {
  await tx.auditEntry.create({ data: { at: toDate(at), actorId: null, action, subjectId, object } });
}

function toFound(row: { id: number; telegramId: bigint | null } | null): FoundPerson | null {
  if (!row) return null;
  return { personId: asId(row.id), telegramId: row.telegramId === null ? null : Number(row.telegramId) };
}
