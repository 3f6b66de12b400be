import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  type BackupHeader,
  type BackupTrailer,
  headerSchema,
  type TableLine,
  tableLineSchema,
  trailerSchema,
} from './backup-format.ts';

/** The file is no backup, or not a whole one; `message` says what is wrong. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
}

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: TableLine }
  /** Rows of the table named last, each as the text of a JSON array. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'trailer'; readonly trailer: BackupTrailer };

const ROWS_AT_ONCE = 500;

/**
 * Reads a backup part by part: the header first, the trailer last and only when its checksum is that of the file.
 * Throws `BackupFileError` for a file that is not a whole backup, the system's error for one that cannot be opened.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let rows: string[] = [];
  let isFirst = true;
  for await (const line of unpackedLines(file)) {
    if (isFirst) {
      isFirst = false;
      yield { kind: 'header', header: parseLine(line, headerSchema, 'the file is not a backup') };
    } else if (line.startsWith('[')) {
      rows.push(line);
      if (rows.length >= ROWS_AT_ONCE) {
        yield { kind: 'rows', rows };
        rows = [];
      }
    } else {
      if (rows.length > 0) yield { kind: 'rows', rows };
      rows = [];
      if (line.startsWith('{"end"')) {
        const trailer = parseLine(line, trailerSchema, 'the backup is damaged: its end cannot be read');
        if (trailer.sha256 !== hash.digest('hex'))
          throw new BackupFileError('the backup is damaged: its checksum is wrong');
        yield { kind: 'trailer', trailer };
        return;
      }
      yield { kind: 'table', table: parseLine(line, tableLineSchema, 'the backup is damaged') };
    }
    hash.update(`${line}\n`);
  }
  throw new BackupFileError('the backup is not complete: its end is missing');
}

function parseLine<T>(line: string, schema: z.ZodType<T>, complaint: string): T {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BackupFileError(complaint);
}

/** Lines end with a line feed alone: other line separators may stand in somebody's text. */
async function* unpackedLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', error => unpacked.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of source.pipe(unpacked)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new BackupFileError('the file is not a backup, or it is damaged', { cause: error });
    throw error;
  } finally {
    source.destroy();
  }
  if (rest !== '') yield rest;
}
