/** The attributes by which a group of results may be narrowed, one at a time. */
export const ATTRIBUTES = ['subject', 'service', 'category'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Whether a stored or received text names an attribute. */
export function isAttribute(text: string): text is Attribute {
  return ATTRIBUTES.some(attribute => attribute === text);
}

/** Whom one released number is about. */
export interface Group {
  /** Null: the whole territory. */
  readonly organisationId: number | null;
  /** The one attribute it is narrowed by; null: by none. */
  readonly attribute: Attribute | null;
  readonly value: string | null;
}

/** Names a group within its campaign. */
export function groupKey({ organisationId, attribute, value }: Group): string {
  return `${organisationId ?? ''}|${attribute ?? ''}|${value ?? ''}`;
}
