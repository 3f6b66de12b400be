import type { Person } from './person.ts';

/** Opens /diagnose and begins, or goes on with, the questionnaire whose title contains the text. */
export async function startQuestionnaire(person: Person, title: string): Promise<void> {
  await person.send('/diagnose');
  const line = person
    .last()
    .text.split('\n')
    .find(each => each.includes('«') && each.includes(title));
  if (line === undefined) throw new Error(`«${title}» is not open:\n${person.screen()}`);
  const number = /^(\d+\. )?/u.exec(line)?.[0] ?? '';
  await person.press(
    `${number}${person.screen().includes(`[${number}Продолжить]`) ? 'Продолжить' : 'Начать'}`,
  );
}
