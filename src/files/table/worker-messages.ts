import type { FileRefusal } from '../../domain/imports/file-refusal.ts';
import type { ImportForm } from '../../domain/imports/import-form.ts';
import type { ImportKindKey } from '../../domain/imports/import-kind.ts';
import type { ImportWords } from '../../domain/imports/import-words.ts';

/** What the thread begins with. */
export interface WorkerStart {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly kind: ImportKindKey | null;
  readonly forms: readonly ImportForm[];
  readonly words: ImportWords;
}

/** What it is asked then, one after the other. */
export type WorkerQuestion =
  | {
      readonly type: 'plan';
      readonly state: unknown;
      readonly today: string;
      readonly timezone: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | { readonly type: 'changes'; readonly from: number; readonly count: number }
  | {
      readonly type: 'annotate';
      readonly remarks: readonly { sheet: string; row: number; text: string }[];
      readonly heading: string;
    };

/** Its first word. */
export type WorkerReading =
  | {
      readonly type: 'read';
      readonly kind: ImportKindKey;
      readonly rowCount: number;
      readonly headings: Readonly<Record<string, string>>;
    }
  | { readonly type: 'refused'; readonly refusal: FileRefusal };

export type WorkerAnswer =
  | { readonly type: 'answer'; readonly value: unknown }
  /** A bug in the rules of a kind. */
  | { readonly type: 'failed'; readonly message: string };
