import type { SandboxDriver } from '../../../src/sandbox/driver.ts';
import type { MessageView } from '../../../src/sandbox/views/message-view.ts';
import type { Chance } from './chance.ts';
import { isAnswer, type Ledger } from './ledger.ts';

export interface Respondent {
  /** Answers one questionnaire after another until it is told to stop, then one to its end. */
  readonly finished: Promise<void>;
  stopAfterOne(): void;
  /** How many questionnaires were finished. */
  readonly questionnaires: number;
  /** What the person sees, for whoever looks into a failure. */
  screen(): string;
}

/** Nothing happened for so long: press once more, as everybody does. */
const PATIENCE_MS = 1_000;

/** Buttons are told apart by their data; what a person reads on them are the texts of the other tests. */
const START = /^qn:/u;
const SUBMIT = /^qs:(\d+):/u;
const BACK = /^qb:(\d+):/u;
const PROFILE = /^profile(:|$)/u;

/** Somebody who presses what the card shows, thinks for a moment, and sometimes goes back. */
export function createRespondent(options: {
  driver: SandboxDriver;
  personId: number;
  chance: Chance;
  ledger: Ledger;
  goesBack: boolean;
  /** Which of the questionnaires that are open, from 0. */
  starts: number;
}): Respondent {
  const { driver, personId, chance, ledger } = options;
  let wanted = Number.POSITIVE_INFINITY;
  let questionnaires = 0;
  let inHand = false;

  const last = (): MessageView | undefined =>
    driver.messages(personId).findLast(message => message.from.isBot);

  /** Resolves with true when the bot wrote or edited something in the chat, with false after the person's patience. */
  const reaction = (): Promise<boolean> =>
    new Promise(resolve => {
      const end = (reacted: boolean): void => {
        clearTimeout(timer);
        unsubscribe();
        resolve(reacted);
      };
      const timer = setTimeout(() => end(false), PATIENCE_MS);
      const unsubscribe = driver.subscribe(event => {
        const isHere = (event.type === 'message' || event.type === 'edit') && event.chatId === personId;
        if (isHere && event.message.from.isBot) end(true);
      });
    });

  /** Presses what the message asks for; false when it asks for nothing. */
  const act = (message: MessageView): boolean => {
    const all = message.buttons.flat().flatMap(button => button.data ?? []);
    const answers = all.filter(isAnswer);
    const back = all.find(data => BACK.test(data));
    const goesBack = back !== undefined && options.goesBack && chance.share() < 0.05;
    const data =
      answers.length > 0
        ? goesBack
          ? back
          : chance.pick(answers)
        : (all.find(each => SUBMIT.test(each)) ?? all.filter(each => START.test(each)).at(options.starts));
    if (data === undefined) return false;
    const outcome = driver.press({ chatId: personId, fromId: personId, messageId: message.id, data });
    if (outcome.kind === 'callback' && isAnswer(data)) {
      ledger.pressed({ personId, data, queryId: outcome.callbackQueryId });
      inHand = true;
    }
    const [, submitted] = SUBMIT.exec(data) ?? [];
    if (submitted !== undefined) ledger.submitted(Number(submitted), personId);
    if (data === back) ledger.wentBack(Number(BACK.exec(back)?.[1]), personId);
    return true;
  };

  const ask = () => void driver.send({ chatId: personId, fromId: personId, text: '/diagnose' });

  const isDone = (message: MessageView | undefined): boolean =>
    inHand && (message?.buttons.flat().some(button => PROFILE.test(button.data ?? '')) ?? false);

  const live = async (): Promise<void> => {
    /** The card that was pressed and has not moved since. */
    let pressed: string | null = null;
    for (;;) {
      const message = last();
      const done = isDone(message);
      if (done) {
        inHand = false;
        questionnaires += 1;
      }
      if (questionnaires >= wanted) return;
      // Listening begins before the press: the answer may be there at once.
      const reacted = reaction();
      if (done) ask();
      const seen = message ? `${message.id} ${message.text}` : '';
      if (message && seen !== pressed) pressed = act(message) ? seen : null;
      if (!(await reacted)) {
        // The card did not move: once more. There is none: ask for one.
        if (pressed === null) ask();
        pressed = null;
      }
      await new Promise(resolve => setTimeout(resolve, chance.between(5, 60)));
    }
  };

  return {
    finished: live(),
    stopAfterOne() {
      wanted = questionnaires + 1;
    },
    get questionnaires() {
      return questionnaires;
    },
    screen: () => {
      const message = last();
      return [
        message?.text ?? '(nothing)',
        ...(message?.buttons ?? []).map(row => row.map(each => each.text).join(' | ')),
      ].join('\n');
    },
  };
}
