import { classifyTelegramError } from './classify-error.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * How long to wait before something is tried again whose call of the Bot API failed with this error, when the error
 * passes by itself: what Telegram asks for, or 1, 2, 4 … 30 seconds while it is away. Null: it does not pass.
 * @param tries how often it was tried, from 1.
 */
export function passesAfterMs(error: unknown, tries: number): number | null {
  const meaning = classifyTelegramError(error);
  switch (meaning?.kind) {
    case 'slowDown':
      return meaning.retryAfterSeconds * 1_000;
    case 'notSent':
    case 'outcomeUnknown':
      return Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
    default:
      return null;
  }
}
