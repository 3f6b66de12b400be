import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageRoutes } from '../../../src/sandbox/page/serve-page.ts';

const ASSETS = 'src/sandbox/page/assets';
const app = pageRoutes();
const files = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.(?:js|css|svg|html)$/u.test(name),
);
const sources = new Map(files.map(name => [name, readFileSync(join(ASSETS, name), 'utf8')]));

describe('the page', () => {
  it('forbids inline scripts and everything from elsewhere', async () => {
    const response = await app.request('/sandbox');
    expect(response.status).toBe(200);
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('keeps to that policy: no inline script, style or handler in its HTML', () => {
    const html = sources.get('index.html') ?? '';
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/u);
  });

  it.each(files.filter(name => name !== 'index.html'))('serves %s', async name => {
    const response = await app.request(`/sandbox/assets/${name}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(sources.get(name));
  });

  it.each([
    '../serve-page.ts',
    '%2e%2e/serve-page.ts',
    '..%2fserve-page.ts',
    'jsconfig.json',
    'no-such.js',
    'model/',
    '',
  ])('serves nothing but its assets: %s', async path => {
    expect((await app.request(`/sandbox/assets/${path}`)).status).toBe(404);
  });

  it('is not sent again when nothing has changed', async () => {
    const first = await app.request('/sandbox/assets/main.js');
    const etag = first.headers.get('ETag') ?? '';
    const second = await app.request('/sandbox/assets/main.js', { headers: { 'If-None-Match': etag } });
    expect(second.status).toBe(304);
  });

  it('names no address outside itself', () => {
    const allowed = ['http://www.w3.org/2000/svg', 'https://t.me/${', 'https://t.me/<', 'https://${'];
    for (const [name, source] of sources) {
      const foreign = [...source.matchAll(/https?:\/\/[^\s'"`)]*/gu)]
        .map(match => match[0])
        .filter(address => !allowed.some(one => address.startsWith(one)));
      expect(foreign, name).toEqual([]);
    }
  });

  it('makes no HTML out of strings', () => {
    for (const [name, source] of sources) {
      expect(source, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/u);
    }
  });
});

describe("the page's texts", () => {
  const texts = Object.keys(JSON.parse(readFileSync('src/sandbox/page/strings.ru.json', 'utf8')));
  const code = [...sources.values()].join('\n');

  it('exist for every key the page asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([\w-]+)'|data-t="([\w-]+)"/gu)].map(
      match => match[1] ?? match[2],
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(key => !texts.includes(key ?? ''))).toEqual([]);
  });

  it('are all used', () => {
    const unused = texts.filter(key => !code.includes(`'${key}'`) && !code.includes(`"${key}"`));
    expect(unused.filter(key => !key.startsWith('service-'))).toEqual([]);
  });

  it('are the only Russian the page has', () => {
    for (const [name, source] of sources) expect(source, name).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});
