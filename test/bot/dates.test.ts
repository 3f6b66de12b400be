import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay } from '../../src/bot/format-date.ts';
import { OFFERED_ZONES, zoneCity, zoneName } from '../../src/bot/names/zones.ts';
import { loadTexts } from '../../src/lib/texts.ts';

const texts = loadTexts();
const instant = Temporal.Instant.from('2027-03-15T07:00:00Z');

describe('dates', () => {
  it('are written with day, weekday, time and the city of the zone', () => {
    expect(formatDateTime(instant, 'Asia/Tomsk', texts('ru')).full).toBe('15 марта, пн, 14:00 (Томск)');
    expect(formatDateTime(instant, 'Asia/Tomsk', texts('en')).full).toContain('14:00 (Tomsk)');
    expect(formatDateTime(instant, 'Asia/Ust-Nera', texts('ru')).full).toContain('17:00 (Усть-Нера)');
  });

  it('are the day of the zone, not of the machine', () => {
    const evening = Temporal.Instant.from('2027-03-15T21:30:00Z');
    expect(formatDay(evening, 'Europe/Moscow', texts('ru'))).toBe('16 марта 2027');
    expect(formatDay(evening, 'Europe/Kaliningrad', texts('ru'))).toBe('15 марта 2027');
  });
});

describe('zones', () => {
  it('have a city in both languages, each a different one', () => {
    for (const locale of ['ru', 'en'] as const) {
      const names = OFFERED_ZONES.map(zone => zoneName(zone, texts(locale)));
      expect(new Set(names).size).toBe(OFFERED_ZONES.length);
    }
    expect(new Set(OFFERED_ZONES.map(zoneCity)).size).toBe(OFFERED_ZONES.length);
  });

  it('outside Russia keep their names', () => {
    expect(zoneName('America/New_York', texts('ru'))).toBe('New York');
    expect(zoneName('UTC', texts('ru'))).toBe('UTC');
  });
});
