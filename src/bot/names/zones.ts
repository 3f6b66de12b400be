import type { Translate } from '../../lib/texts.ts';

/** The zones of Russia by the cities people know them by, from west to east (domain §5.5, names of the tz database). */
export const OFFERED_ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Barnaul',
  'Asia/Tomsk',
  'Asia/Novokuznetsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Sakhalin',
  'Asia/Kamchatka',
] as const;

/** What an organisation or a territory may have besides. */
const OTHER_ZONES = [
  'Europe/Simferopol',
  'Europe/Kirov',
  'Europe/Volgograd',
  'Europe/Astrakhan',
  'Europe/Saratov',
  'Europe/Ulyanovsk',
  'Asia/Chita',
  'Asia/Khandyga',
  'Asia/Ust-Nera',
  'Asia/Srednekolymsk',
  'Asia/Anadyr',
] as const;

/** Every zone that has a name of its own here. */
export const KNOWN_ZONES: readonly string[] = [...OFFERED_ZONES, ...OTHER_ZONES];

// locale-keys: zone-Kaliningrad zone-Moscow zone-Samara zone-Yekaterinburg zone-Omsk zone-Novosibirsk zone-Barnaul
// locale-keys: zone-Tomsk zone-Novokuznetsk zone-Krasnoyarsk zone-Irkutsk zone-Yakutsk zone-Vladivostok zone-Magadan
// locale-keys: zone-Sakhalin zone-Kamchatka zone-Simferopol zone-Kirov zone-Volgograd zone-Astrakhan zone-Saratov
// locale-keys: zone-Ulyanovsk zone-Chita zone-Khandyga zone-Ust-Nera zone-Srednekolymsk zone-Anadyr

/** The city a zone is known by, in the person's language; of a zone outside Russia the name it has in the tz database. */
export function zoneName(timezone: string, t: Translate): string {
  const city = zoneCity(timezone);
  return KNOWN_ZONES.includes(timezone) ? t(`zone-${city}`) : city.replaceAll('_', ' ');
}

/** The last part of a zone's name, ASCII and different for each: `Asia/Tomsk` → Tomsk. */
export function zoneCity(timezone: string): string {
  return timezone.split('/').at(-1) ?? timezone;
}
