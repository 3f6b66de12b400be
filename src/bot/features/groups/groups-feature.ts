import { Composer } from 'grammy';
import { GROUP_KINDS, type GroupKind } from '../../../domain/groups/people-group.ts';
import { asId, type PeopleGroupId } from '../../../lib/ids.ts';
import { leaveGroup } from '../../../usecases/groups/change-members.ts';
import { managedTerritories } from '../../../usecases/groups/group-access.ts';
import { listGroups } from '../../../usecases/groups/list-groups.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { groupButton, groupsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { changePresses } from './change-presses.ts';
import { chatPresses } from './chat-presses.ts';
import {
  GROUPS_ON_PAGE,
  leaveScreen,
  managedScreen,
  newKindScreen,
  newTerritoryScreen,
  ownScreen,
} from './list-screens.ts';
import { memberPresses } from './member-presses.ts';
import type { GroupsPorts } from './ports.ts';
import { dropGroupFocus, setGroupFocus, showGroup } from './show-group.ts';
import { typedWords } from './typed-words.ts';
import { backToGroups } from './words.ts';

/**
 * /groups: methodologists keep the groups of their territory, curators see theirs and link its chats, everybody else sees
 * the groups they are in and can leave. Each press asks again, about this very group.
 */
export function groupsFeature(ports: GroupsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('groups', ctx => showList(ctx, null, 0));
  feature.command('link', async ctx => void (await ctx.send({ text: ctx.t('groups-link-private') })));
  feature.callbackQuery(groupsButton.pattern, async ctx => {
    await ctx.answer();
    await showList(ctx, null, 0);
  });
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showList(ctx, kindOf(data.kind), data.page);
  });
  feature.callbackQuery(buttons.ownButton.pattern, async (ctx, next) => {
    const data = buttons.ownButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showOwn(ctx, data.page);
  });

  feature.callbackQuery(groupButton.pattern, async (ctx, next) => {
    const data = groupButton.parse(ctx.callbackQuery.data);
    if (!data || !(await showGroup(ctx, ports, asId<PeopleGroupId>(data.group)))) return next();
    await ctx.answer();
  });

  feature.callbackQuery(buttons.leaveButton.pattern, async (ctx, next) => {
    const data = buttons.leaveButton.parse(ctx.callbackQuery.data);
    const own = data && (await ports.peopleGroups.listOwn(ctx.viewer.personId));
    const group = own?.find(({ id, isMember }) => id === data?.group && isMember);
    if (!data || !group) return next();
    if (data.sure !== 1) {
      await ctx.answer();
      return void (await ctx.show(leaveScreen(group, ctx.t)));
    }
    const left = await leaveGroup(ports, { viewer: ctx.viewer, groupId: group.id });
    await ctx.answer(left ? ctx.t('groups-left') : undefined);
    await showOwn(ctx, 0);
  });

  feature.callbackQuery(buttons.newButton.pattern, async (ctx, next) => {
    const data = buttons.newButton.parse(ctx.callbackQuery.data);
    const allowed = managedTerritories(ctx.viewer, ports.clock.now());
    const territory = data?.territory === 0 && allowed.length === 1 ? allowed[0] : data?.territory;
    if (!data || territory === undefined) return next();
    if (territory === 0 && allowed.length > 1) {
      await ctx.answer();
      const territories = await ports.eventPlans.listTerritories(allowed);
      return void (await ctx.show(newTerritoryScreen(territories, ctx.t)));
    }
    if (!allowed.includes(territory)) return next();
    const kind = kindOf(data.kind);
    await ctx.answer();
    if (kind === null) return void (await ctx.show(newKindScreen(territory, ctx.t)));
    await setGroupFocus(ctx, ports, 0, `new ${territory} ${kind}`);
    await ctx.show({ text: ctx.t('groups-ask-title'), buttons: [[backToGroups(ctx.t)]] });
  });

  feature.use(changePresses(ports));
  feature.use(memberPresses(ports));
  feature.use(chatPresses(ports));
  feature.use(typedWords(ports));
  return composer;

  async function showList(ctx: ViewerContext, kind: GroupKind | null, page: number): Promise<void> {
    const cut = { skip: page * GROUPS_ON_PAGE, take: GROUPS_ON_PAGE };
    const list = await listGroups(ports, { viewer: ctx.viewer, kind, own: false, ...cut });
    await dropGroupFocus(ctx, ports);
    await ctx.show(
      list.kind === 'managed'
        ? managedScreen(list, { kind, page }, ctx.viewer, ctx.t)
        : ownScreen(list.groups, page, ctx.viewer, ctx.t),
    );
  }

  async function showOwn(ctx: ViewerContext, page: number): Promise<void> {
    const groups = await ports.peopleGroups.listOwn(ctx.viewer.personId);
    await ctx.show(ownScreen(groups, page, ctx.viewer, ctx.t));
  }
}

function kindOf(raw: string): GroupKind | null {
  return GROUP_KINDS.find(known => known === raw) ?? null;
}
