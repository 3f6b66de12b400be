import { Composer } from 'grammy';
import { itemIdSchema } from '../../../domain/ids.ts';
import { type AttemptId, asId } from '../../../lib/ids.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { type AnswerOutcome, type AnswerPorts, answerItem } from '../../../usecases/diagnosis/answer-item.ts';
import type { BotContext } from '../../context.ts';
import { addReplies } from '../../middleware/extras.ts';
import type { Renderer } from '../../renderer.ts';
import { answerButton } from './buttons.ts';
import { decodeAction } from './item-actions.ts';
import { refusalText } from './refusal-text.ts';
import { screenAfter } from './screen-after.ts';

/**
 * Presses on the card of a question. Installed before the person is looked up: the one statement that saves the answer
 * checks whose attempt it is, and the attempt knows the language. Order of work: save, answer the press, show.
 */
export function answerPresses(options: {
  ports: AnswerPorts;
  texts: (locale: Locale) => Translate;
  renderer: Renderer;
}): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(answerButton.pattern, async (ctx, next) => {
    const data = answerButton.parse(ctx.callbackQuery.data);
    const action = data && decodeAction(data.act);
    const item = itemIdSchema.safeParse(data?.item);
    // «Другое» asks for a text; what is forged or from another time gets the common answer to unknown buttons.
    if (!data || !action || !item.success) return next();
    addReplies(ctx, options.renderer);
    const outcome = await answerItem(options.ports, {
      attemptId: asId<AttemptId>(data.attempt),
      telegramId: ctx.from.id,
      itemId: item.data,
      action,
    });
    // A stranger's press, or an attempt that is gone: the common answer, without a word about whose it is.
    if (outcome.kind === 'unknown' || outcome.kind === 'foreign') return next();
    const t = options.texts(outcome.state.locale);
    // Both are sent at once, the answer first: the next card need not wait for a whole exchange with Telegram.
    const sent = await Promise.allSettled([
      ctx.answer(notice(outcome, t)),
      ctx.show(screenAfter(outcome, t)),
    ]);
    for (const each of sent) if (each.status === 'rejected') throw each.reason;
  });
  return composer;
}

function notice(
  outcome: Exclude<AnswerOutcome, { kind: 'unknown' | 'foreign' }>,
  t: Translate,
): string | undefined {
  switch (outcome.kind) {
    case 'saved':
      return outcome.changed ? t('answer-changed') : undefined;
    case 'repeated':
      return undefined;
    case 'refused':
      return refusalText(outcome.refusal, outcome.params, t);
    case 'closed':
      return t('attempt-closed-notice');
    case 'notAsked':
      return t('answer-not-asked');
  }
}
