import { inflateRawSync } from 'node:zlib';
import { TABLE_LIMITS, TableFileError } from './table-file.ts';

interface ZipPart {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const OFFICE = /^(?:xl|word|ppt)\//iu;
const ARCHIVE = /\.(?:zip|rar|7z|gz|xlsx|xlsm|xls)$/iu;

/**
 * The parts of a zip after all checks that need no unpacking: how many, how large they say they are, whether one of them is
 * packed, encrypted or a program. Throws `TableFileError`.
 */
export function listZipParts(bytes: Uint8Array): readonly ZipPart[] {
  const parts = readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (parts.length > TABLE_LIMITS.entries) throw new TableFileError('damaged');
  if (parts.some(({ encrypted }) => encrypted)) throw new TableFileError('encrypted');
  const sum = parts.reduce((total, { unpacked }) => total + unpacked, 0);
  const bomb = parts.some(
    ({ packed, unpacked }) => unpacked > 1_000_000 && unpacked > packed * TABLE_LIMITS.ratio,
  );
  if (bomb || sum > TABLE_LIMITS.unpackedBytes)
    throw new TableFileError('unpacksTooLarge', { max: TABLE_LIMITS.unpackedBytes / 1_000_000 });
  if (parts.some(({ name }) => ARCHIVE.test(name)))
    throw new TableFileError(parts.some(({ name }) => OFFICE.test(name)) ? 'nested' : 'archive');
  if (parts.some(({ name }) => /vbaProject\.bin$/iu.test(name))) throw new TableFileError('macros');
  return parts;
}

/**
 * The text of a part. What it says of its size may be a lie: unpacking stops where it is passed. Throws `TableFileError`.
 */
export function readZipPart(bytes: Uint8Array, part: ZipPart): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > buffer.length || buffer.readUInt32LE(part.offset) !== LOCAL)
    throw new TableFileError('damaged');
  const start =
    part.offset + 30 + buffer.readUInt16LE(part.offset + 26) + buffer.readUInt16LE(part.offset + 28);
  const packed = buffer.subarray(start, start + part.packed);
  if (part.method === 0) return packed.toString('utf8');
  if (part.method !== 8) throw new TableFileError('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpacked) }).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new TableFileError('unpacksTooLarge', { max: TABLE_LIMITS.unpackedBytes / 1_000_000 });
    if (code?.startsWith('Z_')) throw new TableFileError('damaged');
    throw error;
  }
}

function readDirectory(buffer: Buffer): ZipPart[] {
  const end = findEnd(buffer);
  if (end === null) throw new TableFileError('damaged');
  const count = buffer.readUInt16LE(end + 10);
  if (count > TABLE_LIMITS.entries) throw new TableFileError('damaged');
  const parts: ZipPart[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) throw new TableFileError('damaged');
    const nameLength = buffer.readUInt16LE(at + 28);
    parts.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(buffer: Buffer): number | null {
  const first = Math.max(0, buffer.length - 22 - LONGEST_COMMENT);
  for (let at = buffer.length - 22; at >= first; at -= 1) if (buffer.readUInt32LE(at) === END) return at;
  return null;
}
