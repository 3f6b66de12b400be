import type { MethodName, MethodParams, MethodResult } from './telegram-types.ts';

/** What a method is told besides its parameters. */
export interface CallContext {
  /** Uploaded files by the names of their parts. */
  files: Map<string, File>;
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}

/** How a method is carried out. Throws `ApiError` to refuse. */
export type MethodHandler<Method extends MethodName> = (
  params: MethodParams<Method>,
  context: CallContext,
) => MethodResult<Method> | Promise<MethodResult<Method>>;

/** The methods this sandbox has. */
export type MethodTable = { [Method in MethodName]?: MethodHandler<Method> };
