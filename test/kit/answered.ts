import type { Prisma } from '../../src/db/connect.ts';
import { itemId } from '../../src/domain/ids.ts';
import type { AnswerValue } from '../../src/domain/questionnaire/answer-value.ts';
import type { Item } from '../../src/domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../src/domain/questionnaire/parse-questionnaire.ts';
import { UNKNOWN_RESPONDENT } from '../../src/domain/questionnaire/respondent.ts';
import { visibleItems } from '../../src/domain/questionnaire/visible-items.ts';
import { parseFramework } from '../../src/domain/scoring/framework.ts';
import { isStraightLined } from '../../src/domain/scoring/is-straight-lined.ts';
import { scoreCompetencies } from '../../src/domain/scoring/score-competencies.ts';

export interface Answered {
  questionnaire?: string;
  /** Points of each competency, of 3 for a statement; what is not named is full. null: nothing fits. */
  points?: Readonly<Record<string, number | null>>;
  at?: string;
  source?: 'self' | 'external';
}

/** A submitted attempt as the chat would have left it, without walking through it. Answers its id. */
export async function answerDirectly(
  prisma: Prisma,
  telegramId: number,
  { questionnaire = 'self_diagnosis_seven_directions', points = {}, at, source = 'self' }: Answered,
): Promise<number> {
  const row = await prisma.questionnaire.findFirstOrThrow({
    where: { key: questionnaire },
    orderBy: { id: 'desc' },
  });
  const parsed = parseQuestionnaire(row.definition);
  const frameworkRow = await prisma.framework.findFirstOrThrow({ where: { key: row.frameworkKey ?? '' } });
  const framework = parseFramework(frameworkRow.definition);
  if (!parsed.ok || !framework.ok) throw new Error(`the content ${questionnaire} is not valid`);
  const answers = answersFor(parsed.value.items, points);
  const visible = visibleItems(parsed.value, answers, UNKNOWN_RESPONDENT);
  const scores = scoreCompetencies(parsed.value, answers, framework.value, visible);
  const submittedAt = new Date(at ?? '2026-09-15T09:00:00Z');
  const person = await prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(telegramId) } });
  const attempt = await prisma.attempt.create({
    data: {
      personId: person.id,
      questionnaireId: row.id,
      source,
      state: 'submitted',
      startedAt: submittedAt,
      submittedAt,
      straightLined: isStraightLined(visible, answers),
      answers: {
        // «Не моя ситуация» is left out: Prisma wants JSON's null named.
        create: [...answers].flatMap(([id, value]) =>
          value === null ? [] : [{ itemId: id, value: value as number, answeredAt: submittedAt }],
        ),
      },
      profile: {
        create: scores.map(score => ({
          competencyKey: score.competency,
          frameworkKey: framework.value.key,
          scoreSum: score.sum,
          scoreMax: score.max,
          answered: score.answered,
          total: score.total,
          level: score.status === 'scored' ? score.level : 'insufficientData',
        })),
      },
    },
  });
  return attempt.id;
}

/** The first statements of a competency get the points, so that the last ones turn out hard. */
function answersFor(items: readonly Item[], points: NonNullable<Answered['points']>) {
  const left = new Map(Object.entries(points));
  return new Map(
    items.flatMap((item): [ReturnType<typeof itemId>, AnswerValue][] => {
      if (item.scoring === null) return [];
      const wanted = left.get(item.scoring.competency);
      if (wanted === null) return [[itemId(item.id), null]];
      const given = Math.min(3, wanted ?? 3);
      if (wanted !== undefined) left.set(item.scoring.competency, wanted - given);
      return [[itemId(item.id), item.scoring.polarity === 'positive' ? given : 3 - given]];
    }),
  );
}
