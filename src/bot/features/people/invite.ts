import { Composer, InputFile } from 'grammy';
import { renderQr } from '../../../files/qr.ts';
import { asId, type EmploymentId, type OrganisationId } from '../../../lib/ids.ts';
import { type CreatedInvitation, createInvitation } from '../../../usecases/people/create-invitation.ts';
import { listOrganisations } from '../../../usecases/people/list-organisations.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-date.ts';
import { inviteMemberButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { noRoleScreen, organisationsScreen } from './organisation-screens.ts';
import type { PeoplePorts } from './ports.ts';

/** /invite: a link of the organisation, or of one person of the roster, as text and as a QR code; shown once. */
export function invitations(ports: PeoplePorts): Composer<ViewerContext> {
  const feature = new Composer<ViewerContext>();

  feature.command('invite', async ctx => {
    const all = await listOrganisations(ports, ctx.viewer, 'invite');
    const [only] = all;
    if (!only) return void (await ctx.send(noRoleScreen(ctx)));
    if (all.length > 1)
      return void (await ctx.send(
        organisationsScreen(all, { page: 0, invite: 1, viewer: ctx.viewer }, ctx.t),
      ));
    await invite(ctx, { organisationId: only.id });
  });

  feature.callbackQuery(buttons.inviteButton.pattern, async (ctx, next) => {
    const data = buttons.inviteButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await invite(ctx, { organisationId: asId<OrganisationId>(data.organisation) });
  });

  feature.callbackQuery(inviteMemberButton.pattern, async (ctx, next) => {
    const data = inviteMemberButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await invite(ctx, { employmentId: asId<EmploymentId>(data.employment) });
  });

  return feature;

  async function invite(
    ctx: ViewerContext,
    to: { organisationId: OrganisationId } | { employmentId: EmploymentId },
  ): Promise<void> {
    const outcome = await createInvitation(ports, ctx.viewer, to);
    if (ctx.callbackQuery) await ctx.answer(refusal(outcome, ctx));
    if (outcome.kind !== 'created') return;
    const link = `https://t.me/${ctx.me.username}?start=${outcome.payload}`;
    await ctx.replyWithPhoto(new InputFile(await renderQr(link), 'invitation.png'), {
      caption: caption(ctx, outcome, link),
    });
  }
}

function refusal(outcome: CreatedInvitation, ctx: ViewerContext): string | undefined {
  if (outcome.kind === 'denied') return ctx.t('people-denied');
  return outcome.kind === 'alreadyHere' ? ctx.t('people-already-here') : undefined;
}

function caption(
  ctx: ViewerContext,
  { organisation, fullName, expiresAt }: Extract<CreatedInvitation, { kind: 'created' }>,
  link: string,
): string {
  const values = {
    organisation: organisation.title,
    date: formatDay(expiresAt, ctx.viewer.timezone, ctx.t),
    link,
  };
  return fullName === null
    ? ctx.t('people-invitation', values)
    : ctx.t('people-invitation-personal', { ...values, name: fullName });
}
