import { Composer } from 'grammy';
import { MAX_LEAVE_DAYS, parseLeave } from '../../../domain/reminders/parse-leave.ts';
import type { Clock } from '../../../lib/clock.ts';
import { LOCALES } from '../../../lib/texts.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { PersonSettingsStore } from '../../../usecases/people/person-settings-store.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { askLeaveScreen } from './screens.ts';

export interface LeavePorts {
  personSettings: PersonSettingsStore;
  focus: FocusStore;
  clock: Clock;
}

// locale-keys: settings-leave-unreadable settings-leave-past settings-leave-tooLong

/** «Отпуск»: typed dates within which nothing that can wait is sent. `done` shows the settings, and so ends the asking. */
export function ownLeave(
  ports: LeavePorts,
  done: (ctx: ViewerContext) => Promise<void>,
): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.leaveButton.pattern, async ctx => {
    const focus = { kind: 'ownLeave', subjectId: 0, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.answer();
    const { leave } = await ports.personSettings.readSettings(ctx.viewer.personId);
    await ctx.show(askLeaveScreen(leave, ctx.t));
  });

  composer.callbackQuery(buttons.noLeaveButton.pattern, async ctx => {
    await ports.personSettings.setLeave(ctx.viewer.personId, null);
    await ctx.answer(ctx.t('settings-saved'));
    await done(ctx);
  });

  composer.on('message', async (ctx, next) => {
    const text = ctx.message.text ?? '';
    if (text.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'ownLeave') return next();
    const today = todayOf(ctx.viewer, ports.clock.now());
    const reading = parseLeave(text, today, LOCALES);
    if (!reading.ok) {
      const refusal = ctx.t(`settings-leave-${reading.reason}`, { max: MAX_LEAVE_DAYS });
      return void (await ctx.send({ text: refusal }));
    }
    await ports.personSettings.setLeave(ctx.viewer.personId, reading.leave);
    await done(ctx);
  });
  return composer;
}

/** What the person types next is no leave any more. */
export async function dropLeaveFocus(ctx: ViewerContext, ports: Pick<LeavePorts, 'focus'>): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'ownLeave') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
