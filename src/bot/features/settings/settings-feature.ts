import { Composer } from 'grammy';
import { LOCALES } from '../../../lib/texts.ts';
import type { AttemptCache } from '../../../usecases/diagnosis/attempt-store.ts';
import { changeLocale } from '../../../usecases/people/change-locale.ts';
import { forKnown, type ViewerContext } from '../../context.ts';
import { type DialogueContext, enterRegistration, REGISTRATION } from '../../dialogues.ts';
import { OFFERED_ZONES, zoneCity } from '../../names/zones.ts';
import { settingsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { dropLeaveFocus, type LeavePorts, ownLeave } from './own-leave.ts';
import * as screens from './screens.ts';

export interface SettingsPorts extends LeavePorts {
  attemptCache: AttemptCache;
}

/** /settings of everybody we know, registered or not: language, zone, quiet hours, leave; a place of work for those without. */
export function settingsFeature(ports: SettingsPorts): Composer<DialogueContext> {
  const composer = new Composer<DialogueContext>();
  const feature = forKnown(composer);

  feature.command('settings', showSettings);
  feature.callbackQuery(settingsButton.pattern, async ctx => {
    await ctx.answer();
    await showSettings(ctx);
  });

  feature.callbackQuery(buttons.localeButton.pattern, async (ctx, next) => {
    const data = buttons.localeButton.parse(ctx.callbackQuery.data);
    const locale = LOCALES.find(each => each === data?.locale);
    if (!locale) return next();
    await changeLocale(ports, ctx.viewer.personId, locale);
    await ctx.reloadViewer();
    await ctx.answer(ctx.t('settings-saved'));
    await showSettings(ctx);
    // The question on the screen is in the old language: it is asked anew, what was answered is stored.
    if (ctx.conversation.active(REGISTRATION) > 0) await enterRegistration(ctx);
  });

  feature.callbackQuery(buttons.zonesButton.pattern, async ctx => {
    await ctx.answer();
    const settings = await ports.personSettings.readSettings(ctx.viewer.personId);
    await ctx.show(screens.zonesScreen(settings, ports.clock.now(), ctx.t));
  });

  feature.callbackQuery(buttons.zoneButton.pattern, async (ctx, next) => {
    const data = buttons.zoneButton.parse(ctx.callbackQuery.data);
    const zone = OFFERED_ZONES.find(each => zoneCity(each) === data?.city);
    if (!data || (!zone && data.city !== '')) return next();
    await ports.personSettings.setTimezone(ctx.viewer.personId, zone ?? null);
    await ctx.reloadViewer();
    await ctx.answer(ctx.t('settings-saved'));
    await showSettings(ctx);
  });

  feature.callbackQuery(buttons.quietStartButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(screens.quietFromScreen(ctx.t));
  });

  feature.callbackQuery(buttons.quietFromButton.pattern, async (ctx, next) => {
    const data = buttons.quietFromButton.parse(ctx.callbackQuery.data);
    if (!data || !isHour(data.from)) return next();
    await ctx.answer();
    await ctx.show(screens.quietToScreen(data.from, ctx.t));
  });

  feature.callbackQuery(buttons.quietButton.pattern, async (ctx, next) => {
    const data = buttons.quietButton.parse(ctx.callbackQuery.data);
    if (!data || !isHour(data.from) || !isHour(data.to)) return next();
    const hours = { from: screens.hour(data.from), to: screens.hour(data.to) };
    await ports.personSettings.setQuietHours(ctx.viewer.personId, hours);
    await ctx.answer(ctx.t('settings-saved'));
    await showSettings(ctx);
  });

  feature.callbackQuery(buttons.workplaceButton.pattern, async ctx => {
    await ctx.answer();
    await enterRegistration(ctx);
  });

  feature.use(ownLeave(ports, showSettings));
  return composer;

  async function showSettings(ctx: ViewerContext): Promise<void> {
    await dropLeaveFocus(ctx, ports);
    const settings = await ports.personSettings.readSettings(ctx.viewer.personId);
    await ctx.show(screens.settingsScreen(ctx.viewer, settings, ports.clock.now(), ctx.t));
  }
}

function isHour(value: number): boolean {
  return value >= 0 && value <= 23;
}
