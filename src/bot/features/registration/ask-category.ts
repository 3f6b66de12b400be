import { CATEGORIES, categoryName } from '../../names/categories.ts';
import type { Asked, Asking } from './asking.ts';
import { press } from './buttons.ts';

/** The qualification category; the question can be left. */
export async function askCategory({ ports, conversation, personId, t, show, next }: Asking): Promise<Asked> {
  await show({
    text: t('register-category'),
    buttons: [
      ...CATEGORIES.map(category => [press(categoryName(category, t), category)]),
      [press(t('register-skip'), 'skip')],
    ],
  });
  for (;;) {
    const answer = await next();
    if (!('press' in answer)) continue;
    if (answer.press === 'skip') return 'skipped';
    const category = CATEGORIES.find(each => each === answer.press);
    if (category) {
      await conversation.external(() => ports.registrations.setEmployment(personId, { category }));
      return 'answered';
    }
  }
}
