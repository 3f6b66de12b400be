import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Clock } from '../../lib/clock.ts';

export type FileKind = 'photo' | 'document';

/** A file on the sandbox's server. */
export interface StoredFile {
  readonly kind: FileKind;
  /** The same content under the same name has the same id. */
  readonly fileId: string;
  /** Depends on the content only. */
  readonly uniqueId: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly mimeType: string;
  /** Pixels of a photo; 0 for a document. */
  readonly width: number;
  readonly height: number;
}

export type NewFile = Omit<StoredFile, 'fileId' | 'uniqueId'>;

export interface FileStore {
  add(file: NewFile): StoredFile;
  find(fileId: string): StoredFile | undefined;
  /** Makes a path that downloads the file for the next hour. */
  link(file: StoredFile): string;
  /** The file behind a path of `link`, unless its time is over. */
  follow(path: string): StoredFile | undefined;
}

/** The official server promises at least one hour. */
const LINK_LIFETIME_MS = 3_600_000;

const ID_PREFIX: Record<FileKind, string> = { photo: 'AgACAgI', document: 'BQACAgI' };

export function createFileStore(clock: Clock): FileStore {
  const files = new Map<string, StoredFile>();
  const links = new Map<string, { file: StoredFile; expiresAtMs: number }>();

  return {
    add(file) {
      const hash = createHash('sha256').update(file.content).digest();
      const named = createHash('sha256').update(hash).update(file.fileName).digest('base64url');
      const fileId = `${ID_PREFIX[file.kind]}${named}`;
      const known = files.get(fileId);
      if (known) return known;
      const stored = { ...file, fileId, uniqueId: `AQAD${hash.toString('base64url').slice(0, 12)}` };
      files.set(fileId, stored);
      return stored;
    },
    find: fileId => files.get(fileId),
    link(file) {
      const path = `${file.kind}s/file_${file.uniqueId}${extname(file.fileName)}`;
      links.set(path, { file, expiresAtMs: clock.now().epochMilliseconds + LINK_LIFETIME_MS });
      return path;
    },
    follow(path) {
      const link = links.get(path);
      return link && link.expiresAtMs >= clock.now().epochMilliseconds ? link.file : undefined;
    },
  };
}
