import { describe, expect, it } from 'vitest';
import { loadPageModule } from './load-page-module.ts';

const { parseDeepLink, parseWebAddress } = await loadPageModule<{
  parseDeepLink(address: string, botUsername: string): { kind: string; payload: string } | null;
  parseWebAddress(address: string): URL | null;
}>('model/deep-link.js');

describe('a link to the bot', () => {
  it.each([
    ['https://t.me/marshrut_bot?start=inv_7', { kind: 'start', payload: 'inv_7' }],
    ['t.me/Marshrut_Bot?start=inv_7', { kind: 'start', payload: 'inv_7' }],
    ['https://telegram.me/marshrut_bot/', { kind: 'start', payload: '' }],
    ['https://t.me/marshrut_bot?startgroup=link', { kind: 'startgroup', payload: 'link' }],
  ])('%s is followed inside the sandbox', (address, expected) => {
    expect(parseDeepLink(address, 'marshrut_bot')).toEqual(expected);
  });

  it.each([
    'https://t.me/another_bot?start=inv_7',
    'https://t.me.example.org/marshrut_bot?start=1',
    'https://example.org/marshrut_bot?start=1',
    'not a link',
  ])('%s is not one', address => {
    expect(parseDeepLink(address, 'marshrut_bot')).toBeNull();
  });
});

describe('an address in a message', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'tg://resolve?domain=x',
    'http://',
    '',
  ])('does not become a link: %s', address => expect(parseWebAddress(address)).toBeNull());

  it('without a scheme is taken as https', () => {
    expect(parseWebAddress('example.org/plan')?.href).toBe('https://example.org/plan');
  });
});
