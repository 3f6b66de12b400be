import { FormattedString } from '@grammyjs/parse-mode';
import type { DateRange } from '../../../domain/event-date.ts';
import { LOCALES, type Translate } from '../../../lib/texts.ts';
import type { PersonSettings } from '../../../usecases/people/person-settings-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDay } from '../../format-event-date.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import { OFFERED_ZONES, zoneCity, zoneName } from '../../names/zones.ts';
import type { Button, Screen } from '../../screen.ts';
import { settingsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

/** Hours that are offered; together they cover whoever lives by day. */
const QUIET_FROM = [18, 19, 20, 21, 22, 23] as const;
const QUIET_TO = [6, 7, 8, 9, 10, 11] as const;
const IN_ROW = 3;

// locale-keys: settings-language-ru settings-language-en

/** What is set now, in words, with a button for each thing. */
export function settingsScreen(
  viewer: Viewer,
  settings: PersonSettings,
  now: Temporal.Instant,
  t: Translate,
): Screen {
  const { from, to } = settings.quietHours;
  const lines = [
    t('settings-language', { language: t(`settings-language-${viewer.locale}`) }),
    t('settings-zone', { zone: zoneName(viewer.timezone, t), time: clockIn(viewer.timezone, now) }),
    from === to ? t('settings-quiet-none') : t('settings-quiet', { from, to }),
    ...(settings.leave === null ? [] : [leaveLine(settings.leave, t)]),
  ];
  return {
    text: FormattedString.b(t('settings-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      LOCALES.map(locale => ({
        text: `${locale === viewer.locale ? '✓ ' : ''}${t(`settings-language-${locale}`)}`,
        data: buttons.localeButton.pack({ locale }),
      })),
      [
        { text: t('settings-zone-button'), data: buttons.zonesButton.pack({}) },
        { text: t('settings-quiet-button'), data: buttons.quietStartButton.pack({}) },
      ],
      [{ text: t('settings-leave-button'), data: buttons.leaveButton.pack({}) }],
      viewer.registered && !settings.hasWorkplace
        ? [{ text: t('settings-workplace-button'), data: buttons.workplaceButton.pack({}) }]
        : [],
      homeRow(viewer, t),
    ],
  };
}

/** The zones with the time it is there: people know their clock better than their zone. */
export function zonesScreen(settings: PersonSettings, now: Temporal.Instant, t: Translate): Screen {
  const zones = OFFERED_ZONES.map(zone => ({
    text: `${clockIn(zone, now)} ${zoneName(zone, t)}`,
    data: buttons.zoneButton.pack({ city: zoneCity(zone) }),
  }));
  return {
    text: t('settings-zone-question'),
    buttons: [
      ...inRows(zones, 2),
      settings.timezone === null
        ? []
        : [{ text: t('settings-zone-default'), data: buttons.zoneButton.pack({ city: '' }) }],
      [backButton(t)],
    ],
  };
}

export function quietFromScreen(t: Translate): Screen {
  const hours = QUIET_FROM.map(from => ({ text: hour(from), data: buttons.quietFromButton.pack({ from }) }));
  return {
    text: t('settings-quiet-from-question'),
    buttons: [
      ...inRows(hours, IN_ROW),
      [{ text: t('settings-quiet-off'), data: buttons.quietButton.pack({ from: 0, to: 0 }) }],
      [backButton(t)],
    ],
  };
}

export function quietToScreen(from: number, t: Translate): Screen {
  const hours = QUIET_TO.map(to => ({ text: hour(to), data: buttons.quietButton.pack({ from, to }) }));
  return {
    text: t('settings-quiet-to-question', { from: hour(from) }),
    buttons: [...inRows(hours, IN_ROW), [backButton(t)]],
  };
}

/** Asks for the dates of the own leave. */
export function askLeaveScreen(leave: DateRange | null, t: Translate): Screen {
  return {
    text: [...(leave === null ? [] : [leaveLine(leave, t)]), t('settings-leave-question')].join('\n\n'),
    buttons: [
      leave === null ? [] : [{ text: t('settings-leave-none'), data: buttons.noLeaveButton.pack({}) }],
      [backButton(t)],
    ],
  };
}

function leaveLine({ from, to }: DateRange, t: Translate): string {
  return t('settings-leave', { from: formatDay(from, t), to: formatDay(to, t) });
}

/** `19` → `19:00`. */
export function hour(of: number): string {
  return `${String(of).padStart(2, '0')}:00`;
}

function clockIn(timezone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
}

function backButton(t: Translate): Button {
  return { text: t('settings-back'), data: settingsButton.pack({}) };
}
