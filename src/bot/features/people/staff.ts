import { Composer } from 'grammy';
import { asId, type EmploymentId } from '../../../lib/ids.ts';
import { cleanLine } from '../../../lib/text.ts';
import { changeWork } from '../../../usecases/people/change-work.ts';
import { openMember } from '../../../usecases/people/open-member.ts';
import { searchStaff } from '../../../usecases/people/search-staff.ts';
import { findStaffMember } from '../../../usecases/people/staff-member.ts';
import { PRESENCES, type Presence } from '../../../usecases/people/staff-store.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-event-date.ts';
import type { Button } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { dropBasis } from './drop-basis.ts';
import type { PeoplePorts } from './ports.ts';
import { FOUND_ON_PAGE, leftScreen, staffMemberScreen, staffScreen, workScreen } from './staff-screens.ts';

const WORK_CHANGES = ['leave', 'back', 'left'] as const;
const MAX_SEARCH = 60;

/** People of all one's places: a search by name, filters, the card, and what is said about somebody's work. */
export function staff(ports: PeoplePorts): Composer<ViewerContext> {
  const feature = new Composer<ViewerContext>();

  feature.callbackQuery(buttons.staffButton.pattern, async (ctx, next) => {
    const data = buttons.staffButton.parse(ctx.callbackQuery.data);
    const presence = PRESENCES[data?.presence ?? -1];
    if (!data || presence === undefined || data.page < 0) return next();
    await ctx.answer();
    await showFound(ctx, { text: await searchedText(ctx), presence, page: data.page });
  });

  feature.on('message', async (ctx, next) => {
    const typed = cleanLine(ctx.message.text ?? '');
    if (typed === '' || typed.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'staffSearch') return next();
    await showFound(ctx, {
      text: typed.slice(0, MAX_SEARCH),
      presence: PRESENCES[focus.subjectId] ?? 'all',
      page: 0,
    });
  });

  feature.callbackQuery(buttons.staffMemberButton.pattern, async (ctx, next) => {
    const data = buttons.staffMemberButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await showMember(ctx, ports, asId<EmploymentId>(data.employment), null);
  });

  feature.callbackQuery(buttons.workMenuButton.pattern, async (ctx, next) => {
    const data = buttons.workMenuButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const id = asId<EmploymentId>(data.employment);
    const found = await findStaffMember(ports, ctx.viewer, id, 'rosterManage');
    await ctx.answer(found ? undefined : ctx.t('people-denied'));
    if (found) await ctx.show(workScreen(found.member, (await ports.staff.readLeave(id)) !== null, ctx.t));
  });

  feature.callbackQuery(buttons.workButton.pattern, async (ctx, next) => {
    const data = buttons.workButton.parse(ctx.callbackQuery.data);
    const to = WORK_CHANGES.find(change => change === data?.to);
    if (!data || to === undefined) return next();
    const employmentId = asId<EmploymentId>(data.employment);
    if (to === 'left' && data.sure !== 1) {
      const found = await findStaffMember(ports, ctx.viewer, employmentId, 'rosterManage');
      await ctx.answer(found ? undefined : ctx.t('people-denied'));
      if (found) await ctx.show(leftScreen(found.member, found.organisation, ctx.t));
      return;
    }
    const changed = await changeWork(ports, ctx.viewer, { employmentId, to });
    if (changed === null) return ctx.answer(ctx.t('people-denied'));
    await showMember(ctx, ports, employmentId, null, ctx.t('people-work-saved'));
  });

  return feature;

  async function showFound(
    ctx: ViewerContext,
    { text, presence, page }: { text: string | null; presence: Presence; page: number },
  ): Promise<void> {
    const cut = { skip: page * FOUND_ON_PAGE, take: FOUND_ON_PAGE };
    const found = await searchStaff(ports, ctx.viewer, { text, presence }, cut);
    if (found === null) {
      if ((await ports.focus.getFocus(ctx.viewer.telegramId))?.kind === 'staffSearch')
        await ports.focus.clearFocus(ctx.viewer.telegramId);
      return void (await ctx.show({ text: ctx.t('people-no-role') }));
    }
    const focus = { kind: 'staffSearch', subjectId: PRESENCES.indexOf(presence), detail: text } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show(staffScreen({ ...found, text, presence, page }, ctx.viewer, ctx.t));
  }

  async function searchedText(ctx: ViewerContext): Promise<string | null> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    return focus?.kind === 'staffSearch' ? focus.detail : null;
  }
}

/** The card, with the press answered; the look is put on record. `back`: the way to the list; null for where it was most likely opened. */
export async function showMember(
  ctx: ViewerContext,
  ports: PeoplePorts,
  employmentId: EmploymentId,
  back: ((organisation: number) => Button) | null,
  notice?: string,
): Promise<void> {
  await dropBasis(ctx, ports);
  const found = await openMember(ports, { viewer: ctx.viewer, employmentId });
  if (!found) return ctx.answer(ctx.t('people-denied'));
  await ctx.answer(notice);
  const leave = await ports.staff.readLeave(employmentId);
  const manages = await findStaffMember(ports, ctx.viewer, employmentId, 'rosterManage');
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  const organisation = found.organisation.id;
  const list =
    focus?.kind === 'staffSearch'
      ? buttons.staffButton.pack({ presence: focus.subjectId, page: 0 })
      : buttons.membersButton.pack({ organisation, campaign: 0, page: 0 });
  await ctx.show(
    staffMemberScreen(
      {
        ...found,
        leaveSince: leave === null ? null : formatDay(leave, ctx.t),
        mayManage: manages !== null,
        back: back?.(organisation) ?? { text: ctx.t('people-back-to-list'), data: list },
      },
      ctx.t,
    ),
  );
}
