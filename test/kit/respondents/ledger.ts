import type { SandboxDriver } from '../../../src/sandbox/driver.ts';

interface AnswerPress {
  itemId: string;
  value: number | null;
  queryId: string;
  /** Pressed on a card that was still to see when the attempt was being handed in: whether it counts, the bot decides. */
  afterSubmit: boolean;
}

/** What the people did, in the order in which they did it, and what the bot acknowledged. */
export interface Ledger {
  /** An answer was pressed; presses of one person are given in their order. */
  pressed(press: { personId: number; data: string; queryId: string }): void;
  /** The person handed the attempt in. */
  submitted(attemptId: number, personId: number): void;
  /** Where the person went back the revision counts more than answers. */
  wentBack(attemptId: number, personId: number): void;
  readonly acknowledged: number;
  readonly presses: number;
  /** Notices that came with answers, beside «changed», and «closed» for an answer after the attempt was handed in. */
  readonly notices: readonly string[];
  /**
   * Everything in which the stored rows differ from what must be stored; empty when they agree. `now`: what was pressed
   * last may not have been handled yet, what was acknowledged must have. `atTheEnd`: everything was handled, once.
   */
  compare(stored: StoredAttempts, when: 'now' | 'atTheEnd'): string[];
}

/** By attempt: how often its answers were written, and its values by item. */
export type StoredAttempts = ReadonlyMap<
  number,
  { telegramId: number; writes: number; answers: ReadonlyMap<string, unknown> }
>;

const ANSWER = /^q:(\d+):([\w.-]+):(?:v(-?\d+)|(na))$/u;

/** Whether the data is that of a button that answers a question. */
export const isAnswer = (data: string): boolean => ANSWER.test(data);

export function createLedger(driver: SandboxDriver, texts: { changed: string; closed: string }): Ledger {
  const attempts = new Map<
    number,
    { personId: number; presses: AnswerPress[]; wentBack: boolean; submitted: boolean }
  >();
  const late = new Set<string>();
  const answered = new Map<string, string | undefined>();
  const notices: string[] = [];
  let presses = 0;
  driver.subscribe(event => {
    if (event.type !== 'callback-answer') return;
    answered.set(event.queryId, event.text);
    const isExpected = event.text === texts.closed ? late.has(event.queryId) : event.text === texts.changed;
    if (event.text !== undefined && !isExpected) notices.push(event.text);
  });

  const attemptOf = (attemptId: number, personId: number) => {
    const attempt = attempts.get(attemptId) ?? {
      personId,
      presses: [],
      wentBack: false,
      submitted: false,
    };
    attempts.set(attemptId, attempt);
    return attempt;
  };

  return {
    pressed({ personId, data, queryId }) {
      const [, attempt, itemId = '', value] = ANSWER.exec(data) ?? [];
      presses += 1;
      const { presses: made, submitted } = attemptOf(Number(attempt), personId);
      if (submitted) late.add(queryId);
      made.push({
        itemId,
        value: value === undefined ? null : Number(value),
        queryId,
        afterSubmit: submitted,
      });
    },
    submitted(attemptId, personId) {
      attemptOf(attemptId, personId).submitted = true;
    },
    wentBack(attemptId, personId) {
      attemptOf(attemptId, personId).wentBack = true;
    },
    get acknowledged() {
      return answered.size;
    },
    get presses() {
      return presses;
    },
    notices,
    compare(stored, when) {
      const problems: string[] = [];
      for (const [attemptId, { personId, presses: all, wentBack }] of attempts) {
        const made = all.filter(press => answered.get(press.queryId) !== texts.closed);
        const row = stored.get(attemptId);
        const name = `attempt ${attemptId} of person ${personId}`;
        if (row?.telegramId !== personId) {
          problems.push(`${name} is not in the database`);
          continue;
        }
        for (const [itemId, ofItem] of Map.groupBy(made, press => press.itemId)) {
          // Presses of a person are handled in their order: the last acknowledged one holds, or one made after it.
          const lastSure =
            when === 'atTheEnd'
              ? ofItem.findLastIndex(press => !press.afterSubmit || answered.has(press.queryId))
              : ofItem.findLastIndex(press => answered.has(press.queryId));
          const possible = ofItem.slice(Math.max(0, lastSure)).map(press => press.value);
          const value = row.answers.get(itemId);
          if (value === undefined && lastSure >= 0)
            problems.push(`${name}: the answer to ${itemId} was lost`);
          if (value !== undefined && !possible.some(each => each === value))
            problems.push(`${name}: ${itemId} is ${String(value)}, pressed was ${possible.join(', ')}`);
        }
        const pressedItems = new Set(made.map(press => press.itemId));
        for (const itemId of row.answers.keys())
          if (!pressedItems.has(itemId)) problems.push(`${name}: nobody answered ${itemId}`);
        const changes = countChanges(made);
        if (when === 'atTheEnd' && !wentBack && row.writes !== changes)
          problems.push(`${name}: ${row.writes} writes for ${changes} different answers`);
      }
      return problems;
    },
  };
}

/** Presses that say something else than the one before them on the same item: each is one write, a repeated one none. */
function countChanges(presses: readonly AnswerPress[]): number {
  const values = new Map<string, number | null>();
  let changes = 0;
  for (const { itemId, value } of presses) {
    if (values.has(itemId) && values.get(itemId) === value) continue;
    values.set(itemId, value);
    changes += 1;
  }
  return changes;
}
