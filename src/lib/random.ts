import { randomBytes, randomInt } from 'node:crypto';

/** The only source of chance. Everything that needs it is given one, so that a test can fix it. */
export interface Random {
  /** A whole number from 0 (included) to `below` (excluded). */
  int(below: number): number;
  /** `bytes` random bytes as base64url, fit for links and keys. */
  token(bytes: number): string;
}

/** Cryptographically strong chance. */
export const systemRandom: Random = {
  int: below => randomInt(below),
  token: bytes => randomBytes(bytes).toString('base64url'),
};
