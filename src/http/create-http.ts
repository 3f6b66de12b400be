import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Service } from '../lib/lifecycle.ts';
import { HttpListenError } from './listen-error.ts';

const GRACE_MS = 1_000;

export interface Readiness {
  ready: boolean;
  /** Each part with what is known of it; no secrets, no personal data. */
  parts: Record<string, unknown>;
}

export interface HttpOptions {
  host: string;
  port: number;
  readiness: () => Promise<Readiness>;
  /** The metrics as Prometheus text. */
  metrics: () => Promise<{ contentType: string; body: string }>;
  /** Adds more routes: the webhook, the sandbox. */
  mount: (app: Hono) => void;
}

/**
 * Listens and answers `/healthz` (the process lives), `/readyz` (it can work) and `/metrics`.
 * Throws `HttpListenError` when the address cannot be had.
 */
export async function startHttp(options: HttpOptions): Promise<Service & { readonly url: string }> {
  const app = new Hono();
  app.get('/healthz', context => context.json({ status: 'ok' }));
  app.get('/readyz', async context => {
    const { ready, parts } = await options.readiness();
    return context.json({ status: ready ? 'ready' : 'not ready', ...parts }, ready ? 200 : 503);
  });
  app.get('/metrics', async context => {
    const { contentType, body } = await options.metrics();
    return context.body(body, 200, { 'content-type': contentType });
  });
  options.mount(app);

  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, info =>
    listening.resolve(info.port),
  );
  server.once('error', (error: NodeJS.ErrnoException) => {
    listening.reject(new HttpListenError(options.host, options.port, error));
  });
  const port = await listening.promise;
  return {
    name: 'http',
    url: `http://${options.host}:${port}`,
    stop: () => closeServer(server),
  };
}

/** Running requests may end; a client that keeps its connection busy is cut off after a moment. */
async function closeServer(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve, reject) =>
    server.close(error => (error ? reject(error) : resolve())),
  );
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}
