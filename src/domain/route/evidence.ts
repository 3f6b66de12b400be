import { cleanText, codePointLength } from '../../lib/text.ts';

/** What a teacher can show: any forwarded file, photo, link or text. */
export const EVIDENCE_KINDS = ['file', 'photo', 'link', 'text'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How Telegram keeps a file, and how it wants it sent again. */
export const EVIDENCE_FILE_TYPES = [
  'photo',
  'document',
  'video',
  'audio',
  'voice',
  'animation',
  'videoNote',
] as const;
export type EvidenceFileType = (typeof EVIDENCE_FILE_TYPES)[number];

const MAX_EVIDENCE_TEXT = 2000;

/** A typed message as evidence, or why not. A message that is nothing but a web address is a link. */
export type TypedEvidence =
  | { readonly ok: true; readonly kind: 'link' | 'text'; readonly text: string }
  | { readonly ok: false; readonly refusal: 'empty' }
  | { readonly ok: false; readonly refusal: 'tooLong'; readonly max: number; readonly length: number };

/** Tells a link from a text. Only http and https are links; the address stays as typed, readable. */
export function typedEvidence(raw: string): TypedEvidence {
  const text = cleanText(raw);
  const length = codePointLength(text);
  if (length === 0) return { ok: false, refusal: 'empty' };
  if (length > MAX_EVIDENCE_TEXT) return { ok: false, refusal: 'tooLong', max: MAX_EVIDENCE_TEXT, length };
  const isLink = /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
  return { ok: true, kind: isLink ? 'link' : 'text', text };
}
