import type { Role } from '../../domain/access.ts';
import type { DocumentKind } from '../../domain/monitoring/document-kind.ts';
import type { DocumentState } from '../../domain/monitoring/document-state.ts';
import type { Id, PersonId, TerritoryId } from '../../lib/ids.ts';

export type DocumentId = Id<'DocumentRecord'>;

export interface ListedDocument {
  readonly id: DocumentId;
  readonly territoryId: TerritoryId;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: Temporal.PlainDate | null;
  readonly state: DocumentState;
  /** Since when it is there; null: it is not. */
  readonly presentOn: Temporal.PlainDate | null;
  readonly link: string | null;
}

/** Documents and products of territories. */
export interface DocumentStore {
  listDocuments(territoryIds: readonly number[]): Promise<readonly ListedDocument[]>;
  findDocument(id: DocumentId): Promise<ListedDocument | null>;
  /** A document that is there since `today`; what has that kind and title already stays as it is. With its record in the audit. */
  addDocument(document: {
    territoryId: TerritoryId;
    kind: DocumentKind;
    title: string;
    today: Temporal.PlainDate;
    byId: PersonId;
    by: Role | 'anyone';
    at: Temporal.Instant;
  }): Promise<DocumentId>;
  /** What becomes ready is there from `today`; what was there keeps its day. With its record in the audit. */
  setState(change: {
    id: DocumentId;
    state: DocumentState;
    today: Temporal.PlainDate;
    byId: PersonId;
    by: Role | 'anyone';
    at: Temporal.Instant;
  }): Promise<void>;
}
