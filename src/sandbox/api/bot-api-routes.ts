import { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { World } from '../world.ts';
import type { AnswerCall, CallAnswer } from './answer-call.ts';
import { ApiError } from './api-error.ts';
import type { RequestChecks } from './check-request.ts';
import { parseRequest } from './parse-request.ts';

interface RouteOptions {
  world: World;
  token: string;
  checks: RequestChecks;
  answerCall: AnswerCall;
  /** Aborted when the sandbox stops. */
  stopped: AbortSignal;
}

/** The part of the server that bots talk to: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createBotApiRoutes({ world, token, checks, answerCall, stopped }: RouteOptions): Hono {
  const routes = new Hono();
  const prefix = `bot${token}`;

  routes.all('/:bot{bot[^/]+}/:method', async c => {
    if (c.req.param('bot') !== prefix) return refusal(new ApiError(401, 'Unauthorized'));
    const method = checks.findMethod(c.req.param('method'));
    if (!method) return refusal(new ApiError(404, 'Not Found: method not found'));
    const end = method === 'getUpdates' ? undefined : world.activity.begin();
    try {
      const { params, files } = await parseRequest(c.req.raw);
      const answer = await answerCall(method, params, {
        files,
        get signal() {
          return c.req.raw.signal;
        },
      });
      return await respond(c, answer);
    } catch (error) {
      if (error instanceof ApiError) return refusal(error);
      throw error;
    } finally {
      end?.();
    }
  });

  routes.get('/file/:bot/:kind/:name', c => {
    if (c.req.param('bot') !== prefix) return refusal(new ApiError(401, 'Unauthorized'));
    const file = world.files.follow(`${c.req.param('kind')}/${c.req.param('name')}`);
    if (!file) return refusal(new ApiError(404, 'Not Found'));
    return new Response(file.content, { headers: { 'content-type': file.mimeType } });
  });

  const respond = async (c: Context, answer: CallAnswer): Promise<Response> => {
    switch (answer.kind) {
      case 'result':
        return Response.json({ ok: true, result: answer.result });
      case 'refused':
        return refusal(answer.error);
      case 'html502':
        return new Response(BAD_GATEWAY, { status: 502, headers: { 'content-type': 'text/html' } });
      case 'hang':
        await aborted(AbortSignal.any([c.req.raw.signal, stopped]));
        return cut(c);
      case 'reset':
        return cut(c);
    }
  };

  return routes;
}

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

function refusal(error: ApiError): Response {
  const retryAfter = error.parameters?.retry_after;
  return Response.json(
    {
      ok: false,
      error_code: error.code,
      description: error.message,
      ...(error.parameters && { parameters: error.parameters }),
    },
    { status: error.code, headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) } },
  );
}

/** Ends the connection without an answer. Called in process there is none to cut: the answer then is a network error. */
function cut(c: Context): Response {
  const env: unknown = c.env;
  const hasConnection = typeof env === 'object' && env !== null && 'outgoing' in env;
  if (!hasConnection || !(env.outgoing instanceof ServerResponse)) return Response.error();
  env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function aborted(signal: AbortSignal): Promise<void> {
  return signal.aborted
    ? Promise.resolve()
    : new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
}
