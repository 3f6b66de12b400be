import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import type { BotContext } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import type { DiagnosePorts } from './ports.ts';

/**
 * Shows the card and makes it the attempt's one card: typed answers go to this attempt from now on, and the buttons of
 * the card before it, if another message, go away.
 */
export async function showCard(
  ctx: BotContext,
  ports: Pick<DiagnosePorts, 'diagnoses' | 'focus' | 'clock'>,
  state: AttemptState,
  screen: Screen,
): Promise<void> {
  const chatId = state.telegramId;
  await ports.focus.setFocus(
    chatId,
    { kind: 'attempt', subjectId: state.attemptId, detail: null },
    ports.clock.now(),
  );
  const messageId = await ctx.show(screen);
  if (messageId === state.cardMessageId) return;
  await ports.diagnoses.rememberCard(state.attemptId, messageId);
  if (state.cardMessageId !== null) await ctx.retire(state.cardMessageId);
}
