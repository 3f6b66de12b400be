import { CATEGORIES, categoryName } from '../../names/categories.ts';
import type { Asked, Asking } from './asking.ts';
import { matchName } from './match-name.ts';

/** The qualification category; the question can be left. */
export async function askCategory({
  ports,
  conversation,
  personId,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const question = {
    text: t('register-category'),
    buttons: [
      ...CATEGORIES.map(category => [press(categoryName(category, t), category)]),
      [press(t('register-skip'), 'skip')],
    ],
  };
  await show(question);
  for (;;) {
    const answer = await next();
    if ('press' in answer && answer.press === 'skip') return 'skipped';
    const category =
      'press' in answer
        ? CATEGORIES.find(each => each === answer.press)
        : matchName(answer.text, CATEGORIES, each => categoryName(each, t));
    if (category) {
      await conversation.external(() =>
        ports.registrations.setEmployment(personId, { category }, ports.clock.now()),
      );
      return 'answered';
    }
    await show(question);
  }
}
