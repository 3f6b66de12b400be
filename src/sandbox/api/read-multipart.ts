import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { badRequest } from './api-error.ts';

/** The fields and files of a multipart form, by the names of their parts. */
export interface MultipartForm {
  fields: Map<string, string>;
  files: Map<string, File>;
}

/**
 * Reads a multipart form as leniently as the real server: file names may be raw UTF-8 without quotes, as grammY writes
 * them, which the platform's own `formData()` refuses. Throws `ApiError` 400 when it cannot be read.
 */
export async function readMultipart(request: Request, contentType: string): Promise<MultipartForm> {
  const form: MultipartForm = { fields: new Map(), files: new Map() };
  if (!request.body) return form;
  const parser = createParser(contentType);
  parser.on('field', (name: string, value: string) => form.fields.set(name, value));
  parser.on('file', (name: string, stream: Readable, fileName: string, _encoding: string, type: string) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => form.files.set(name, new File([Buffer.concat(chunks)], fileName, { type })));
  });
  const finished = Promise.withResolvers<void>();
  parser.on('finish', finished.resolve);
  parser.on('error', () => finished.reject(badRequest("can't parse multipart form")));
  Readable.fromWeb(request.body as never).pipe(parser);
  await finished.promise;
  return form;
}

function createParser(contentType: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { fieldSize: 1024 * 1024 } });
  } catch (error) {
    // A header without a boundary.
    if (error instanceof Error) throw badRequest("can't parse multipart form");
    throw error;
  }
}
