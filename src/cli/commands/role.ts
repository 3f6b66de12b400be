import { createAdminStore } from '../../db/stores/admin-store.ts';
import { ROLES, type Role } from '../../domain/access.ts';
import type { RoleScope } from '../../usecases/admin/admin-store.ts';
import { grantRole } from '../../usecases/admin/grant-role.ts';
import { resolveScope } from '../../usecases/admin/resolve-scope.ts';
import { revokeRole } from '../../usecases/admin/revoke-role.ts';
import {
  type Command,
  type CommandContext,
  type CommandResult,
  done,
  refused,
  UsageError,
} from '../command.ts';
import { readArgs, readDay, readNumber } from '../read-args.ts';

const SCOPE_FORMS = 'territory:<key> or organisation:<territory>/<key>';

export const roleGrant: Command = {
  verb: 'role grant',
  usage: `<telegramId> <${ROLES.join('|')}> [--scope ${SCOPE_FORMS}] [--from <day>] [--to <day>] [--basis <order>]`,
  does: 'grants a role for a period, on the basis of an order',
  prepare(args) {
    const { positionals, options } = readArgs(args, {
      names: ['telegramId', 'role'],
      options: ['scope', 'from', 'to', 'basis'],
    });
    const telegramId = readNumber(positionals[0], 'telegramId');
    const role = readRole(positionals[1]);
    const [from, to] = [readDay(options.from, '--from'), readDay(options.to, '--to')];
    return async context => {
      const { config, clock } = context;
      const ports = { admin: createAdminStore(context.database.prisma), clock };
      const scope = await findScope(context, options.scope);
      if (!scope.ok) return scope.result;
      const today = clock.now().toZonedDateTimeISO(config.DEFAULT_TIMEZONE).toPlainDate();
      const grant = { telegramId, role, scope: scope.scope, to, basis: options.basis ?? null };
      const outcome = await grantRole(ports, { ...grant, from: from ?? today });
      switch (outcome.kind) {
        case 'granted':
        case 'unchanged': {
          const { kind, ...who } = outcome;
          const text = kind === 'granted' ? 'the role was granted' : 'the same grant stands already';
          const news = who.isNew ? ['nobody has that account yet: the role waits for their /start'] : [];
          return done(
            { outcome: kind, ...who, telegramId, role, scope: options.scope ?? null },
            text,
            ...news,
          );
        }
        case 'deleted':
          return refused('deleted', ['this person asked to be deleted: nothing was granted']);
        case 'emptyPeriod':
          return refused('emptyPeriod', ['--to comes before --from (without --from: before today)']);
        case 'wrongScope':
          return refused(
            'wrongScope',
            [`the role ${role} needs as --scope: ${outcome.allowed.join(' or ')} (${SCOPE_FORMS})`],
            { allowed: outcome.allowed },
          );
      }
    };
  },
};

export const roleRevoke: Command = {
  verb: 'role revoke',
  usage: `<telegramId> <${ROLES.join('|')}> [--scope ${SCOPE_FORMS}]`,
  does: 'ends a role at once, everywhere or in one place; the grant stays on record',
  prepare(args) {
    const { positionals, options } = readArgs(args, { names: ['telegramId', 'role'], options: ['scope'] });
    const telegramId = readNumber(positionals[0], 'telegramId');
    const role = readRole(positionals[1]);
    return async context => {
      const ports = { admin: createAdminStore(context.database.prisma), clock: context.clock };
      const scope = await findScope(context, options.scope);
      if (!scope.ok) return scope.result;
      const revoked = { telegramId, role, scope: scope.scope };
      const outcome = await revokeRole(ports, revoked, context.config.DEFAULT_TIMEZONE);
      switch (outcome.kind) {
        case 'revoked':
          return done(
            { outcome: 'revoked', telegramId, role, grants: outcome.grants },
            'the role was revoked',
          );
        case 'notHeld':
          return refused('notHeld', ['the person does not hold that role there']);
        case 'unknownPerson':
          return refused('unknownPerson', [`nobody here has the Telegram account ${telegramId}`]);
      }
    };
  },
};

function readRole(text: string | undefined): Role {
  const role = ROLES.find(known => known === text);
  if (!role) throw new UsageError(`the role must be one of ${ROLES.join(', ')}, not ${text}`);
  return role;
}

async function findScope(
  { database }: CommandContext,
  text: string | undefined,
): Promise<{ ok: true; scope: RoleScope } | { ok: false; result: CommandResult }> {
  if (text === undefined) return { ok: true, scope: null };
  const found = await resolveScope({ admin: createAdminStore(database.prisma) }, text);
  if (found.ok) return found;
  const message =
    found.reason === 'malformed'
      ? `--scope must be ${SCOPE_FORMS}, not ${text}`
      : `there is no ${text.replace(':', ' ')}`;
  return { ok: false, result: refused('unknownScope', [message]) };
}
