import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../src/bot/notices/render-notice.ts';
import { toMessage } from '../../src/bot/screen.ts';
import { LOCALES, loadTexts } from '../../src/lib/texts.ts';

const texts = loadTexts();
const item = (changes: object = {}) => ({
  kind: 'event',
  id: 12,
  title: 'Семинар',
  at: '2026-09-18T07:00:00Z',
  day: '2026-09-18',
  timezone: 'Asia/Tomsk',
  side: null,
  ...changes,
});
function shown(
  kind: 'agenda' | 'soon',
  items: readonly object[],
  more: object = {},
  locale: 'ru' | 'en' = 'ru',
) {
  const values = { timezone: 'Asia/Tomsk', today: '2026-09-17', items: JSON.stringify(items), ...more };
  const { text, keyboard } = toMessage(renderNotice(kind, values, texts(locale), locale));
  return { text, buttons: keyboard.flat() };
}

describe('the digest', () => {
  it('lists day by day, and leads to each', () => {
    const meeting = item({ kind: 'meeting', id: 7, title: '', at: '2026-09-18T09:30:00Z', side: 'mentee' });
    const later = item({ id: 13, title: 'Форум', day: '2026-09-20', at: null });
    const { text, buttons } = shown('agenda', [item(), meeting, later]);
    expect(text.split('\n')).toEqual([
      'Завтра, 18 сентября: 14:00 Семинар · 16:30 встреча с наставником.',
      '20 сентября, вс: Форум.',
      'Если планы изменились, отмените запись заранее: место достанется другому.',
    ]);
    expect(buttons.map(button => ('callback_data' in button ? button.callback_data : ''))).toEqual([
      'ev:12',
      'ment',
      'ev:13',
      'set',
    ]);
  });

  it('speaks of cancelling only where that frees a place', () => {
    const monday = { day: '2026-09-21', at: '2026-09-21T07:00:00Z' };
    expect(shown('agenda', [item({ ...monday, kind: 'session' })]).text).toBe(
      '21 сентября, пн: 14:00 Семинар.',
    );
    expect(shown('agenda', [item(monday)]).text).toContain('отмените запись');
  });

  it('that comes late says today', () => {
    expect(shown('agenda', [item()], { today: '2026-09-18' }).text).toBe(
      'Сегодня, 18 сентября: 14:00 Семинар.',
    );
  });

  it('shows both clocks where they differ, and one where two zones show the same', () => {
    expect(shown('agenda', [item()], { timezone: 'Europe/Moscow' }).text).toContain(
      '14:00 (Томск), у вас 10:00',
    );
    expect(shown('agenda', [item()], { timezone: 'Asia/Novosibirsk' }).text).toContain(': 14:00 Семинар');
  });

  it('fits into a message and keeps its buttons short, however much there is', () => {
    const many = Array.from({ length: 30 }, (_, id) =>
      item({ id, title: 'Очень длинное название '.repeat(40) }),
    );
    for (const locale of LOCALES) {
      const { text, buttons } = shown('agenda', many, {}, locale);
      expect(text.length).toBeLessThan(4_096);
      expect(buttons).toHaveLength(6);
      for (const button of buttons) expect(Array.from(button.text).length).toBeLessThanOrEqual(30);
    }
  });
});

it('shortly before, it says where and by which link', () => {
  const more = { place: 'СОШ № 44, каб. 12', link: 'https://example.org/room' };
  expect(shown('soon', [item()], more)).toMatchObject({
    text: 'Скоро начало: 14:00 Семинар.\nГде: СОШ № 44, каб. 12\nСсылка: https://example.org/room',
  });
  expect(shown('soon', [item()], { place: null, link: null }, 'en').text).toBe(
    'Starting soon: 14:00 Семинар.',
  );
});
