import type { Action, Role } from '../../domain/access.ts';
import type { EventLevel } from '../../domain/events/event-level.ts';
import type { ChatState } from '../../domain/groups/chat-state.ts';
import type { GroupKind } from '../../domain/groups/people-group.ts';
import type { GroupChatId, PeopleGroupId, PersonId, TerritoryId } from '../../lib/ids.ts';

export interface GroupLine {
  readonly id: PeopleGroupId;
  readonly title: string;
  readonly kind: GroupKind;
  readonly members: number;
  readonly chats: number;
  /** Chats that do not take messages. */
  readonly troubled: number;
}

export interface GroupChatRecord {
  readonly id: GroupChatId;
  readonly title: string;
  readonly state: ChatState;
  readonly chatId: number;
  /** Of a forum; 0: the chat itself. */
  readonly threadId: number;
}

export interface PeopleGroupRecord {
  readonly id: PeopleGroupId;
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly kind: GroupKind;
  readonly level: EventLevel;
  readonly curator: { readonly personId: PersonId; readonly fullName: string } | null;
  readonly competency: { readonly framework: string; readonly competency: string } | null;
  readonly members: number;
  readonly chats: readonly GroupChatRecord[];
}

export interface GroupMember {
  readonly personId: PersonId;
  readonly fullName: string;
  /** Where they work; null for somebody without a place. */
  readonly organisation: string | null;
}

/** One's own place in a group. */
export interface OwnGroup {
  readonly id: PeopleGroupId;
  readonly title: string;
  readonly kind: GroupKind;
  readonly isMember: boolean;
  readonly isCurator: boolean;
}

/** Who acts, in which capacity: goes into the audit. */
export interface GroupAct {
  readonly actorId: PersonId;
  readonly by: Role | 'anyone';
  readonly action: Action;
  readonly at: Temporal.Instant;
}

export type GroupChange =
  | { readonly title: string }
  | { readonly kind: GroupKind }
  | { readonly level: EventLevel }
  | { readonly curatorId: PersonId | null }
  | { readonly competency: { readonly framework: string; readonly competency: string } | null }
  | { readonly archived: true };

export type JoinedGroup =
  | { readonly kind: 'joined' | 'already'; readonly title: string }
  /** Used, out of date, unknown, or the group is no more. */
  | { readonly kind: 'invalid' };

/** Groups of people. Those in the archive are in none of the answers; nor are people who asked to be deleted. */
export interface PeopleGroupStore {
  /** By title. */
  listGroups(
    of: { readonly territoryIds: readonly number[]; readonly kind: GroupKind | null },
    page: { readonly skip: number; readonly take: number },
  ): Promise<{ total: number; groups: GroupLine[] }>;
  /** Those one is in or looks after, by title. */
  listOwn(personId: PersonId): Promise<OwnGroup[]>;
  findGroup(id: PeopleGroupId): Promise<PeopleGroupRecord | null>;
  createGroup(
    group: {
      readonly territoryId: TerritoryId;
      readonly title: string;
      readonly kind: GroupKind;
      readonly level: EventLevel;
    },
    act: GroupAct,
  ): Promise<PeopleGroupId>;
  /** False: there is no such group any more. An archived group loses its chats. */
  changeGroup(id: PeopleGroupId, change: GroupChange, act: GroupAct): Promise<boolean>;
  /** By name. */
  listMembers(
    id: PeopleGroupId,
    page: { readonly skip: number; readonly take: number },
  ): Promise<{ total: number; members: GroupMember[] }>;
  findMember(id: PeopleGroupId, personId: PersonId): Promise<GroupMember | null>;
  /** Tells the person. False: they are in the group already. */
  addMember(id: PeopleGroupId, personId: PersonId, act: GroupAct): Promise<boolean>;
  /** False: they are not in the group. */
  removeMember(id: PeopleGroupId, personId: PersonId, act: GroupAct): Promise<boolean>;
  /** Stores a link for one person of any territory. */
  addJoinLink(
    link: {
      readonly groupId: PeopleGroupId;
      readonly tokenHash: string;
      readonly expiresAt: Temporal.Instant;
    },
    act: GroupAct,
  ): Promise<void>;
  /** Spends the link: of two who follow it one joins. */
  joinByLink(join: {
    readonly personId: PersonId;
    readonly tokenHash: string;
    readonly now: Temporal.Instant;
  }): Promise<JoinedGroup>;
}
