/** What papers of methodical work are: a regulation or a plan, what a project makes, an agreement. */
export const DOCUMENT_KINDS = ['normative', 'product', 'agreement'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
