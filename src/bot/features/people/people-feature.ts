import { Composer } from 'grammy';
import type { Action } from '../../../domain/access.ts';
import { asId, type EmploymentId, type OrganisationId } from '../../../lib/ids.ts';
import { decideJoin, type JoinDecision } from '../../../usecases/people/decide-join.ts';
import { listOrganisations } from '../../../usecases/people/list-organisations.ts';
import { openOrganisation } from '../../../usecases/people/open-organisation.ts';
import type { RosterOrganisation } from '../../../usecases/people/roster-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import type { Button } from '../../screen.ts';
import { peopleButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { dropBasis } from './drop-basis.ts';
import { invitations } from './invite.ts';
import { MEMBERS_ON_PAGE, membersScreen } from './members-screen.ts';
import { noRoleScreen, organisationScreen, organisationsScreen } from './organisation-screens.ts';
import type { PeoplePorts } from './ports.ts';
import { noRequestsScreen, requestScreen } from './request-screen.ts';
import { roles } from './roles.ts';
import { sheets } from './sheets.ts';
import { showMember, staff } from './staff.ts';

/**
 * /people and /invite: coordinators of an organisation and methodologists of its territory. Every press asks the access
 * policy anew for the very organisation it is about, whatever was on the screen before.
 */
export function peopleFeature(ports: PeoplePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('people', showPeople);
  feature.callbackQuery(peopleButton.pattern, async ctx => {
    await ctx.answer();
    await showPeople(ctx);
  });

  feature.callbackQuery(buttons.organisationsButton.pattern, async (ctx, next) => {
    const data = buttons.organisationsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const all = await listOrganisations(ports, ctx.viewer, data.invite === 1 ? 'invite' : 'rosterView');
    if (all.length === 0) return ctx.answer(ctx.t('people-denied'));
    await ctx.answer();
    await ctx.show(organisationsScreen(all, { ...data, viewer: ctx.viewer }, ctx.t));
  });

  feature.callbackQuery(buttons.organisationButton.pattern, async (ctx, next) => {
    const data = buttons.organisationButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const access = await open(ctx, data.organisation, 'rosterView');
    if (access) await showOrganisation(ctx, access.organisation);
  });

  feature.callbackQuery(buttons.requestButton.pattern, async (ctx, next) => {
    const data = buttons.requestButton.parse(ctx.callbackQuery.data);
    if (!data || data.at < 0) return next();
    const access = await open(ctx, data.organisation, 'joinRequestDecide');
    if (access) await showRequest(ctx, access.organisation, data);
  });

  feature.callbackQuery(buttons.decideJoinButton.pattern, async (ctx, next) => {
    const data = buttons.decideJoinButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const outcome = await decideJoin(ports, {
      viewer: ctx.viewer,
      employmentId: asId<EmploymentId>(data.employment),
      from: data.declined === 1 ? 'declined' : 'requested',
      to: data.accept === 1 ? 'accepted' : 'declined',
    });
    await ctx.answer(decisionNotice(outcome, data.accept === 1, ctx));
    if (outcome.kind === 'denied') return;
    await showRequest(ctx, outcome.organisation, { declined: data.declined, at: 0 });
  });

  feature.callbackQuery(buttons.membersButton.pattern, async (ctx, next) => {
    const data = buttons.membersButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const access = await open(ctx, data.organisation, 'participationView');
    if (access) await showMembers(ctx, access, data);
  });

  feature.callbackQuery(buttons.memberButton.pattern, async (ctx, next) => {
    const data = buttons.memberButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const { employment, ...list } = data;
    const back = (organisation: number): Button => ({
      text: ctx.t('people-back-to-list'),
      data: buttons.membersButton.pack({ organisation, ...list }),
    });
    await showMember(ctx, ports, asId<EmploymentId>(employment), back);
  });

  feature.use(invitations(ports));
  feature.use(staff(ports));
  feature.use(roles(ports));
  feature.use(sheets(ports));
  return composer;

  async function showPeople(ctx: ViewerContext): Promise<void> {
    await dropBasis(ctx, ports);
    const all = await listOrganisations(ports, ctx.viewer, 'rosterView');
    const [only] = all;
    if (!only) return void (await ctx.show(noRoleScreen(ctx)));
    if (all.length === 1) return showOrganisation(ctx, only);
    await ctx.show(organisationsScreen(all, { page: 0, invite: 0, viewer: ctx.viewer }, ctx.t));
  }

  /** The organisation a press is about, with the press answered; null after a refusal. */
  async function open(ctx: ViewerContext, organisation: number, action: Action) {
    const organisationId = asId<OrganisationId>(organisation);
    const access = await openOrganisation(ports, { viewer: ctx.viewer, organisationId, action });
    await ctx.answer(access ? undefined : ctx.t('people-denied'));
    return access;
  }

  async function showOrganisation(ctx: ViewerContext, organisation: RosterOrganisation): Promise<void> {
    const counts = await ports.roster.countMembers(organisation.id);
    const several = (await listOrganisations(ports, ctx.viewer, 'rosterView')).length > 1;
    await ctx.show(organisationScreen(organisation, counts, { viewer: ctx.viewer, several }, ctx.t));
  }

  async function showRequest(
    ctx: ViewerContext,
    organisation: RosterOrganisation,
    { declined, at }: { declined: number; at: number },
  ): Promise<void> {
    const of = { organisationId: organisation.id, state: declined === 1 ? 'declined' : 'requested' } as const;
    const { total, members } = await ports.roster.listMembers(of, { skip: at, take: 1 });
    const [member] = members;
    if (member)
      return void (await ctx.show(
        requestScreen(organisation, { member, at, total, declined }, ctx.viewer.timezone, ctx.t),
      ));
    // The list became shorter meanwhile.
    if (at > 0) return showRequest(ctx, organisation, { declined, at: 0 });
    await ctx.show(noRequestsScreen(organisation, ctx.t));
  }

  async function showMembers(
    ctx: ViewerContext,
    access: NonNullable<Awaited<ReturnType<typeof openOrganisation>>>,
    { campaign: wanted, page }: { campaign: number; page: number },
  ): Promise<void> {
    const { organisation, by } = access;
    const at = ports.clock.now();
    const campaigns = await ports.roster.listNamedCampaigns(organisation.id, at);
    const campaign = campaigns.find(({ id }) => id === wanted) ?? campaigns[0] ?? null;
    const { total, members } = await ports.roster.listMembers(
      { organisationId: organisation.id, state: 'accepted' },
      { skip: page * MEMBERS_ON_PAGE, take: MEMBERS_ON_PAGE },
    );
    // The list became shorter meanwhile.
    if (members.length === 0 && page > 0) return showMembers(ctx, access, { campaign: wanted, page: 0 });
    const participation = campaign
      ? await ports.roster.listParticipation(organisation.id, campaign.id, at)
      : new Map<never, never>();
    const actorId = ctx.viewer.personId;
    const action = 'participationView';
    await ports.roster.recordLook({ actorId, by, action, organisationId: organisation.id, at });
    const shown = { organisation, page, total, members, campaigns, campaign, participation };
    await ctx.show(membersScreen(shown, ctx.viewer.timezone, ctx.t));
  }
}

// locale-keys: data-state-accepted data-state-declined data-state-requested
function decisionNotice(outcome: JoinDecision, accept: boolean, ctx: ViewerContext): string {
  switch (outcome.kind) {
    case 'denied':
      return ctx.t('people-denied');
    case 'alreadyDecided':
      return ctx.t('people-already-decided', {
        name: outcome.member.fullName,
        state: ctx.t(`data-state-${outcome.state}`),
      });
    case 'decided':
      return accept
        ? ctx.t('people-accepted-notice', { name: outcome.member.fullName })
        : ctx.t('people-declined-notice', { name: outcome.member.fullName });
  }
}
