import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Tables that facts are counted from (`src/db/stores/facts-sql.ts`). */
const TABLES = [
  'Attempt',
  'Attendance',
  'Iom',
  'IomItem',
  'IomDeficit',
  'Employment',
  'Organisation',
  'Event',
  'Achievement',
  'Community',
  'CommunityMembership',
  'PeopleGroup',
  'PeopleGroupMember',
  'ExternalResult',
] as const;

const models = TABLES.map(name => name[0]?.toLowerCase() + name.slice(1)).join('|');
const BY_CLIENT = new RegExp(`\\.(?:${models})\\s*\\.(?:create|update|upsert|delete)\\w*\\(`, 'u');
const BY_SQL = new RegExp(`(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\\s+"(?:${TABLES.join('|')})"`, 'u');
const OF_PERSON = /deletionAskedAt: (?!null|\{|true|false)|"deletionAskedAt" =/u;
/** Code that writes tables whose names it is given. */
const BY_NAME = /(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:"?\$\{)/u;
const KEEPS = /\brefresh(?:Facts(?:OfEvent)?|Everybody)\(/u;

/** Whether the source writes rows that facts are counted from without keeping the fact sheets itself. */
export function forgetsFacts(source: string): boolean {
  return [BY_CLIENT, BY_SQL, OF_PERSON, BY_NAME].some(way => way.test(source)) && !KEEPS.test(source);
}

/** Such files under a folder, by their paths from it. */
export function findFactWriters(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.split(path.sep).includes('generated'))
    .filter(name => forgetsFacts(readFileSync(path.join(folder, name), 'utf8')))
    .map(name => name.replaceAll(path.sep, '/'))
    .toSorted();
}

/** Whether the file keeps the fact sheets. */
export function keepsFacts(file: string): boolean {
  return KEEPS.test(readFileSync(file, 'utf8'));
}
