import { cleanLine, truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { inRows } from '../../in-rows.ts';
import { SUBJECTS, subjectName } from '../../names/subjects.ts';
import type { Screen } from '../../screen.ts';
import type { Asked, Asking } from './asking.ts';
import { matchName } from './match-name.ts';

const IN_ROW = 3;
const MOST = 12;

/** The subjects taught, several of them; other ones can be typed. «Без предмета» is an answer too. */
export async function askSubjects({
  ports,
  conversation,
  personId,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const chosen = new Set<string>();
  const screen = (): Screen => {
    const boxes = SUBJECTS.map(subject =>
      press(`${chosen.has(subject) ? '☑ ' : ''}${subjectName(subject, t)}`, subject),
    );
    const own = [...chosen].map(subject => subjectName(subject, t)).join(', ');
    return {
      text: own === '' ? t('register-subjects') : t('register-subjects-chosen', { subjects: own }),
      buttons: [
        ...inRows(boxes, IN_ROW),
        [chosen.size === 0 ? press(t('register-subjects-none'), 'none') : press(t('register-done'), 'done')],
      ],
    };
  };
  await show(screen());
  for (;;) {
    const answer = await next();
    if ('press' in answer && (answer.press === 'done' || answer.press === 'none')) {
      const subjects = [...chosen];
      await conversation.external(() =>
        ports.registrations.setEmployment(personId, { subjects }, ports.clock.now()),
      );
      return 'answered';
    }
    if ('press' in answer) {
      const subject = SUBJECTS.find(each => each === answer.press);
      if (subject && !chosen.delete(subject) && chosen.size < MOST) chosen.add(subject);
    } else {
      for (const subject of typedSubjects(answer.text, t)) if (chosen.size < MOST) chosen.add(subject);
    }
    await show(screen());
  }
}

/** «математика, черчение»: what has a button is the same subject, the rest stands as it was typed. */
function typedSubjects(text: string, t: Translate): string[] {
  return text
    .split(/[,;\n]/u)
    .map(part => truncate(cleanLine(part), 60))
    .filter(part => part !== '')
    .map(part => matchName(part, SUBJECTS, subject => subjectName(subject, t)) ?? part);
}
