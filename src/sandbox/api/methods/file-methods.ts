import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import type { MethodTable } from '../method-table.ts';

/** A bot may download no more than this (Bot API, getFile). */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

/** Downloads; uploads belong to the methods that send them. */
export function createFileMethods(world: World): MethodTable {
  return {
    getFile(params) {
      const file = world.files.find(params.file_id);
      if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
      const { byteLength } = file.content;
      if (byteLength > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
      return {
        file_id: file.fileId,
        file_unique_id: file.uniqueId,
        file_size: byteLength,
        file_path: world.files.link(file),
      };
    },
  };
}
