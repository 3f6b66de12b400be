import type { ViewerContext } from '../../context.ts';
import type { RoutePorts } from './ports.ts';

/** What is typed about an item. */
export const ITEM_FIELDS = ['title', 'organiser', 'expectedResult', 'hours', 'term'] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** What is typed about a deficit. */
export const DEFICIT_FIELDS = ['goal', 'difficulty'] as const;

/** Asks for a typed text: the next message is about that until something else is opened. */
export async function askText(
  ctx: ViewerContext,
  ports: Pick<RoutePorts, 'focus' | 'clock'>,
  ask: { subjectId: number; detail: string; question: string },
): Promise<void> {
  const focus = { kind: 'iomText' as const, subjectId: ask.subjectId, detail: ask.detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  await ctx.answer();
  await ctx.send({ text: ask.question });
}
