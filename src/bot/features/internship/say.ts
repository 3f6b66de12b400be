import type { ViewerContext } from '../../context.ts';

/** What came of it: over the button after a press, as a message after something typed. */
export async function say(ctx: ViewerContext, text: string): Promise<void> {
  if (ctx.callbackQuery) return ctx.answer(text);
  await ctx.send({ text });
}
