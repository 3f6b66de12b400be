import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import type { ApiClientOptions } from 'grammy';
import { monotonicMs } from '../lib/clock.ts';
import { chatOfJson, isMessageCall, watchUpload } from './message-calls.ts';

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

/** An idle connection is closed before the other side does it: a call on one that is just being closed has no answer. */
const IDLE_MS = 10_000;

/** The part of grammY's request that its JSON and its uploads use. */
interface GrammyRequest {
  headers?: Record<string, string>;
  body?: string | Readable | undefined;
  signal?: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>;
}

/**
 * The one place every Bot API call passes, those from inside conversations included (transformers of `bot.api` are not
 * active there, the client's `fetch` is). Bounds the time, reports the call; does not retry. It speaks `node:http`
 * itself: the platform's `fetch` costs more processor time than all the rest of an answer.
 */
export function createGatewayFetch(
  report: (call: CallReport) => void,
  options: {
    limitsMs?: typeof LIMITS_MS;
    /** Hears of each message that is about to be sent or edited, with its chat; null: not named by number. */
    onMessage?: (chatId: number | null) => void;
  } = {},
): GrammyFetch {
  const { limitsMs = LIMITS_MS, onMessage } = options;
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };

  const send = async (address: string | URL, init: GrammyRequest): Promise<BotApiAnswer> => {
    const url = new URL(address);
    const method = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    const isUpload = init.body instanceof Readable;
    const limitMs = method === 'getUpdates' ? limitsMs.poll : isUpload ? limitsMs.upload : limitsMs.call;
    const watched = onMessage && isMessageCall(method) ? watch(init.body ?? '', onMessage) : init.body;
    const started = monotonicMs();
    let status = 0;
    try {
      const answer = await exchange(url, { ...init, body: watched }, limitMs, got => {
        status = got;
      });
      return asBotApiAnswer(answer, status);
    } finally {
      report({ method, status, ms: monotonicMs() - started });
    }
  };

  const exchange = (
    url: URL,
    { headers = {}, body = '', signal }: GrammyRequest,
    limitMs: number,
    onStatus: (status: number) => void,
  ): Promise<string> =>
    new Promise((resolve, reject) => {
      const isHttps = url.protocol === 'https:';
      const call = (isHttps ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: isHttps ? agents['https:'] : agents['http:'],
        headers:
          typeof body === 'string' ? { ...headers, 'content-length': Buffer.byteLength(body) } : headers,
      });
      const hangUp = (): void => void call.destroy(new Error('the caller has hung up'));
      const timer = setTimeout(() => call.destroy(new NoAnswerError(call, limitMs)), limitMs);
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', hangUp);
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      signal?.addEventListener('abort', hangUp);
      if (signal?.aborted) hangUp();
      call.once('error', fail);
      call.once('response', (response: IncomingMessage) => {
        onStatus(response.statusCode ?? 0);
        readText(response).then(answer => {
          end();
          resolve(answer);
        }, fail);
      });
      if (typeof body === 'string') call.end(body);
      else pipeline(body, call, error => error && call.destroy(error));
    });

  // grammY declares node-fetch's types and uses of an answer only `json()`.
  return send as never;
}

function watch(body: string | Readable, onMessage: (chatId: number | null) => void): string | Readable {
  if (typeof body !== 'string') return Readable.from(watchUpload(body, onMessage));
  onMessage(chatOfJson(body));
  return body;
}

/** `code` tells whether the request can have arrived. */
class NoAnswerError extends Error {
  readonly code: 'CONNECT_TIMEOUT' | 'ANSWER_TIMEOUT';
  constructor(call: ClientRequest, limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.code = call.socket && !call.socket.connecting ? 'ANSWER_TIMEOUT' : 'CONNECT_TIMEOUT';
  }
}

interface BotApiAnswer {
  json(): Promise<unknown>;
}

/** A proxy's HTML page is no answer of the Bot API: it is turned into one, so that its outcome counts as unknown. */
function asBotApiAnswer(answer: string, status: number): BotApiAnswer {
  if (answer.startsWith('{')) return { json: async () => JSON.parse(answer) };
  const failure = {
    ok: false,
    error_code: status >= 500 ? status : 502,
    description: 'the answer is not JSON',
  };
  return { json: async () => failure };
}
