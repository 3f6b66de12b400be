import { Composer } from 'grammy';
import { GROUP_KINDS, parseGroupTitle } from '../../../domain/groups/people-group.ts';
import { asId, type PeopleGroupId, type TerritoryId } from '../../../lib/ids.ts';
import { changeGroup } from '../../../usecases/groups/change-group.ts';
import { findCandidates } from '../../../usecases/groups/change-members.ts';
import { createGroup } from '../../../usecases/groups/create-group.ts';
import type { ViewerContext } from '../../context.ts';
import { foundScreen } from './member-screens.ts';
import type { GroupsPorts } from './ports.ts';
import { showGroup } from './show-group.ts';

const FOUND = 5;

/** Typed words about groups: a title, a name to look for. */
export function typedWords(ports: GroupsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    const focus = text.startsWith('/') ? null : await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'peopleGroup') return next();
    const [what = '', ...rest] = (focus.detail ?? '').split(' ');
    const groupId = asId<PeopleGroupId>(focus.subjectId);
    switch (what) {
      case 'new':
        return takeNew(ctx, rest, text, next);
      case 'title':
        return takeTitle(ctx, groupId, text, next);
      case 'member':
      case 'curator': {
        const of = { viewer: ctx.viewer, groupId };
        const found = await findCandidates(ports, { ...of, typed: text, limit: FOUND });
        if (!found) return next();
        return void (await ctx.send(foundScreen(groupId, what, found, ctx.t)));
      }
      default:
        return next();
    }
  });
  return composer;

  async function takeNew(
    ctx: ViewerContext,
    [territory, rawKind]: readonly string[],
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const title = parseGroupTitle(text);
    const kind = GROUP_KINDS.find(known => known === rawKind);
    if (title === null) return void (await ctx.send({ text: ctx.t('groups-wrong-title') }));
    if (!kind) return next();
    const territoryId = asId<TerritoryId>(Number(territory));
    const groupId = await createGroup(ports, { viewer: ctx.viewer, territoryId, title, kind });
    if (groupId === null) return next();
    await showGroup(ctx, ports, groupId, ctx.t('groups-created'));
  }

  async function takeTitle(
    ctx: ViewerContext,
    groupId: PeopleGroupId,
    text: string,
    next: () => Promise<void>,
  ): Promise<void> {
    const title = parseGroupTitle(text);
    if (title === null) return void (await ctx.send({ text: ctx.t('groups-wrong-title') }));
    const outcome = await changeGroup(ports, { viewer: ctx.viewer, groupId, change: { title } });
    if (outcome !== 'changed') return next();
    await showGroup(ctx, ports, groupId);
  }
}
