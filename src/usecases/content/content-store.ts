import type { FrameworkKey } from '../../domain/ids.ts';

/** A framework to be stored: the columns beside the JSON are copies of what is in it. */
export interface FrameworkRecord {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  /** The file's JSON, as it is. */
  readonly definition: unknown;
  /** SHA-256 of the canonical JSON. */
  readonly contentHash: string;
  readonly competencies: readonly { readonly key: string; readonly title: string; readonly order: number }[];
}

/** A version of a questionnaire to be stored. */
export interface QuestionnaireRecord {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly anonymous: boolean;
  /** What its profile is measured by; null for one that is only asked. */
  readonly frameworkKey: FrameworkKey | null;
  readonly definition: unknown;
  readonly contentHash: string;
}

/** The newest stored version of a framework. */
export interface StoredFramework {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly contentHash: string;
  readonly definition: unknown;
  /** Profiles were computed by a framework of this key. */
  readonly inUse: boolean;
}

/** The newest stored version of a questionnaire that is not retired. */
export interface StoredQuestionnaire {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly contentHash: string;
  readonly definition: unknown;
  /** Somebody has begun to answer it: it must not change any more. */
  readonly frozen: boolean;
}

/** The newest version of everything that is stored. */
export interface StoredContent {
  readonly frameworks: readonly StoredFramework[];
  readonly questionnaires: readonly StoredQuestionnaire[];
}

/** `replaces`: the row to overwrite; null: a new row. */
export type ContentChange =
  | { readonly kind: 'framework'; readonly record: FrameworkRecord; readonly replaces: number | null }
  | {
      readonly kind: 'questionnaire';
      readonly record: QuestionnaireRecord;
      readonly replaces: number | null;
    };

/** What was loaded last, as a hash kept in the setting of that name: tells at a start that there is nothing to do. */
export interface LoadMark {
  readonly name: string;
  readonly hash: string;
}

/** What to do with the stored content, decided on all of it. */
export interface ContentDecision<T> {
  readonly changes: readonly ContentChange[];
  /** Remembered together with the changes. */
  readonly mark: LoadMark | null;
  readonly result: T;
}

export interface ContentStore {
  /**
   * Reads the stored content, lets `decide` say what to change, and changes that, in one transaction: meanwhile nobody
   * else loads content, and no stored questionnaire becomes used. Nothing changes when `decide` throws.
   */
  changeContent<T>(decide: (stored: StoredContent) => ContentDecision<T>): Promise<T>;
}

/** What the installation remembers about itself, by name. */
export interface SettingStore {
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string, at: Temporal.Instant): Promise<void>;
}
