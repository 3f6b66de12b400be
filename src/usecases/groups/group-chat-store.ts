import type { ChatState } from '../../domain/groups/chat-state.ts';
import type { GroupChatId, PeopleGroupId, PersonId } from '../../lib/ids.ts';
import type { GroupAct } from './people-group-store.ts';

/** A chat, or a topic of a forum. All that is kept of it. */
export interface ChatPlace {
  readonly chatId: number;
  /** 0: the chat itself. */
  readonly threadId: number;
  readonly title: string;
}

/** Places where groups of people meet. */
export interface GroupChatStore {
  /** Keeps for some minutes that this place waits for its group; earlier ones of the same person are forgotten. */
  openRequest(request: {
    readonly personId: PersonId;
    readonly tokenHash: string;
    readonly place: ChatPlace;
    readonly expiresAt: Temporal.Instant;
    readonly at: Temporal.Instant;
  }): Promise<void>;
  /** The place of a request that is still open, and the group it belongs to already. */
  findRequest(
    tokenHash: string,
    personId: PersonId,
    now: Temporal.Instant,
  ): Promise<{ place: ChatPlace; groupId: PeopleGroupId | null } | null>;
  /** Spends the request and binds the place, whatever group had it before. False: the request was spent meanwhile. */
  link(
    link: { readonly tokenHash: string; readonly groupId: PeopleGroupId; readonly place: ChatPlace },
    act: GroupAct,
  ): Promise<boolean>;
  /** False: there is no such place of that group. */
  unlink(groupId: PeopleGroupId, chat: GroupChatId, act: GroupAct): Promise<boolean>;
  /**
   * What became of a chat's places; the curator and whoever linked them are told of each change, once.
   * @param next the new state of a place from its present one; null leaves it as it is.
   */
  changeStates(
    of: { readonly chatId: number; readonly threadId?: number },
    next: (state: ChatState) => ChatState,
    now: Temporal.Instant,
  ): Promise<void>;
}
