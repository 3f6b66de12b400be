import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../src/bot/notices/render-notice.ts';
import { toMessage } from '../../src/bot/screen.ts';
import { InvariantError } from '../../src/lib/invariant.ts';
import { LOCALES, loadTexts } from '../../src/lib/texts.ts';

const texts = loadTexts();
const ru = texts('ru');
const shown = (kind: string, values: Parameters<typeof renderNotice>[1]) => {
  const { text, keyboard } = toMessage(renderNotice(kind, values, ru, 'ru'));
  return { text, buttons: keyboard.flat().map(button => button.text) };
};

describe('a notice', () => {
  it('of a request names the organisation and nobody', () => {
    expect(shown('joinRequested', { organisation: 'СОШ № 44' })).toEqual({
      text: 'Новая заявка: педагог просит подтвердить работу в «СОШ № 44».',
      buttons: ['Открыть заявки'],
    });
  });

  it('of a decision tells what follows from it', () => {
    const organisation = 'СОШ № 44';
    expect(shown('joinDecided', { organisation, accepted: true }).text).toContain('Вас подтвердили');
    expect(shown('joinDecided', { organisation, accepted: false }).text).toContain(
      'он может принять вас позже',
    );
  });

  it('of a route leads to it, with the comment if there is one', () => {
    expect(shown('routeSubmitted', { iomId: 1, name: 'Вера Пробная' })).toEqual({
      text: 'Вера Пробная: маршрут ждёт согласования.',
      buttons: ['Маршруты на согласовании'],
    });
    expect(shown('routeSubmitted', { iomId: 1 }).text).toBe('Новый маршрут ждёт согласования.');
    expect(shown('routeApproved', { iomId: 1, comment: null })).toEqual({
      text: 'Ваш маршрут утверждён.',
      buttons: ['Маршрут'],
    });
    expect(shown('routeReturned', { iomId: 1, comment: 'Добавьте срок' }).text).toContain(
      'Комментарий: Добавьте срок',
    );
  });

  it('fits into a message whatever the comment', () => {
    const { text } = shown('routeReturned', { iomId: 1, comment: '<b>я</b>'.repeat(2_000) });
    expect(Array.from(text).length).toBeLessThan(4_096);
    expect(text).toContain('<b>я</b>');
  });

  it('of an unknown kind is a bug', () => {
    expect(() => renderNotice('nothing', {}, ru, 'ru')).toThrow(InvariantError);
  });

  it('can be made in every language', () => {
    const kinds = ['joinRequested', 'joinDecided', 'routeSubmitted', 'routeApproved', 'routeReturned'];
    for (const locale of LOCALES)
      for (const kind of kinds)
        expect(toMessage(renderNotice(kind, {}, texts(locale), locale)).text).not.toBe('');
  });
});
