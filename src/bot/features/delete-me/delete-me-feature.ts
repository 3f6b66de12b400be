import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import type { LeavingStore } from '../../../usecases/people/leaving-store.ts';
import type { PrivacyStore } from '../../../usecases/people/privacy-store.ts';
import { requestDeletion } from '../../../usecases/people/request-deletion.ts';
import { forKnown, type ViewerContext } from '../../context.ts';
import type { DialogueContext } from '../../dialogues.ts';
import { deleteMeButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import * as screens from './screens.ts';

export interface DeleteMePorts {
  leaving: LeavingStore;
  privacy: Pick<PrivacyStore, 'operatorOf'>;
  clock: Clock;
}

/** The last question stands for an hour: an old screen found by chance deletes nobody. */
const LAST_QUESTION_MINUTES = 60;

/** /delete_me of everybody we know: what happens, asked twice, done at once (design §7, domain §4). */
export function deleteMeFeature(ports: DeleteMePorts): Composer<DialogueContext> {
  const composer = new Composer<DialogueContext>();
  const feature = forKnown(composer);

  feature.command('delete_me', explain);
  feature.callbackQuery(deleteMeButton.pattern, async ctx => {
    await ctx.answer();
    await explain(ctx);
  });

  feature.callbackQuery(buttons.deleteButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show(screens.lastQuestionScreen(ports.clock.now(), ctx.t));
  });

  feature.callbackQuery(buttons.keepButton.pattern, async ctx => {
    await ctx.answer();
    await ctx.show({ text: ctx.t('delete-kept') });
  });

  feature.callbackQuery(buttons.confirmDeletionButton.pattern, async (ctx, next) => {
    const data = buttons.confirmDeletionButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const { personId, telegramId, timezone } = ctx.viewer;
    const age = screens.minutesOf(ports.clock.now()) - data.askedAt;
    if (age < 0 || age > LAST_QUESTION_MINUTES) {
      await ctx.answer(ctx.t('delete-asked-long-ago'));
      return explain(ctx);
    }
    const operator = await ports.privacy.operatorOf(personId);
    await ctx.conversation.exitAll();
    const outcome = await requestDeletion(ports, { personId, telegramId });
    await ctx.answer();
    if (outcome.kind === 'alreadyAsked') return next();
    await ctx.show(screens.goodbyeScreen({ operator, terms: outcome.terms, timezone }, ctx.t));
  });

  return composer;

  async function explain(ctx: ViewerContext): Promise<void> {
    const operator = await ports.privacy.operatorOf(ctx.viewer.personId);
    const { timezone } = ctx.viewer;
    await ctx.show(screens.explainScreen({ operator, now: ports.clock.now(), timezone }, ctx.t));
  }
}
