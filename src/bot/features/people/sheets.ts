import { Composer } from 'grammy';
import { type InvitationSheetsLabels, renderInvitationSheets } from '../../../files/invitation-sheets.ts';
import { asId, type OrganisationId } from '../../../lib/ids.ts';
import type { Translate } from '../../../lib/texts.ts';
import { openOrganisation } from '../../../usecases/people/open-organisation.ts';
import { printInvitations } from '../../../usecases/people/print-invitations.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-date.ts';
import { fileNameOf, LANGUAGES } from '../../internship-view/document-words.ts';
import { sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import type { PeoplePorts } from './ports.ts';

/** Personal invitations of a whole organisation as one printable file: a card with a QR code for each. */
export function sheets(ports: PeoplePorts): Composer<ViewerContext> {
  const feature = new Composer<ViewerContext>();

  feature.callbackQuery(buttons.sheetsButton.pattern, async (ctx, next) => {
    const data = buttons.sheetsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const organisationId = asId<OrganisationId>(data.organisation);
    if (data.sure !== 1) return ask(ctx, organisationId);
    const printed = await printInvitations(ports, ctx.viewer, organisationId);
    if (printed === null) return ctx.answer(ctx.t('people-denied'));
    if (printed.people.length === 0) return ctx.answer(ctx.t('people-sheets-nobody'));
    await ctx.answer(ctx.t('people-sheets-making'));
    const { organisation, people, expiresAt } = printed;
    const date = formatDay(ports.clock.now(), ctx.viewer.timezone, ctx.t);
    const content = await renderInvitationSheets(
      {
        language: LANGUAGES[ctx.locale],
        organisation: organisation.title,
        people: people.map(({ fullName, payload }) => ({
          fullName,
          link: `https://t.me/${ctx.me.username}?start=${payload}`,
        })),
        madeOn: ctx.t('route-doc-made', { date }),
      },
      labelsOf(ctx.t),
    );
    const until = formatDay(expiresAt, ctx.viewer.timezone, ctx.t);
    await sendDocument(
      ctx,
      content,
      fileNameOf(ctx.t('people-sheets-file', { organisation: organisation.title })),
      ctx.t('people-sheets-caption', { count: people.length, date: until }),
    );
  });

  return feature;

  async function ask(ctx: ViewerContext, organisationId: OrganisationId): Promise<void> {
    const access = await openOrganisation(ports, { viewer: ctx.viewer, organisationId, action: 'invite' });
    await ctx.answer(access ? undefined : ctx.t('people-denied'));
    if (!access) return;
    const organisation = access.organisation.id;
    await ctx.show({
      text: ctx.t('people-sheets-ask', { organisation: access.organisation.title }),
      buttons: [
        [{ text: ctx.t('people-sheets-make'), data: buttons.sheetsButton.pack({ organisation, sure: 1 }) }],
        [{ text: ctx.t('people-back'), data: buttons.organisationButton.pack({ organisation }) }],
      ],
    });
  }
}

function labelsOf(t: Translate): InvitationSheetsLabels {
  return {
    title: t('people-sheets-title'),
    steps: t('people-sheets-steps'),
    note: t('people-sheets-note'),
    page: t('iom-doc-page'),
    of: t('iom-doc-page-of'),
  };
}
