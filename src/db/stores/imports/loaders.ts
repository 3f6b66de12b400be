import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import type { ImportLoader } from './import-loader.ts';

const LOADERS: readonly ImportLoader<unknown>[] = [];

/** The loader of a kind; null for one that nothing is known of yet. */
export function loaderOf(kind: ImportKindKey): ImportLoader<unknown> | null {
  return LOADERS.find(loader => loader.kind === kind) ?? null;
}
