import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFont } from '../../src/charts/font.ts';
import { layOutLabels } from '../../src/charts/radar-labels.ts';
import { wrapLabel } from '../../src/charts/wrap-label.ts';

const { textWidth } = chartFont();
const letters = fc.string({ unit: fc.constantFrom(...'абвгжшщфюМЖШЮ'), minLength: 1, maxLength: 24 });
const phrase = fc.array(
  fc.oneof(
    letters,
    fc.tuple(letters, letters).map(pair => pair.join('-')),
  ),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('a wrapped label', () => {
  it('keeps every letter in order and every line within the width', () => {
    fc.assert(
      fc.property(phrase, fc.double({ min: 8, max: 20, noNaN: true }), (words, maxEms) => {
        const lines = wrapLabel(words.join(' '), maxEms, textWidth);
        const bare = (text: string) => text.replace(/[\s-]/gu, '');
        expect(bare(lines.join(''))).toBe(bare(words.join('')));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(maxEms);
      }),
    );
  });

  it('breaks between words and after hyphens, inside a word only when it must', () => {
    expect(wrapLabel('Психолого-педагогическая', 9, textWidth)).toEqual(['Психолого-', 'педагогическая']);
    expect(wrapLabel('Работа с детьми', 30, textWidth)).toEqual(['Работа с детьми']);
    expect(wrapLabel('Здоровьесберегающие', 8, textWidth)).toEqual(['Здоровьесбере-', 'гающие']);
  });
});

it('labels around the circle stay inside the picture', () => {
  const frame = { size: 1080, centre: { x: 540, y: 548 }, radius: 245 };
  const labels = fc.array(
    fc.record(
      { label: phrase.map(words => words.join(' ')), note: fc.constant('недостаточно данных') },
      { requiredKeys: ['label'] },
    ),
    { minLength: 3, maxLength: 8 },
  );
  fc.assert(
    fc.property(labels, models => {
      const { lines, fontSize, gap } = layOutLabels(models, frame, textWidth);
      for (const [index, label] of lines.entries()) {
        const x = Math.abs(Math.sin((2 * Math.PI * index) / models.length)) * (frame.radius + gap);
        const centred = x < 0.3 * frame.radius;
        for (const line of label) {
          const reach = centred ? (textWidth(line) * fontSize) / 2 : x + textWidth(line) * fontSize;
          expect(reach).toBeLessThanOrEqual(540);
        }
        expect(label.length).toBeLessThanOrEqual(4 + 3);
      }
    }),
  );
});

it('uses the largest letters that fit', () => {
  const frame = { size: 1080, centre: { x: 540, y: 548 }, radius: 245 };
  const sizeFor = (label: string) =>
    layOutLabels(
      Array.from({ length: 8 }, () => ({ label })),
      frame,
      textWidth,
    ).fontSize;
  expect(sizeFor('ИКТ')).toBe(38);
  expect(sizeFor('Здоровьесберегающие технологии')).toBe(28);
});
