import { randomBytes } from 'node:crypto';

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

export function randomName(): string {
  return randomBytes(6).toString('hex');
}
