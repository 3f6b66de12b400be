/** What a linked chat or topic takes. Only an `active` one is written to. */
export const CHAT_STATES = ['active', 'topicClosed', 'topicGone', 'noRights', 'removed'] as const;
export type ChatState = (typeof CHAT_STATES)[number];

/**
 * What a refused message tells of the chat it was for; null: nothing lasting.
 * @param error as it is stored with a delivery: the class of the error, a colon, Telegram's description (platform §1.6).
 */
export function stateAfterFailure(error: string): ChatState | null {
  const [kind] = error.split(':', 1);
  switch (kind) {
    case 'groupGone':
      return 'removed';
    case 'topicGone':
      return 'topicGone';
    case 'noRights':
      return /topic_closed/iu.test(error) ? 'topicClosed' : 'noRights';
    // «chat not found»: of a group, that the bot never was, or is not any more, in it.
    case 'personGone':
      return 'removed';
    default:
      return null;
  }
}

/** The bot's own standing in a chat, as `my_chat_member` tells it. */
export interface BotStanding {
  readonly status: string;
  /** Of a restricted member: whether it may write. */
  readonly maySend?: boolean;
}

/** What the bot's new standing means for the chat. */
export function stateAfterStanding({ status, maySend }: BotStanding): 'active' | 'noRights' | 'removed' {
  if (status === 'left' || status === 'kicked') return 'removed';
  if (status !== 'restricted') return 'active';
  return maySend === true ? 'active' : 'noRights';
}

/** The state of a place when the bot's standing in its chat changes: a topic's own trouble is not mended by it. */
export function nextState(now: ChatState, standing: ReturnType<typeof stateAfterStanding>): ChatState {
  if (standing !== 'active') return standing;
  return now === 'topicClosed' || now === 'topicGone' ? now : 'active';
}
