import { FormattedString } from '@grammyjs/parse-mode';
import { GROUP_KINDS, type GroupKind } from '../../../domain/groups/people-group.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { GroupList } from '../../../usecases/groups/list-groups.ts';
import type { OwnGroup } from '../../../usecases/groups/people-group-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { groupButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToGroups, kindName } from './words.ts';

export const GROUPS_ON_PAGE = 8;
const TITLE_SHOWN = 60;

/** The groups of a methodologist's territories as numbered lines. */
export function managedScreen(
  list: Extract<GroupList, { kind: 'managed' }>,
  { kind, page }: { kind: GroupKind | null; page: number },
  viewer: Viewer,
  t: Translate,
): Screen {
  const first = page * GROUPS_ON_PAGE + 1;
  const lines = list.groups.map(({ title, members, chats, troubled }, index) =>
    t('groups-line', {
      number: first + index,
      title: truncate(title, TITLE_SHOWN),
      members,
      chats: troubled > 0 ? t('groups-chats-troubled', { chats, troubled }) : t('groups-chats', { chats }),
    }),
  );
  const of = { kind: kind ?? '', page };
  return {
    text: FormattedString.b(kind === null ? t('groups-title') : kindName(kind, t)).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('groups-none')}`,
    ),
    buttons: [
      ...digits(list.groups, first, ({ id }) => groupButton.pack({ group: id })),
      turnRow(
        page,
        first - 1 + list.groups.length < list.total,
        to => buttons.listButton.pack({ ...of, page: to }),
        t,
      ),
      filterRow(kind, t),
      [
        { text: t('groups-new'), data: buttons.newButton.pack({ territory: 0, kind: '' }) },
        { text: t('groups-own-button'), data: buttons.ownButton.pack({ page: 0 }) },
      ],
      homeRow(viewer, t),
    ],
  };
}

/** All, or of one kind: the present one is not among the choices. */
function filterRow(kind: GroupKind | null, t: Translate): Button[] {
  if (kind !== null) return [{ text: t('groups-all'), data: buttons.listButton.pack({ kind: '', page: 0 }) }];
  return GROUP_KINDS.map(each => ({
    text: t(`groups-short-${each}`),
    data: buttons.listButton.pack({ kind: each, page: 0 }),
  }));
}
// locale-keys: groups-short-peer groups-short-schoolAssociation groups-short-districtAssociation groups-short-network

/** The groups one is in or looks after, with the way out of each. */
export function ownScreen(all: readonly OwnGroup[], wanted: number, viewer: Viewer, t: Translate): Screen {
  const { page, shown, hasNext } = pageOf(all, wanted, OWN_ON_PAGE);
  const lines = shown.map(({ title, kind, isCurator }) =>
    t(isCurator ? 'groups-own-curated' : 'groups-own-line', {
      title: truncate(title, TITLE_SHOWN),
      kind: kindName(kind, t),
    }),
  );
  return {
    text: FormattedString.b(t('groups-own-title')).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('groups-own-none')}`,
    ),
    buttons: [
      ...shown.map((group): Button[] => [
        ...(group.isCurator
          ? [{ text: truncate(group.title, 30), data: groupButton.pack({ group: group.id }) }]
          : []),
        ...(group.isMember
          ? [
              {
                text: t('groups-leave', { title: truncate(group.title, group.isCurator ? 14 : 40) }),
                data: buttons.leaveButton.pack({ group: group.id, sure: 0 }),
              },
            ]
          : []),
      ]),
      turnRow(page, hasNext, to => buttons.ownButton.pack({ page: to }), t),
      homeRow(viewer, t),
    ],
  };
}
const OWN_ON_PAGE = 4;

/** Leaving is asked for once: who comes back needs somebody to let them in. */
export function leaveScreen(group: Pick<OwnGroup, 'id' | 'title'>, t: Translate): Screen {
  return {
    text: t('groups-leave-sure', { title: group.title }),
    buttons: [
      [{ text: t('groups-leave-yes'), data: buttons.leaveButton.pack({ group: group.id, sure: 1 }) }],
      [{ text: t('groups-own-back'), data: buttons.ownButton.pack({ page: 0 }) }],
    ],
  };
}

/** What kind of group is begun; where somebody manages several territories, which one comes first. */
export function newKindScreen(territory: number, t: Translate): Screen {
  return {
    text: t('groups-which-kind'),
    buttons: [
      ...GROUP_KINDS.map((kind): Button[] => [
        { text: kindName(kind, t), data: buttons.newButton.pack({ territory, kind }) },
      ]),
      [backToGroups(t)],
    ],
  };
}

export function newTerritoryScreen(
  territories: readonly { readonly territoryId: number; readonly title: string }[],
  t: Translate,
): Screen {
  return {
    text: t('groups-which-territory'),
    buttons: [
      ...territories.map(({ territoryId, title }): Button[] => [
        { text: truncate(title, 60), data: buttons.newButton.pack({ territory: territoryId, kind: '' }) },
      ]),
      [backToGroups(t)],
    ],
  };
}

/** Numbers to press, four in a row. */
export function digits<T>(shown: readonly T[], first: number, pack: (each: T) => string): Button[][] {
  const all = shown.map((each, index) => ({ text: String(first + index), data: pack(each) }));
  return [all.slice(0, 4), all.slice(4)];
}
