import { inflateSync } from 'node:zlib';

/** A PNG of eight bits a channel, without interlacing, as a function from a pixel to whether it is dark. */
export function readDarkness(png: Uint8Array): { size: number; isDark(x: number, y: number): boolean } {
  const bytes = Buffer.from(png);
  const size = bytes.readUInt32BE(16);
  const channels = { 0: 1, 2: 3, 6: 4 }[bytes.readUInt8(25)] ?? 0;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = size * channels;
  const pixels = Buffer.alloc(size * stride);
  for (let y = 0; y < size; y += 1) {
    const filter = raw.readUInt8(y * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? pixels.readUInt8(y * stride + x - channels) : 0;
      const up = y > 0 ? pixels.readUInt8((y - 1) * stride + x) : 0;
      const corner = x >= channels && y > 0 ? pixels.readUInt8((y - 1) * stride + x - channels) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels.writeUInt8((raw.readUInt8(y * (stride + 1) + 1 + x) + predicted) & 255, y * stride + x);
    }
  }
  return { size, isDark: (x, y) => pixels.readUInt8(y * stride + x * channels) < 128 };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
