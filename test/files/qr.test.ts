import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { renderQr } from '../../src/files/qr.ts';
import { readDarkness } from './read-png.ts';

const link = 'https://t.me/example_bot?start=invite_Abc-123';

describe.each([link, 'Привет, школа № 44', 'x'.repeat(400)])('the code of %s', text => {
  it('is at least 600 pixels wide and shows exactly the modules of the text, white around it', async () => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const { size, isDark } = readDarkness(await renderQr(text));
    expect(size).toBeGreaterThanOrEqual(600);
    const scale = size / (modules.size + 8);
    expect(Number.isInteger(scale)).toBe(true);
    const seen: boolean[] = [];
    const expected: boolean[] = [];
    for (let row = -4; row < modules.size + 4; row += 1) {
      for (let column = -4; column < modules.size + 4; column += 1) {
        const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
        expected.push(inside && modules.get(row, column) === 1);
        seen.push(isDark(Math.floor((column + 4.5) * scale), Math.floor((row + 4.5) * scale)));
      }
    }
    expect(seen).toEqual(expected);
  });
});

it('differs for different texts', async () => {
  expect(Buffer.from(await renderQr(link)).equals(Buffer.from(await renderQr(`${link}4`)))).toBe(false);
});
