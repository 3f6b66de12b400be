import { crc32, createDeflateRaw } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Buffer[];
  readonly packedSize: number;
  readonly offset: number;
}

// Version 2.0, deflated, names in UTF-8, 1 January 1980 (a day has to be there).
const COMMON = { version: 20, flags: 0x0800, method: 8, time: 0, date: 0x21 };

/**
 * A ZIP archive of texts, packed piece by piece outside the event loop: only the packed bytes are kept (APPNOTE 6.3,
 * without ZIP64: less than 4 GB).
 */
export function createZipArchive() {
  const entries: Entry[] = [];
  let offset = 0;
  return {
    /** Adds a file; one after another, never two at once. */
    async add(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
      const deflate = createDeflateRaw({ level: 6 });
      const packed: Buffer[] = [];
      const ended = new Promise<void>((resolve, reject) => {
        deflate
          .on('data', (chunk: Buffer) => packed.push(chunk))
          .on('end', resolve)
          .on('error', reject);
      });
      let crc = 0;
      let size = 0;
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        crc = crc32(bytes, crc);
        size += bytes.length;
        // The next piece is made when this one is packed: neither memory nor the event loop is filled up.
        await new Promise<void>((resolve, reject) =>
          deflate.write(bytes, error => (error ? reject(error) : resolve())),
        );
      }
      deflate.end();
      await ended;
      const packedSize = packed.reduce((sum, chunk) => sum + chunk.length, 0);
      const entry = { name: Buffer.from(name), crc, size, packed, packedSize, offset };
      entries.push(entry);
      offset += 30 + entry.name.length + packedSize;
    },

    bytes(): Uint8Array {
      const central = entries.map(centralHeader);
      const centralSize = central.reduce((sum, header) => sum + header.length, 0);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(entries.length, 8);
      end.writeUInt16LE(entries.length, 10);
      end.writeUInt32LE(centralSize, 12);
      end.writeUInt32LE(offset, 16);
      const all = Buffer.concat([
        ...entries.flatMap(entry => [localHeader(entry), ...entry.packed]),
        ...central,
        end,
      ]);
      return new Uint8Array(all.buffer, all.byteOffset, all.length);
    },
  };
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(COMMON.version, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** The 26 bytes that both headers of a file have. */
function writeCommon(header: Buffer, at: number, { name, crc, size, packedSize }: Entry): void {
  header.writeUInt16LE(COMMON.version, at);
  header.writeUInt16LE(COMMON.flags, at + 2);
  header.writeUInt16LE(COMMON.method, at + 4);
  header.writeUInt16LE(COMMON.time, at + 6);
  header.writeUInt16LE(COMMON.date, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
