import { GrammyError, HttpError } from 'grammy';

/**
 * What an error of a Bot API call means for us. Texts: Bot API server, `fail_query_with_error` and `check_chat_access`;
 * they are matched as parts, without regard to case, because the server adds to them.
 */
export type TelegramErrorClass =
  /** The person blocked the bot, never started it, or is gone: do not try again. */
  | { kind: 'personGone' }
  | { kind: 'groupGone' }
  /** The bot may not write there: somebody has to give it the right. */
  | { kind: 'noRights' }
  | { kind: 'migrated'; toChatId: number }
  | { kind: 'topicGone' }
  /** Nothing to do: it is already as wanted. */
  | { kind: 'alreadyDone' }
  /** The message cannot be edited any more: send a new one. */
  | { kind: 'notEditable' }
  /** A press answered too late. */
  | { kind: 'queryTooOld' }
  | { kind: 'slowDown'; retryAfterSeconds: number }
  /** Another process takes the updates, or a webhook is set. */
  | { kind: 'conflict' }
  | { kind: 'badToken' }
  /** The request did not arrive: safe to repeat. */
  | { kind: 'notSent' }
  /** The request may have had its effect. */
  | { kind: 'outcomeUnknown' }
  /** Our own mistake: repeating is useless. */
  | { kind: 'badRequest' };

const TEXTS: readonly [
  kind: 'personGone' | 'groupGone' | 'noRights' | 'topicGone' | 'alreadyDone' | 'notEditable' | 'queryTooOld',
  texts: readonly string[],
][] = [
  ['groupGone', ['bot was kicked', 'bot is not a member', 'group chat was deleted', 'group is deactivated']],
  [
    'personGone',
    [
      'bot was blocked',
      'user is deactivated',
      "can't initiate conversation",
      "can't send messages to bots",
      'chat not found',
      'peer_id_invalid',
    ],
  ],
  [
    'noRights',
    [
      'not enough rights',
      'have no rights',
      'chat_write_forbidden',
      'topic_closed',
      'need administrator rights',
    ],
  ],
  ['topicGone', ['message thread not found', 'topic_deleted']],
  ['alreadyDone', ['message is not modified', 'message to delete not found']],
  [
    'notEditable',
    [
      'message to edit not found',
      "message can't be edited",
      'message_id_invalid',
      'message to be replied not found',
      'there is no text in the message to edit',
      'there is no caption in the message to edit',
    ],
  ],
  ['queryTooOld', ['query is too old']],
];

/** Connection errors that happen before the request is written. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
]);

/** The meaning of an error thrown by a Bot API call; undefined when it is no such error. */
export function classifyTelegramError(error: unknown): TelegramErrorClass | undefined {
  if (error instanceof HttpError) {
    return { kind: BEFORE_SENDING.has(systemCode(error.error)) ? 'notSent' : 'outcomeUnknown' };
  }
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 429)
    return { kind: 'slowDown', retryAfterSeconds: error.parameters.retry_after ?? 1 };
  if (error.error_code === 409) return { kind: 'conflict' };
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'badToken' };
  if (error.error_code >= 500) return { kind: 'outcomeUnknown' };
  if (error.parameters.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', toChatId: error.parameters.migrate_to_chat_id };
  const text = error.description.toLowerCase();
  const found = TEXTS.find(([, parts]) => parts.some(part => text.includes(part)));
  return { kind: found?.[0] ?? 'badRequest' };
}

function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return systemCode(error.cause);
}
