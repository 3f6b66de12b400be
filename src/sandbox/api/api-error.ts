/** What Telegram puts into `parameters` of an error. */
export interface ErrorParameters {
  retry_after?: number;
  migrate_to_chat_id?: number;
}

/**
 * A refusal of the Bot API. Thrown by the methods wherever they notice it and turned into the answer in one place,
 * `answerCall`: for the sandbox a refusal is an answer like any other, and its texts are those of the real server.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  /** @param description the whole text the caller sees, prefix included */
  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400 with the prefix of the real server. */
export function badRequest(text: string, parameters?: ErrorParameters): ApiError {
  return new ApiError(400, `Bad Request: ${text}`, parameters);
}

/** 403: the chat does not want the bot. */
export function forbidden(text: string): ApiError {
  return new ApiError(403, `Forbidden: ${text}`);
}

/** 409: two consumers of the same updates. */
export function conflict(text: string): ApiError {
  return new ApiError(409, `Conflict: ${text}`);
}

/** 429 with the waiting time in whole seconds. */
export function tooManyRequests(retryAfterSeconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
}

/** For what Telegram has and this sandbox has not: never a silent success. */
export function notImplemented(what: string): ApiError {
  return new ApiError(501, `Not Implemented: the sandbox does not implement ${what}`);
}
