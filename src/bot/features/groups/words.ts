import type { ChatState } from '../../../domain/groups/chat-state.ts';
import type { GroupKind } from '../../../domain/groups/people-group.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Button } from '../../screen.ts';
import { groupButton, groupsButton } from '../../shared-buttons.ts';

// locale-keys: groups-kind-peer groups-kind-schoolAssociation groups-kind-districtAssociation groups-kind-network
export const kindName = (kind: GroupKind, t: Translate): string => t(`groups-kind-${kind}`);

// locale-keys: groups-chat-active groups-chat-topicClosed groups-chat-topicGone groups-chat-noRights groups-chat-removed
export const chatStateName = (state: ChatState, t: Translate): string => t(`groups-chat-${state}`);

export const backToGroup = (group: number, t: Translate): Button => ({
  text: t('groups-back-to-group'),
  data: groupButton.pack({ group }),
});

export const backToGroups = (t: Translate): Button => ({
  text: t('groups-back'),
  data: groupsButton.pack({}),
});
