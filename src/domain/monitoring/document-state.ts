/** How far a document, or a product of a project, is. */
export const DOCUMENT_STATES = ['planned', 'inProgress', 'ready', 'published'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
