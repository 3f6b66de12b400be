import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of files made for one test. */
export interface FixtureTree {
  readonly root: string;
  remove(): void;
}

/** Writes the files (path inside the tree → text) into a new temporary folder. */
export function createFixtureTree(files: Readonly<Record<string, string>>): FixtureTree {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
