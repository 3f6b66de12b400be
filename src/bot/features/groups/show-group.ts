import type { PeopleGroupId } from '../../../lib/ids.ts';
import { type SeenGroup, seeGroup } from '../../../usecases/groups/group-access.ts';
import type { ViewerContext } from '../../context.ts';
import { competencyTitle } from '../../mentoring-view/pair-words.ts';
import { cardScreen } from './card-screens.ts';
import type { GroupsPorts } from './ports.ts';

/** The group's card, for whoever may see it; false, and nothing was shown, for everybody else. */
export async function showGroup(
  ctx: ViewerContext,
  ports: GroupsPorts,
  groupId: PeopleGroupId,
  note: string | null = null,
): Promise<boolean> {
  const seen = await seeGroup(ports, { viewer: ctx.viewer, groupId });
  if (!seen) return false;
  await dropGroupFocus(ctx, ports);
  await ctx.show(cardScreen(seen, await competencyOf(ctx, ports, seen), note, ctx.t));
  return true;
}

function competencyOf(ctx: ViewerContext, ports: GroupsPorts, { group }: SeenGroup): Promise<string | null> {
  const { competency } = group;
  const keys = {
    frameworkKey: competency?.framework ?? null,
    competencyKey: competency?.competency ?? null,
  };
  return competencyTitle(ports, keys, ctx.locale);
}

/** The next text is about nothing of groups any more. */
export async function dropGroupFocus(ctx: ViewerContext, ports: GroupsPorts): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'peopleGroup') await ports.focus.clearFocus(ctx.viewer.telegramId);
}

/** The next text is for this group (0: a new one). */
export async function setGroupFocus(
  ctx: ViewerContext,
  ports: GroupsPorts,
  subjectId: number,
  detail: string,
): Promise<void> {
  const focus = { kind: 'peopleGroup' as const, subjectId, detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
}
