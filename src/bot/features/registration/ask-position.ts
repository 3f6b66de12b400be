import { cleanLine, truncate } from '../../../lib/text.ts';
import { POSITIONS, positionName } from '../../names/positions.ts';
import type { Asked, Asking } from './asking.ts';
import { matchName } from './match-name.ts';

/** The position: one of the usual ones, or typed. */
export async function askPosition({
  ports,
  conversation,
  personId,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const buttons = POSITIONS.map(position => [press(positionName(position, t), position)]);
  const question = { text: t('register-position'), buttons };
  await show(question);
  for (;;) {
    const answer = await next();
    const known =
      'press' in answer
        ? POSITIONS.find(each => each === answer.press)
        : matchName(answer.text, POSITIONS, each => positionName(each, t));
    const position = known ?? ('text' in answer ? truncate(cleanLine(answer.text), 80) : '');
    if (/\p{L}/u.test(position)) {
      await conversation.external(() =>
        ports.registrations.setEmployment(personId, { position }, ports.clock.now()),
      );
      return 'answered';
    }
    await show(question);
  }
}
