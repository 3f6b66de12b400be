import { createHash } from 'node:crypto';

/** What is kept of an invitation's token: who reads the database cannot follow the link. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
