import { cleanLine, truncate } from '../../../lib/text.ts';
import { SUBJECTS, subjectName } from '../../names/subjects.ts';
import type { Screen } from '../../screen.ts';
import type { Asked, Asking } from './asking.ts';
import { press } from './buttons.ts';

const IN_ROW = 3;
const MOST = 12;

/** The subjects taught, several of them; other ones can be typed. «Без предмета» is an answer too. */
export async function askSubjects({ ports, conversation, personId, t, show, next }: Asking): Promise<Asked> {
  const chosen = new Set<string>();
  const screen = (): Screen => {
    const boxes = SUBJECTS.map(subject =>
      press(`${chosen.has(subject) ? '☑ ' : ''}${subjectName(subject, t)}`, subject),
    );
    const own = [...chosen].map(subject => subjectName(subject, t)).join(', ');
    return {
      text: own === '' ? t('register-subjects') : t('register-subjects-chosen', { subjects: own }),
      buttons: [
        ...Array.from({ length: Math.ceil(boxes.length / IN_ROW) }, (_, row) =>
          boxes.slice(row * IN_ROW, (row + 1) * IN_ROW),
        ),
        [chosen.size === 0 ? press(t('register-subjects-none'), 'none') : press(t('register-done'), 'done')],
      ],
    };
  };
  await show(screen());
  for (;;) {
    const answer = await next();
    if ('press' in answer && (answer.press === 'done' || answer.press === 'none')) {
      const subjects = [...chosen];
      await conversation.external(() => ports.registrations.setEmployment(personId, { subjects }));
      return 'answered';
    }
    const subject =
      'press' in answer ? SUBJECTS.find(each => each === answer.press) : truncate(cleanLine(answer.text), 60);
    if (subject && 'press' in answer && chosen.has(subject)) chosen.delete(subject);
    else if (subject && chosen.size < MOST) chosen.add(subject);
    await show(screen());
  }
}
