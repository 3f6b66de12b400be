import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const ASSETS = new URL('./assets/', import.meta.url);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// One folder at most and no dot but the extension's: a path can name an asset of the page and nothing else.
const ASSET_PATH = /^(?:[a-z]+\/)?[a-z-]+\.(?:css|js|svg)$/u;

// Everything comes from this server; nothing inline, nothing evaluated, no HTML made from strings.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The routes of the chat page: `GET /sandbox` and `GET /sandbox/assets/…`.
 * The page is plain files for the browser: no build step, no outside resources. It talks to `/sandbox/api`,
 * which is the server's part; these routes hold no state.
 */
export function pageRoutes(): Hono {
  const app = new Hono();

  app.get('/sandbox', () => respond('index.html'));
  app.get('/sandbox/', context => context.redirect('/sandbox', 301));
  app.get('/sandbox/assets/*', etag(), context => {
    const path = context.req.path.slice('/sandbox/assets/'.length);
    if (path === 'strings.json') return respond('../strings.ru.json');
    return ASSET_PATH.test(path) ? respond(path) : context.notFound();
  });
  return app;
}

async function respond(path: string): Promise<Response> {
  const body = await readAsset(path);
  if (body === undefined) return new Response('Not found', { status: 404 });
  return new Response(body, {
    headers: {
      'Content-Type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Cache-Control': 'no-cache',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function readAsset(path: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(new URL(path, ASSETS)), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
