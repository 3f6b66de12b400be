import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import type { Transaction } from '../../transaction.ts';

/**
 * What the database holds of one kind of file. Large tables are read in statements of some thousand rows: turning a row into
 * an object costs time in which nobody is answered.
 */
export interface ImportLoader<State> {
  readonly kind: ImportKindKey;
  /** Must survive `structuredClone`: plain objects, days as ISO texts. */
  loadState(tx: Transaction, territoryId: number): Promise<State>;
}
