import { Composer } from 'grammy';
import { EVENT_LEVELS } from '../../../domain/events/event-level.ts';
import { GROUP_KINDS } from '../../../domain/groups/people-group.ts';
import { asId, type PeopleGroupId } from '../../../lib/ids.ts';
import { changeGroup } from '../../../usecases/groups/change-group.ts';
import { seeGroup } from '../../../usecases/groups/group-access.ts';
import type { GroupChange } from '../../../usecases/groups/people-group-store.ts';
import type { ViewerContext } from '../../context.ts';
import {
  chosenCompetency,
  competencyScreen,
  offeredFrameworks,
} from '../../mentoring-view/choose-competency.ts';
import * as buttons from './buttons.ts';
import { archiveScreen, choiceScreen } from './card-screens.ts';
import type { GroupsPorts } from './ports.ts';
import { setGroupFocus, showGroup } from './show-group.ts';
import { backToGroup, backToGroups } from './words.ts';

/** What is typed rather than chosen. */
const TYPED = ['title', 'curator', 'member'] as const;
// locale-keys: groups-ask-title groups-ask-curator groups-ask-member

/** A group's title, kind, level, competency, curator and end, for whoever manages it. */
export function changePresses(ports: GroupsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.changeButton.pattern, async (ctx, next) => {
    const data = buttons.changeButton.parse(ctx.callbackQuery.data);
    const groupId = asId<PeopleGroupId>(data?.group ?? 0);
    const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
    if (!data || seen?.right !== 'manage') return next();
    const { group } = seen;
    await ctx.answer();
    const typed = TYPED.find(known => known === data.what);
    if (typed !== undefined) {
      await setGroupFocus(ctx, ports, groupId, typed);
      return void (await ctx.show({
        text: ctx.t(`groups-ask-${typed}`),
        buttons: [[backToGroup(groupId, ctx.t)]],
      }));
    }
    switch (data.what) {
      case 'kind':
      case 'level':
        return void (await ctx.show(choiceScreen(group, data.what, ctx.t)));
      case 'archive':
        return void (await ctx.show(archiveScreen(group, ctx.t)));
      case 'competency':
        return showCompetencies(ctx, groupId, '');
      default:
        return next();
    }
  });

  composer.callbackQuery(buttons.setButton.pattern, async (ctx, next) => {
    const data = buttons.setButton.parse(ctx.callbackQuery.data);
    const change = data && changeOf(data.what, data.value);
    if (!data || !change) return next();
    await apply(ctx, asId<PeopleGroupId>(data.group), change, next);
  });

  composer.callbackQuery(buttons.frameworkButton.pattern, async (ctx, next) => {
    const data = buttons.frameworkButton.parse(ctx.callbackQuery.data);
    const groupId = asId<PeopleGroupId>(data?.group ?? 0);
    const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
    if (!data || seen?.right !== 'manage') return next();
    await ctx.answer();
    await showCompetencies(ctx, groupId, data.framework);
  });

  composer.callbackQuery(buttons.competencyButton.pattern, async (ctx, next) => {
    const data = buttons.competencyButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const chosen = data.at < 0 ? null : await chosenCompetency(ports, data, ctx.locale);
    if (data.at >= 0 && !chosen) return next();
    const competency = chosen && {
      framework: chosen.frameworkKey,
      competency: chosen.competencyKey,
    };
    await apply(ctx, asId<PeopleGroupId>(data.group), { competency }, next);
  });
  return composer;

  async function apply(
    ctx: ViewerContext,
    groupId: PeopleGroupId,
    change: GroupChange,
    next: () => Promise<void>,
  ): Promise<void> {
    const outcome = await changeGroup(ports, { viewer: ctx.viewer, groupId, change });
    if (outcome !== 'changed') return next();
    await ctx.answer(ctx.t('groups-saved'));
    if (!('archived' in change)) return void (await showGroup(ctx, ports, groupId));
    await ctx.show({ text: ctx.t('groups-archived'), buttons: [[backToGroups(ctx.t)]] });
  }

  async function showCompetencies(ctx: ViewerContext, group: number, framework: string): Promise<void> {
    const none = buttons.competencyButton.pack({ group, framework: '', at: -1 });
    await ctx.show(
      competencyScreen(await offeredFrameworks(ports), framework, {
        question: ctx.t('groups-which-competency'),
        locale: ctx.locale,
        frameworkData: key => buttons.frameworkButton.pack({ group, framework: key }),
        competencyData: (key, at) => buttons.competencyButton.pack({ group, framework: key, at }),
        lastRows: [[{ text: ctx.t('groups-no-competency'), data: none }], [backToGroup(group, ctx.t)]],
      }),
    );
  }
}

function changeOf(what: string, value: string): GroupChange | null {
  if (what === 'archive') return value === 'yes' ? { archived: true } : null;
  const kind = GROUP_KINDS.find(known => known === value);
  if (what === 'kind' && kind) return { kind };
  const level = EVENT_LEVELS.find(known => known === value);
  return what === 'level' && level ? { level } : null;
}
