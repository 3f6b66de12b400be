import { type MentoringTextField, typedMentoringText } from '../../../domain/mentoring/mentoring-text.ts';
import type { ViewerContext } from '../../context.ts';

/** The text as it is stored; null, and the person was told why, when it cannot be. The question stays open. */
export async function checkedText(
  ctx: ViewerContext,
  field: MentoringTextField,
  raw: string,
): Promise<string | null> {
  const typed = typedMentoringText(field, raw);
  if (typed.ok) return typed.text;
  await ctx.send({
    text:
      typed.refusal === 'empty'
        ? ctx.t('mentor-text-empty')
        : ctx.t('mentor-text-long', { max: typed.max, length: typed.length }),
  });
  return null;
}
