import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import type { Person } from '../kit/person.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';

interface Vector {
  questionnaire: string;
  case: string;
  answers: Record<string, number | null>;
  expected: Record<string, { mastery: number | null; level: string; answered: number; total: number }>;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../domain/fixtures/scoring_examples.json'), 'utf8'),
);
const LABELS: Record<string, string> = { 0: 'Нет', 1: 'Скорее нет', 2: 'Скорее да', 3: 'Да' };
const TITLES: Record<string, string> = {
  self_diagnosis_general: 'Самодиагностика учителя',
  self_diagnosis_seven_directions: 'семь направлений',
};

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

/** Presses the button of exactly this label on the newest card. */
async function answer(person: Person, value: number | null): Promise<void> {
  const label = value === null ? 'Не моя ситуация' : LABELS[value];
  const button = person
    .last()
    .buttons.flat()
    .find(each => each.text === label);
  if (!button?.data) throw new Error(`no button ${label} on:\n${person.screen()}`);
  await person.pressData(button.data, person.last().id);
}

describe('the scoring examples, answered in the chat', () => {
  const personal = vectors.filter(vector => TITLES[vector.questionnaire]);
  it('has examples of both questionnaires', () => {
    expect(new Set(personal.map(vector => vector.questionnaire)).size).toBe(2);
  });

  it.each(personal)('$questionnaire: $case', async vector => {
    const person = await bot.teacher();
    await startQuestionnaire(person, TITLES[vector.questionnaire] ?? '');
    const ids = Object.keys(vector.answers).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    for (const id of ids) await answer(person, vector.answers[id] ?? null);
    expect(person.screen()).toContain(`Проверьте ответы: ${ids.length} из ${ids.length}`);
    await person.press('Завершить');
    if (person.screen().includes('Все ответы одинаковые')) await person.press('Да, всё так');
    expect(person.screen()).toMatch(/Готово|Спасибо/u);

    const { id } = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
    const attempt = await bot.prisma.attempt.findFirstOrThrow({
      where: { personId: id, state: 'submitted' },
      include: { profile: true },
    });
    const got = Object.fromEntries(
      attempt.profile.map(row => [
        row.competencyKey,
        {
          mastery:
            row.level === 'insufficientData' ? null : Math.round((1000 * row.scoreSum) / row.scoreMax) / 10,
          level: row.level === 'insufficientData' ? 'insufficient_data' : row.level,
          answered: row.answered,
          total: row.total,
        },
      ]),
    );
    expect(got).toEqual(vector.expected);
  });
});
