import { Composer } from 'grammy';
import { asId, type EnrolmentId, type EventId, type GroupId } from '../../../lib/ids.ts';
import { markGuest } from '../../../usecases/internship/mark-guest.ts';
import { openGroup, openSession } from '../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import type { InternshipPorts } from './ports.ts';
import { guestsScreen, sessionScreen, sessionsScreen } from './session-screens.ts';
import { showJournals, showReviewEntry } from './show-review.ts';
import { showGuests } from './show-session.ts';

/** Sessions of a group: for its master and the methodologists of its territory. */
export function sessionPresses(ports: InternshipPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.sessionsButton.pattern, async (ctx, next) => {
    const data = buttons.sessionsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const groupId = asId<GroupId>(data.group);
    const opened = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'lead' });
    await ctx.answer(opened ? undefined : ctx.t('internship-denied'));
    const shown = { page: data.page, now: ports.clock.now() };
    if (opened) await ctx.show(sessionsScreen(opened, shown, ctx.t));
  });

  composer.callbackQuery(buttons.sessionButton.pattern, async (ctx, next) => {
    const data = buttons.sessionButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.event);
    if (opened) await ctx.show(sessionScreen(opened, ports.clock.now(), ctx.t));
  });

  composer.callbackQuery(buttons.guestsButton.pattern, async (ctx, next) => {
    const data = buttons.guestsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.event);
    if (opened) await ctx.show(guestsScreen(opened, data.page, ctx.t));
  });

  composer.callbackQuery(buttons.markGuestButton.pattern, async (ctx, next) => {
    const data = buttons.markGuestButton.parse(ctx.callbackQuery.data);
    const mark = data && markOf(data.mark);
    if (!data || !mark) return next();
    const eventId = asId<EventId>(data.event);
    const enrolmentId = asId<EnrolmentId>(data.enrolment);
    const outcome = await markGuest(ports, { viewer: ctx.viewer, eventId, enrolmentId, ...mark });
    await ctx.answer(ctx.t(outcome === 'done' ? 'internship-marked' : 'internship-denied'));
    if (outcome === 'done') await showGuests(ctx, ports, { eventId, enrolment: data.enrolment });
  });

  composer.callbackQuery(buttons.journalsButton.pattern, async (ctx, next) => {
    const data = buttons.journalsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.event);
    if (opened) await showJournals(ctx, ports, opened.session.eventId);
  });

  composer.callbackQuery(buttons.reviewEntryButton.pattern, async (ctx, next) => {
    const data = buttons.reviewEntryButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.event);
    const enrolmentId = asId<EnrolmentId>(data.enrolment);
    if (opened) await showReviewEntry(ctx, ports, { eventId: opened.session.eventId, enrolmentId });
  });
  return composer;

  /** The session a press is about, with the press answered; null after a refusal. */
  async function open(ctx: ViewerContext, event: number) {
    const eventId = asId<EventId>(event);
    const opened = await openSession(ports, { viewer: ctx.viewer, eventId, right: 'lead' });
    await ctx.answer(opened ? undefined : ctx.t('internship-denied'));
    return opened;
  }
}

/** A state, or a number of hours that were attended. */
function markOf(raw: string): { state: 'present' | 'partial' | 'noShow'; hours: number | null } | null {
  if (raw === 'present' || raw === 'noShow') return { state: raw, hours: null };
  return /^\d{1,2}$/u.test(raw) ? { state: 'partial', hours: Number(raw) } : null;
}
