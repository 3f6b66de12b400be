import { badRequest } from './api-error.ts';
import type { RawParams } from './check-request.ts';
import { readMultipart } from './read-multipart.ts';

/** Parameters of a call: values from query, form or JSON, and the uploaded files by the names of their parts. */
export interface ParsedRequest {
  params: RawParams;
  files: Map<string, File>;
}

/**
 * Reads a Bot API request the way the real server does: GET or POST, query string, URL-encoded form, multipart form or
 * JSON. Throws `ApiError` 400 when the body cannot be read as what it says it is.
 */
export async function parseRequest(request: Request): Promise<ParsedRequest> {
  const params: RawParams = {};
  const files = new Map<string, File>();
  const query = request.url.indexOf('?');
  if (query >= 0)
    for (const [name, value] of new URLSearchParams(request.url.slice(query))) params[name] = value;
  const contentType = request.headers.get('content-type') ?? '';
  if (contentType.startsWith('application/json')) {
    Object.assign(params, parseJson(await request.text()));
  } else if (contentType.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(await request.text())) params[name] = value;
  } else if (contentType.startsWith('multipart/form-data')) {
    const form = await readMultipart(request, contentType);
    for (const [name, value] of form.fields) params[name] = value;
    for (const [name, file] of form.files) {
      params[name] = file;
      files.set(name, file);
    }
  }
  return { params, files };
}

function parseJson(text: string): object {
  if (text.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest("can't parse JSON object");
}
