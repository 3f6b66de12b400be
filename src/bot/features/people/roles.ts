import { Composer } from 'grammy';
import {
  type LocalRole,
  localRoleSchema,
  parseRoleTerm,
  type RoleTerm,
} from '../../../domain/people/role-term.ts';
import { asId, type EmploymentId } from '../../../lib/ids.ts';
import { cleanLine } from '../../../lib/text.ts';
import { endLocalRole, grantLocalRole, listLocalRoles } from '../../../usecases/people/local-roles.ts';
import type { RoleAssignmentId } from '../../../usecases/people/staff-store.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { dropBasis } from './drop-basis.ts';
import type { PeoplePorts } from './ports.ts';
import { roleBasisScreen, rolesScreen, roleTermScreen } from './role-screens.ts';

const OPEN = 'open';

// locale-keys: people-role-badDate people-role-tooLong

/** Roles of people of an organisation: seen by whoever sees the roster, given and ended by the methodologist. */
export function roles(ports: PeoplePorts): Composer<ViewerContext> {
  const feature = new Composer<ViewerContext>();

  feature.callbackQuery(buttons.rolesButton.pattern, async (ctx, next) => {
    const data = buttons.rolesButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await showRoles(ctx, idOf(data.employment), undefined);
  });

  feature.callbackQuery(buttons.addRoleButton.pattern, async (ctx, next) => {
    const data = buttons.addRoleButton.parse(ctx.callbackQuery.data);
    const role = localRoleSchema.safeParse(data?.role);
    if (!data || !role.success) return next();
    await dropBasis(ctx, ports);
    const found = await mine(ctx, idOf(data.employment));
    if (found) await ctx.show(roleTermScreen(found, role.data, ctx.t));
  });

  feature.callbackQuery(buttons.roleTermButton.pattern, async (ctx, next) => {
    const data = buttons.roleTermButton.parse(ctx.callbackQuery.data);
    const role = localRoleSchema.safeParse(data?.role);
    if (!data || !role.success || readUntil(data.until) === undefined) return next();
    const found = await mine(ctx, idOf(data.employment));
    if (!found) return;
    const detail = `${role.data}:${data.until}`;
    const focus = { kind: 'localRole', subjectId: data.employment, detail } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show(roleBasisScreen(found, role.data, data.until, ctx.t));
  });

  feature.callbackQuery(buttons.grantRoleButton.pattern, async (ctx, next) => {
    const data = buttons.grantRoleButton.parse(ctx.callbackQuery.data);
    const role = localRoleSchema.safeParse(data?.role);
    const to = readUntil(data?.until ?? '');
    if (!data || !role.success || to === undefined) return next();
    const term = { from: todayOf(ctx.viewer, ports.clock.now()), to, basis: null };
    const notice = await grant(ctx, idOf(data.employment), role.data, term);
    await showRoles(ctx, idOf(data.employment), notice);
  });

  feature.callbackQuery(buttons.endRoleButton.pattern, async (ctx, next) => {
    const data = buttons.endRoleButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const end = { employmentId: idOf(data.employment), roleId: asId<RoleAssignmentId>(data.role) };
    const outcome = await endLocalRole(ports, ctx.viewer, end);
    if (outcome === null) return ctx.answer(ctx.t('people-denied'));
    await showRoles(ctx, end.employmentId, ctx.t('people-role-was-ended'));
  });

  feature.on('message', async (ctx, next) => {
    const text = cleanLine(ctx.message.text ?? '');
    if (text === '' || text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'localRole') return next();
    const [kind, until = ''] = (focus.detail ?? '').split(':');
    const role = localRoleSchema.safeParse(kind);
    const to = readUntil(until);
    if (!role.success || to === undefined) return next();
    const from = todayOf(ctx.viewer, ports.clock.now());
    const read = parseRoleTerm(text, { from, to }, ctx.locale);
    if (!read.ok) return void (await ctx.send({ text: ctx.t(`people-role-${read.reason}`) }));
    await grant(ctx, idOf(focus.subjectId), role.data, read.term);
    const found = await listLocalRoles(ports, ctx.viewer, idOf(focus.subjectId));
    await ctx.send(found ? rolesScreen(found, ctx.t) : { text: ctx.t('people-denied') });
  });

  return feature;

  /** The press is answered; null after a refusal. */
  async function mine(ctx: ViewerContext, employmentId: EmploymentId) {
    const found = await listLocalRoles(ports, ctx.viewer, employmentId);
    await ctx.answer(found?.mayChange ? undefined : ctx.t('people-denied'));
    return found?.mayChange ? found : null;
  }

  async function showRoles(ctx: ViewerContext, id: EmploymentId, notice: string | undefined): Promise<void> {
    await dropBasis(ctx, ports);
    const found = await listLocalRoles(ports, ctx.viewer, id);
    await ctx.answer(found ? notice : ctx.t('people-denied'));
    if (found) await ctx.show(rolesScreen(found, ctx.t));
  }

  /** What to say of it; what was typed next is no basis any more. */
  async function grant(
    ctx: ViewerContext,
    employmentId: EmploymentId,
    role: LocalRole,
    term: RoleTerm,
  ): Promise<string> {
    const outcome = await grantLocalRole(ports, ctx.viewer, { employmentId, role, term });
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    if (outcome === null) return ctx.t('people-denied');
    return outcome === 'granted' ? ctx.t('people-role-granted') : ctx.t('people-role-unchanged');
  }
}

const idOf = (employment: number): EmploymentId => asId<EmploymentId>(employment);

/** The last day, or null for an open end; undefined: neither. */
function readUntil(text: string): Temporal.PlainDate | null | undefined {
  if (text === OPEN) return null;
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? readDay(text) : undefined;
}

function readDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
