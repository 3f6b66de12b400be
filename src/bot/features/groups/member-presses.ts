import { Composer } from 'grammy';
import { asId, type PeopleGroupId, type PersonId } from '../../../lib/ids.ts';
import { changeGroup } from '../../../usecases/groups/change-group.ts';
import {
  addMember,
  createJoinLink,
  listMembers,
  removeMember,
} from '../../../usecases/groups/change-members.ts';
import { seeGroup } from '../../../usecases/groups/group-access.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-date.ts';
import * as buttons from './buttons.ts';
import { MEMBERS_ON_PAGE, memberScreen, membersScreen } from './member-screens.ts';
import type { GroupsPorts } from './ports.ts';
import { dropGroupFocus, showGroup } from './show-group.ts';

/** Who is in a group: the list, taking in, taking out, a link for people of other territories. */
export function memberPresses(ports: GroupsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.membersButton.pattern, async (ctx, next) => {
    const data = buttons.membersButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    if (!(await showMembers(ctx, asId<PeopleGroupId>(data.group), data.page))) return next();
    await ctx.answer();
  });

  composer.callbackQuery(buttons.memberButton.pattern, async (ctx, next) => {
    const data = buttons.memberButton.parse(ctx.callbackQuery.data);
    const groupId = asId<PeopleGroupId>(data?.group ?? 0);
    const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
    if (!data || seen?.right !== 'manage') return next();
    const member = await ports.peopleGroups.findMember(groupId, asId<PersonId>(data.person));
    if (!member) return next();
    await ctx.answer();
    await ctx.show(memberScreen(seen.group, member, ctx.t));
  });

  composer.callbackQuery(buttons.removeButton.pattern, async (ctx, next) => {
    const data = buttons.removeButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const groupId = asId<PeopleGroupId>(data.group);
    const personId = asId<PersonId>(data.person);
    if ((await removeMember(ports, { viewer: ctx.viewer, groupId, personId })) === 'denied') return next();
    await ctx.answer(ctx.t('groups-removed'));
    await showMembers(ctx, groupId, 0);
  });

  composer.callbackQuery(buttons.pickButton.pattern, async (ctx, next) => {
    const data = buttons.pickButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const groupId = asId<PeopleGroupId>(data.group);
    const personId = asId<PersonId>(data.person);
    const of = { viewer: ctx.viewer, groupId };
    if (data.as === 'curator') {
      const changed = await changeGroup(ports, { ...of, change: { curatorId: personId } });
      if (changed !== 'changed') return next();
      await ctx.answer(ctx.t('groups-saved'));
      return void (await showGroup(ctx, ports, groupId));
    }
    const added = await addMember(ports, { ...of, personId });
    if (added === 'denied') return next();
    await ctx.answer(ctx.t(added === 'added' ? 'groups-added' : 'groups-already'));
    await showMembers(ctx, groupId, 0);
  });

  composer.callbackQuery(buttons.joinLinkButton.pattern, async (ctx, next) => {
    const data = buttons.joinLinkButton.parse(ctx.callbackQuery.data);
    const groupId = asId<PeopleGroupId>(data?.group ?? 0);
    const link = data && (await createJoinLink(ports, { viewer: ctx.viewer, groupId }));
    if (!link) return next();
    await ctx.answer();
    await ctx.send({
      text: ctx.t('groups-join-link-text', {
        title: link.group.title,
        date: formatDay(link.expiresAt, ctx.viewer.timezone, ctx.t),
        link: `https://t.me/${ctx.me.username}?start=${link.payload}`,
      }),
    });
  });
  return composer;

  async function showMembers(ctx: ViewerContext, groupId: PeopleGroupId, page: number): Promise<boolean> {
    const cut = { skip: page * MEMBERS_ON_PAGE, take: MEMBERS_ON_PAGE };
    const shown = await listMembers(ports, { viewer: ctx.viewer, groupId, ...cut });
    if (!shown) return false;
    await dropGroupFocus(ctx, ports);
    await ctx.show(membersScreen({ ...shown, page }, ctx.t));
    return true;
  }
}
