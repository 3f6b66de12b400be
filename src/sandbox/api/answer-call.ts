import type { CallRecord } from '../call-log.ts';
import type { Fault } from '../faults/fault-script.ts';
import type { World } from '../world.ts';
import { ApiError, badRequest, forbidden, notImplemented, tooManyRequests } from './api-error.ts';
import type { RawParams, RequestChecks } from './check-request.ts';
import type { CallContext, MethodTable } from './method-table.ts';
import type { MethodName } from './telegram-types.ts';

/** What goes back to the bot. */
export type CallAnswer =
  | { kind: 'result'; result: unknown }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'html502' }
  | { kind: 'reset' }
  | { kind: 'hang' };

export type AnswerCall = (method: MethodName, params: RawParams, context: CallContext) => Promise<CallAnswer>;

/** Carries out one call: scripted faults, check of the parameters, the method itself, the log of calls. */
export function createAnswerCall(world: World, checks: RequestChecks, methods: MethodTable): AnswerCall {
  const perform = async <Method extends MethodName>(
    method: Method,
    raw: RawParams,
    context: CallContext,
  ): Promise<CallAnswer> => {
    const handler = methods[method];
    try {
      const params = checks.check(method, raw);
      if (!handler) throw notImplemented(method);
      return { kind: 'result', result: await handler(params, context) };
    } catch (error) {
      if (error instanceof ApiError) return { kind: 'refused', error };
      throw error;
    }
  };

  const log = (method: MethodName, params: RawParams, answer: CallAnswer, fault: Fault | undefined): void => {
    const call = world.calls.add(method, params, {
      ...describe(answer),
      ...(fault && { fault: fault.kind }),
    });
    world.events.publish(() => ({ type: 'call', call }));
  };

  return async (method, params, context) => {
    const chatId = params.chat_id === undefined ? undefined : Number(params.chat_id);
    const fault = world.faults.strike(method, chatId);
    const answer = fault?.when === 'before' ? suffer(fault, method) : await perform(method, params, context);
    log(method, params, answer, fault);
    return fault?.when === 'after' ? suffer(fault, method) : answer;
  };
}

function suffer(fault: Fault, method: MethodName): CallAnswer {
  switch (fault.kind) {
    case 'html502':
    case 'reset':
    case 'hang':
      return { kind: fault.kind };
    case '429':
      return { kind: 'refused', error: tooManyRequests(fault.retryAfter) };
    case '5xx':
      return { kind: 'refused', error: new ApiError(500, 'Internal Server Error') };
    case 'notFound':
      return { kind: 'refused', error: badRequest(goneText(method)) };
    case 'blocked':
      return { kind: 'refused', error: forbidden('bot was blocked by the user') };
    case 'error':
      return { kind: 'refused', error: new ApiError(fault.code, fault.description) };
  }
}

function goneText(method: MethodName): string {
  if (method.startsWith('edit')) return 'message to edit not found';
  if (method.startsWith('delete')) return 'message to delete not found';
  return 'chat not found';
}

function describe(answer: CallAnswer): Pick<CallRecord, 'result' | 'error'> {
  if (answer.kind === 'result') return { result: answer.result };
  if (answer.kind !== 'refused') return {};
  const { code, message, parameters } = answer.error;
  return { error: { code, description: message, parameters } };
}
