import { type Answer, answerSchema } from '../../domain/indicators/answer.ts';
import { isDivisible } from '../../domain/indicators/evaluate.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { answerOrganisations } from './answer-groups.ts';
import { type AnswerPorts, isPastDay, nameIndicators, readContext } from './answer-indicators.ts';
import type { ShownIndicators } from './indicator-ports.ts';

export interface OrganisationAnswer {
  readonly organisationId: number;
  readonly title: string;
  readonly answer: Answer;
}

/**
 * One indicator by organisation, beside its whole: small organisations are hidden, and others with them where a hidden one
 * would follow by subtraction. Of a past day every row is frozen at its first showing. Null: the indicator is not among
 * those shown, is not made of organisations, or the reader sees one organisation only.
 */
export async function readByOrganisation(
  ports: AnswerPorts,
  { shown, key }: { readonly shown: ShownIndicators; readonly key: string },
): Promise<readonly OrganisationAnswer[] | null> {
  const { territory, asOf, scope } = shown;
  const line = shown.lines.find(({ record }) => record.indicator.key === key);
  if (!line || scope.kind !== 'territory' || !isDivisible(line.record.indicator.formula)) return null;
  const territoryId = asId<TerritoryId>(territory.id);
  const context = await readContext(ports, { territory, asOf });
  const question = { records: [line.record], asOf, from: line.from, scope: { kind: 'territory' } } as const;
  const [asked] = await nameIndicators(ports, question, context);
  if (!asked) return null;
  const organisations = await ports.indicators.listOrganisations(territoryId);
  const keyOf = (organisationId: number) => ({
    ...asked.key,
    organisationId,
    question: asked.key.question.replace('"scope":["territory"]', '"scope":["among"]'),
  });
  const rowsOf = (answers: ReadonlyMap<number, Answer>): readonly OrganisationAnswer[] =>
    organisations.flatMap(({ id, title }) => {
      const answer = answers.get(id);
      return answer ? [{ organisationId: id, title, answer }] : [];
    });
  const readAnswers = async (): Promise<ReadonlyMap<number, Answer>> => {
    const given = await answerOrganisations(ports, context, asked);
    return new Map(given.map(({ organisationId, answer }) => [organisationId, answer]));
  };
  if (!isPastDay(asOf, territory, ports.clock.now())) return rowsOf(await readAnswers());
  let kept = await ports.indicators.readOrganisationSnapshots(keyOf(0));
  if (organisations.some(({ id }) => !kept.has(id))) {
    const fresh = await readAnswers();
    const missing = [...fresh].filter(([id]) => !kept.has(id));
    await ports.indicators.keepSnapshots(
      missing.map(([id, answer]) => ({ ...keyOf(id), answer })),
      ports.clock.now(),
    );
    // Somebody may have asked at the same moment: what was kept first holds for both.
    kept = await ports.indicators.readOrganisationSnapshots(keyOf(0));
  }
  return rowsOf(new Map([...kept].map(([id, answer]) => [id, answerSchema.parse(answer)])));
}
