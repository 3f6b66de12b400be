import { loadTexts } from '../../../src/lib/texts.ts';
import type { SandboxDriver } from '../../../src/sandbox/driver.ts';
import { createChance } from './chance.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createRespondent, type Respondent } from './respondent.ts';

export interface Respondents {
  readonly people: readonly Respondent[];
  readonly ledger: Ledger;
  /** How many questionnaires were finished. */
  readonly finished: number;
  /** Everybody answers one more questionnaire to its end and then stops. */
  finish(): Promise<void>;
}

/** Lets these people, whom the database must know, answer questionnaires from now on. Every fourth sometimes goes back. */
export function gatherRespondents(driver: SandboxDriver, ids: readonly number[], seed: number): Respondents {
  const t = loadTexts()('ru');
  const ledger = createLedger(driver, {
    changed: t('answer-changed'),
    closed: t('attempt-closed-notice'),
  });
  for (const id of ids) driver.createUser({ id, firstName: `Педагог ${id}`, languageCode: 'ru' });
  const people = ids.map((personId, index) =>
    createRespondent({
      driver,
      personId,
      chance: createChance(seed + personId),
      ledger,
      goesBack: index % 4 === 3,
      starts: index % 2,
    }),
  );
  return {
    people,
    ledger,
    get finished() {
      return people.reduce((sum, person) => sum + person.questionnaires, 0);
    },
    async finish() {
      for (const person of people) person.stopAfterOne();
      await Promise.all(people.map(person => person.finished));
    },
  };
}
