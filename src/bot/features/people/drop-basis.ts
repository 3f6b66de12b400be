import type { ViewerContext } from '../../context.ts';
import type { PeoplePorts } from './ports.ts';

/** What is typed next is the basis of no role any more: a «спасибо» would give one. */
export async function dropBasis(ctx: ViewerContext, { focus }: Pick<PeoplePorts, 'focus'>): Promise<void> {
  const set = await focus.getFocus(ctx.viewer.telegramId);
  if (set?.kind === 'localRole') await focus.clearFocus(ctx.viewer.telegramId);
}
