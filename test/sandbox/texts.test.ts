import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/sandbox/text/format-text.ts';
import { parseHtml } from '../../src/sandbox/text/parse-html.ts';
import { call, startedPerson, startSandbox } from './kit.ts';

describe('the text of a message', () => {
  it.each([
    ['4096 astral characters', { text: '😀'.repeat(4096) }, undefined],
    ['4097 characters', { text: 'я'.repeat(4097) }, 'message is too long'],
    ['more than 32 768 bytes', { text: '😀'.repeat(8193) }, 'Text is too long'],
    ['only spaces', { text: ' \n ' }, 'message text is empty'],
    [
      'an entity beyond the end',
      { text: 'да', entities: [{ type: 'bold', offset: 1, length: 2 }] },
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 2',
    ],
    [
      'an entity that cuts an emoji',
      { text: '😀!', entities: [{ type: 'bold', offset: 1, length: 2 }] },
      'entity begins in a middle of a UTF-16 symbol at offset 1',
    ],
  ])('%s', async (_, message, problem) => {
    const test = startSandbox();
    const anna = await startedPerson(test);
    expect(await call(test, 'sendMessage', { chat_id: anna, ...message })).toMatchObject(
      problem ? { ok: false, description: `Bad Request: ${problem}` } : { ok: true },
    );
  });

  it('trims, and its entities move along', () => {
    const entities = [{ type: 'bold' as const, offset: 0, length: 9 }];
    expect(formatText({ text: ' \r\nПлан\r\n  ', parseMode: undefined, entities })).toEqual({
      text: 'План',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    });
  });

  it('finds commands, mentions, links, addresses and hashtags, but none inside code', () => {
    const text = '/start@route_bot @anna_b https://a.example/x, me@b.example #ФГ a/b 1.5/2';
    const found = formatText({ text, parseMode: undefined, entities: undefined }).entities;
    expect(found.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
      ['bot_command', '/start@route_bot'],
      ['mention', '@anna_b'],
      ['url', 'https://a.example/x'],
      ['email', 'me@b.example'],
      ['hashtag', '#ФГ'],
    ]);
    const code = [{ type: 'code' as const, offset: 0, length: text.length }];
    expect(formatText({ text, parseMode: undefined, entities: code }).entities).toEqual(code);
  });

  it('keeps every entity on the characters it was put on', () => {
    const whitespace = fc.constantFrom('', ' ', '\n', '\r\n', ' \r');
    fc.assert(
      fc.property(
        whitespace,
        fc.stringMatching(/^[а-я\r ]{1,12}$/u),
        whitespace,
        fc.nat(20),
        fc.nat(20),
        (...args) => {
          const [before, middle, after, start, size] = args;
          const text = before + middle + after;
          const offset = Math.min(start, text.length);
          const length = Math.min(size, text.length - offset);
          const result = formatText({
            text,
            parseMode: undefined,
            entities: [{ type: 'bold', offset, length }],
          });
          const marked = text.slice(offset, offset + length).replaceAll('\r', '');
          const [entity] = result.entities;
          const kept = entity ? result.text.slice(entity.offset, entity.offset + entity.length) : '';
          expect(kept.trim()).toBe(marked.trim());
        },
      ),
    );
  });
});

describe('HTML', () => {
  it('becomes entities', () => {
    expect(
      parseHtml(
        '<b>Да &amp; <i>нет</i></b> <a href="https://a.example/?x=1&amp;y=2">тут</a> <code>1 &lt; 2</code>',
      ),
    ).toEqual({
      text: 'Да & нет тут 1 < 2',
      entities: [
        { type: 'italic', offset: 5, length: 3 },
        { type: 'bold', offset: 0, length: 8 },
        { type: 'text_link', offset: 9, length: 3, url: 'https://a.example/?x=1&y=2' },
        { type: 'code', offset: 13, length: 5 },
      ],
    });
  });

  it.each([
    ['1 < 2', 'Unclosed start tag at byte offset 2'],
    ['<b>да', `Can't find end tag corresponding to start tag "b"`],
    ['да</b>', 'Unexpected end tag at byte offset 4'],
    ['<b>да</i>', 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'],
    ['<h1>да</h1>', 'Unsupported start tag "h1" at byte offset 0'],
  ])('%s', async (text, problem) => {
    const test = startSandbox();
    const anna = await startedPerson(test);
    const answer = await call(test, 'sendMessage', { chat_id: anna, text, parse_mode: 'HTML' });
    expect(answer.description).toBe(`Bad Request: can't parse entities: ${problem}`);
  });

  it('gives back any escaped text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(parseHtml(`<b>${escaped}</b>`).text).toBe(text);
      }),
    );
  });
});
