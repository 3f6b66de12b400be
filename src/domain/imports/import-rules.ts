import type { ImportKindKey, ImportRules } from './import-kind.ts';

/**
 * The rules of a kind, loaded when they are needed: a worker thread plans one file and ends. Null for a kind that only has
 * a place in the list.
 */
export async function loadImportRules(kind: ImportKindKey): Promise<ImportRules<never> | null> {
  switch (kind) {
    default:
      return null;
  }
}
