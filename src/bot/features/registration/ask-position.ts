import { cleanLine, truncate } from '../../../lib/text.ts';
import { POSITIONS, positionName } from '../../names/positions.ts';
import type { Asked, Asking } from './asking.ts';
import { press } from './buttons.ts';

/** The position: one of the usual ones, or typed. */
export async function askPosition({ ports, conversation, personId, t, show, next }: Asking): Promise<Asked> {
  const buttons = POSITIONS.map(position => [press(positionName(position, t), position)]);
  await show({ text: t('register-position'), buttons });
  for (;;) {
    const answer = await next();
    const known = 'press' in answer ? POSITIONS.find(each => each === answer.press) : undefined;
    const position = known ?? ('text' in answer ? truncate(cleanLine(answer.text), 80) : '');
    if (position !== '') {
      await conversation.external(() => ports.registrations.setEmployment(personId, { position }));
      return 'answered';
    }
  }
}
