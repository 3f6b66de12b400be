import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Update } from '../inbox/update.ts';
import type { Log } from '../lib/log.ts';

const MAX_BODY_BYTES = 1024 * 1024;

const updateSchema = z.looseObject({ update_id: z.number().int().nonnegative() });

/**
 * Takes one update from Telegram: secret, size, shape, journal, 200. Anything but 200 makes Telegram send it again.
 * Answers 401 to a wrong secret, 413 to a large body, 400 to what is no update, 503 while the journal cannot be written
 * and while the program stops.
 */
export function createWebhookHandler(options: {
  secret: string;
  stopping: AbortSignal;
  accept: (updates: readonly Update[]) => Promise<void>;
  onReceived: () => void;
  log: Log;
}): (request: Request) => Promise<Response> {
  return async request => {
    if (!sameSecret(request.headers.get('x-telegram-bot-api-secret-token') ?? '', options.secret)) {
      options.log.warn({}, 'a webhook call had the wrong secret');
      return new Response(null, { status: 401 });
    }
    if (options.stopping.aborted) return keepIt();
    const body = await readLimited(request);
    if (body === null) return new Response(null, { status: 413 });
    const update = parseUpdate(body);
    if (!update) {
      options.log.warn({ bytes: body.length }, 'a webhook call carried no update');
      return new Response(null, { status: 400 });
    }
    try {
      await options.accept([update]);
    } catch (error) {
      options.log.warn(
        { updateId: update.update_id, error },
        'an update could not be journalled; Telegram keeps it',
      );
      return keepIt();
    }
    options.onReceived();
    return new Response(null, { status: 200 });
  };
}

/** Telegram keeps the update and sends it again after the time named here. */
function keepIt(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '2' } });
}

function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body as text; null when it is larger than an update can be. A declared length is not trusted. */
async function readLimited(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseUpdate(body: string): Update | null {
  try {
    return updateSchema.parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
