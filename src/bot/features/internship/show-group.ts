import type { GroupId } from '../../../lib/ids.ts';
import { openGroup } from '../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../context.ts';
import { groupScreen, participantsScreen } from './group-screens.ts';
import type { InternshipPorts } from './ports.ts';

/** The card of a group the person leads, if they do. */
export async function showGroup(ctx: ViewerContext, ports: InternshipPorts, groupId: GroupId): Promise<void> {
  const opened = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'lead' });
  if (opened) await ctx.show(groupScreen(opened, ports.clock.now(), ctx.t));
}

/** The first page of the participants of a group the person leads, those at risk first. */
export async function showParticipants(
  ctx: ViewerContext,
  ports: InternshipPorts,
  groupId: GroupId,
): Promise<void> {
  const opened = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'lead' });
  if (opened) await ctx.show(participantsScreen(opened, { page: 0, now: ports.clock.now() }, ctx.t));
}
