import { extname } from 'node:path';
import type { TelegramDocument, TelegramPhotoSize } from '@gramio/types';
import type { FileKind, StoredFile } from '../state/files.ts';
import { readImageSize } from '../state/image-size.ts';
import type { World } from '../world.ts';
import { ApiError, badRequest } from './api-error.ts';

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** A file named in a call: an upload, `attach://part`, or the id of a known file. Throws `ApiError` when there is none. */
export async function resolveFile(
  world: World,
  source: Blob | string,
  kind: FileKind,
  attachments: Map<string, File>,
): Promise<StoredFile> {
  if (typeof source !== 'string') return storeUpload(world, source, kind);
  if (source.startsWith('attach://')) {
    const file = attachments.get(source.slice('attach://'.length));
    if (!file) throw badRequest(`there is no ${kind} in the request`);
    return storeUpload(world, file, kind);
  }
  if (/^https?:/u.test(source)) throw badRequest('failed to get HTTP URL content');
  const known = world.files.find(source);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind)
    throw badRequest(`can't use file of type ${titleOf(known.kind)} as ${titleOf(kind)}`);
  return known;
}

/** Puts a file on the sandbox's server under the rules for its kind. */
async function storeUpload(world: World, upload: Blob, kind: FileKind): Promise<StoredFile> {
  if (upload.size > MAX_UPLOAD_BYTES) throw new ApiError(413, 'Request Entity Too Large');
  if (upload.size === 0) throw badRequest('file must be non-empty');
  const content = new Uint8Array(await upload.arrayBuffer());
  const fileName = upload instanceof File && upload.name !== 'blob' ? upload.name : kind;
  return storeContent(world, { content, fileName, mimeType: upload.type, kind });
}

/** Like `storeUpload`, for content that is already here. */
export function storeContent(
  world: World,
  file: { content: Uint8Array<ArrayBuffer>; fileName: string; mimeType: string; kind: FileKind },
): StoredFile {
  const mimeType =
    MIME_TYPES.get(extname(file.fileName).toLowerCase()) ?? (file.mimeType || 'application/octet-stream');
  const size = file.kind === 'photo' ? checkPhoto(file.content) : { width: 0, height: 0 };
  return world.files.add({ ...file, ...size, mimeType });
}

/** The sizes of a photo as a message carries them; this server keeps one. */
export function wirePhoto(file: StoredFile): TelegramPhotoSize[] {
  const { fileId, uniqueId, width, height, content } = file;
  return [{ file_id: fileId, file_unique_id: uniqueId, width, height, file_size: content.byteLength }];
}

export function wireDocument(file: StoredFile): TelegramDocument {
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: file.fileName,
    mime_type: file.mimeType,
    file_size: file.content.byteLength,
  };
}

function checkPhoto(content: Uint8Array): { width: number; height: number } {
  if (content.byteLength > MAX_PHOTO_BYTES)
    throw badRequest(
      `file of size ${content.byteLength} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
    );
  const size = readImageSize(content);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isValid =
    width > 0 && height > 0 && width + height <= 10_000 && Math.max(width / height, height / width) <= 20;
  if (!isValid) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

function titleOf(kind: FileKind): string {
  return kind === 'photo' ? 'Photo' : 'Document';
}

/** Telegram goes by the extension. */
const MIME_TYPES = new Map([
  ['.txt', 'text/plain'],
  ['.csv', 'text/csv'],
  ['.json', 'application/json'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.zip', 'application/zip'],
  ['.ics', 'text/calendar'],
  ['.svg', 'image/svg+xml'],
  ['.doc', 'application/msword'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);
