import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { ApiError } from './api/api-error.ts';
import { controlSchemas } from './control-schemas.ts';
import type { SandboxDriver } from './driver.ts';
import { SandboxRuleError } from './sandbox-rule-error.ts';

/**
 * The driver over HTTP, mounted at `/sandbox/api`: JSON in, JSON out, `{ error }` with 400 for what cannot be done.
 * @param stopped aborted when the sandbox stops: event streams end
 * @param nextEventAt when the program beside the sandbox has something to do next
 */
export function createControlApi(
  driver: SandboxDriver,
  { stopped, nextEventAt }: { stopped: AbortSignal; nextEventAt: () => Promise<Temporal.Instant | null> },
): Hono {
  const api = new Hono();

  api.onError((error, c) => {
    const isExpected =
      error instanceof SandboxRuleError ||
      error instanceof ApiError ||
      error instanceof RangeError ||
      error instanceof SyntaxError;
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    if (isExpected) return c.json({ error: error.message }, 400);
    throw error;
  });

  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    act: (body: z.infer<Schema>) => unknown,
  ): void => {
    api.post(path, async c => Response.json(act(schema.parse(await c.req.json())) ?? {}));
  };

  post('/users', controlSchemas.users, driver.createUser);
  post('/chats', controlSchemas.chats, driver.createChat);
  post('/messages', controlSchemas.messages, driver.send);
  post('/presses', controlSchemas.presses, driver.press);
  post('/links', controlSchemas.links, driver.openLink);
  post('/edits', controlSchemas.edits, driver.editMessage);
  post('/deletions', controlSchemas.deletions, driver.deleteMessage);
  post('/reads', controlSchemas.reads, driver.markRead);
  post('/block', controlSchemas.person, ({ userId }) => driver.block(userId));
  post('/unblock', controlSchemas.person, ({ userId }) => driver.unblock(userId));
  post('/deactivate', controlSchemas.person, ({ userId }) => driver.deactivate(userId));
  post('/groups/add-bot', controlSchemas.groupActor, driver.addBot);
  post('/groups/kick-bot', controlSchemas.groupActor, driver.kickBot);
  post('/groups/promote', controlSchemas.promotion, driver.promote);
  post('/groups/demote', controlSchemas.demotion, driver.demote);
  post('/groups/join', controlSchemas.groupMember, driver.join);
  post('/groups/leave', controlSchemas.groupMember, driver.leave);
  post('/groups/members-may-send', controlSchemas.membersMaySend, driver.setMembersMaySend);
  post('/groups/migrate', controlSchemas.migration, driver.migrate);
  post('/groups/delete', controlSchemas.group, driver.deleteGroup);
  post('/topics/open', controlSchemas.newTopic, driver.openTopic);
  post('/topics/close', controlSchemas.topic, driver.closeTopic);
  post('/topics/reopen', controlSchemas.topic, driver.reopenTopic);
  post('/topics/delete', controlSchemas.oneTopic, driver.deleteTopic);
  post('/repeats', controlSchemas.repeats, ({ count }) => driver.repeatUpdates(count));
  post('/faults', controlSchemas.faults, body => driver.faults('faults' in body ? body.faults : body));
  post('/clock', controlSchemas.clock, body => {
    if ('now' in body) driver.clock.set(Temporal.Instant.from(body.now));
    else driver.clock.advance(Temporal.Duration.from(body.advance));
    return { now: driver.clock.now().toString() };
  });

  api.get('/clock', async c =>
    c.json({
      now: driver.clock.now().toString(),
      nextEventAt: (await nextEventAt())?.toString() ?? null,
    }),
  );
  api.get('/state', c => c.json(driver.state()));
  api.get('/chats/:id/messages', c => c.json(driver.messages(Number(c.req.param('id')))));
  api.get('/calls', c => c.json(driver.calls(Number(c.req.query('after') ?? 0))));
  api.get('/answers/:id', c => c.json({ answer: driver.callbackAnswer(c.req.param('id')) ?? null }));
  api.get('/commands', c =>
    c.json(driver.commands(Number(c.req.query('chatId')), Number(c.req.query('userId')))),
  );
  api.get('/files/:id', c => {
    const file = driver.file(c.req.param('id'));
    if (!file) return c.json({ error: 'there is no such file' }, 404);
    return c.body(file.content, 200, {
      'content-type': file.mimeType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      // The page shows files of anybody: nothing in them may run.
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  api.get('/events', c =>
    streamSSE(c, async stream => {
      const over = Promise.withResolvers<void>();
      const unsubscribe = driver.subscribe(event => {
        // A page that has gone away ends the stream by `onAbort`; what was on its way to it is lost, as it must be.
        void stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
      });
      stream.onAbort(over.resolve);
      stopped.addEventListener('abort', () => over.resolve(), { once: true });
      await over.promise;
      unsubscribe();
    }),
  );

  return api;
}
