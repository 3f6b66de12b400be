import type { EventId } from '../../lib/ids.ts';
import { cleanText, codePointLength } from '../../lib/text.ts';
import type { Viewer } from '../people/viewer.ts';
import type { SurveyStore } from './survey-store.ts';

export type CommentOutcome =
  | { readonly kind: 'added' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly max: number; readonly length: number }
  /** Has not answered, or no such survey. */
  | { readonly kind: 'unknown' };

/** Words of somebody who has answered, kept apart from the answers. */
export async function commentSurvey(
  ports: { surveys: Pick<SurveyStore, 'findForm' | 'addComment'> },
  { viewer, eventId, text }: { viewer: Viewer; eventId: EventId; text: string },
): Promise<CommentOutcome> {
  const form = await ports.surveys.findForm(eventId);
  if (!form?.comment) return { kind: 'unknown' };
  const words = cleanText(text);
  const length = codePointLength(words);
  if (length === 0) return { kind: 'empty' };
  if (length > form.comment.maxLength) return { kind: 'tooLong', max: form.comment.maxLength, length };
  const kind = await ports.surveys.addComment({ eventId, personId: viewer.personId, text: words });
  return kind === 'notAnswered' ? { kind: 'unknown' } : { kind };
}
