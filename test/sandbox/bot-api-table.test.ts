import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildBotApiTable } from '../../scripts/build-bot-api-table.ts';
import { loadBotApiTable } from '../../src/sandbox/api/bot-api-table.ts';

it('the committed table is what the installed declarations say', () => {
  expect(buildBotApiTable()).toBe(readFileSync('src/sandbox/api/bot-api.json', 'utf8'));
});

it('knows methods with their required parameters, limits and fixed values', () => {
  const { methods, types } = loadBotApiTable();
  expect(Object.keys(methods).length).toBeGreaterThan(180);
  expect(methods.sendMessage?.text).toEqual({
    types: ['String'],
    required: true,
    limits: { min: 1, max: 4096, unit: 'characters', parsed: true },
  });
  expect(methods.sendMediaGroup?.media?.limits).toEqual({ min: 2, max: 10, unit: 'items' });
  expect(methods.sendLocation?.latitude?.types).toEqual(['Number']);
  expect(types.InlineKeyboardButton?.style?.types).toEqual([{ enum: ['danger', 'success', 'primary'] }]);
  expect(types.InputMediaPhoto?.type).toEqual({ types: [{ enum: ['photo'] }], required: true });
});
