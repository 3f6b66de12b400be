import { cleanLine, codePointLength, truncate } from '../../../lib/text.ts';
import type { Asked, Asking } from './asking.ts';

const NAME_LIMIT = 120;

/** How the person wants to be written down: what Telegram says with one tap, or typed. */
export async function askName({
  ports,
  conversation,
  personId,
  suggestedName,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const question = {
    text: t('register-name'),
    buttons: isName(suggestedName) ? [[press(truncate(suggestedName, 60), 'own')]] : [],
  };
  await show(question);
  for (;;) {
    const answer = await next();
    const name = 'press' in answer ? (answer.press === 'own' ? suggestedName : '') : cleanLine(answer.text);
    if (isName(name)) {
      await conversation.external(() => ports.registrations.setName(personId, name));
      return 'answered';
    }
    await show({ ...question, text: t('register-name-wrong', { max: NAME_LIMIT }) });
  }
}

/** A name has letters, at least two of them, and fits into a table. */
function isName(name: string): boolean {
  return codePointLength(name) <= NAME_LIMIT && (name.match(/\p{L}/gu) ?? []).length >= 2;
}
