import { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { monotonicMs } from '../lib/clock.ts';

type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** What the gateway tells of each call: never the token, never what was sent. */
export interface CallReport {
  method: string;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  ms: number;
}

/** How long a call may take. A handler that is given 30 seconds can try an unanswered call once more. */
const LIMITS_MS = {
  call: 15_000,
  upload: 120_000,
  /** getUpdates waits for its own `timeout` and some more. */
  poll: 60_000,
};

/**
 * The one place every Bot API call passes, those from inside conversations included (transformers of `bot.api` are not
 * active there, the client's `fetch` is). Bounds the time, reports the call; does not retry.
 */
export function createGatewayFetch(report: (call: CallReport) => void, limitsMs = LIMITS_MS): GrammyFetch {
  const send = async (url: string | URL, init: RequestInit & { body?: unknown }): Promise<Response> => {
    const method = String(url).split('/').at(-1) ?? '';
    const started = monotonicMs();
    const upload = init.body instanceof Readable;
    const limitMs = method === 'getUpdates' ? limitsMs.poll : upload ? limitsMs.upload : limitsMs.call;
    // grammY brings a signal of a package older than the platform's; only its event is common to both.
    const caller = new AbortController();
    const hangUp = (): void => caller.abort();
    init.signal?.addEventListener('abort', hangUp);
    let status = 0;
    try {
      const response = await fetch(url, {
        method: init.method ?? 'POST',
        headers: init.headers ?? {},
        signal: AbortSignal.any([caller.signal, AbortSignal.timeout(limitMs)]),
        ...(upload
          ? { body: Readable.toWeb(init.body as Readable) as ReadableStream, duplex: 'half' }
          : { body: (init.body as string) ?? null }),
      });
      status = response.status;
      return await asBotApiAnswer(response);
    } finally {
      init.signal?.removeEventListener('abort', hangUp);
      report({ method, status, ms: monotonicMs() - started });
    }
  };
  // grammY declares node-fetch's types and uses the part both have in common: url, method, headers, body, signal → json().
  return send as never;
}

/** A proxy's HTML page is no answer of the Bot API: it is turned into one, so that its outcome counts as unknown. */
async function asBotApiAnswer(response: Response): Promise<Response> {
  const text = await response.text();
  const isJson = text.startsWith('{');
  const body = isJson
    ? text
    : JSON.stringify({
        ok: false,
        error_code: response.status >= 500 ? response.status : 502,
        description: 'the answer is not JSON',
      });
  return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } });
}
