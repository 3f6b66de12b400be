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
  const isPast = isPastDay(asOf, territory, ports.clock.now());
  const kept = isPast
    ? await ports.indicators.readOrganisationSnapshots(keyOf(0))
    : new Map<number, unknown>();
  const missing = organisations.some(({ id }) => !kept.has(id));
  const given = missing ? await answerOrganisations(ports, context, asked) : [];
  const fresh = new Map(given.map(({ organisationId, answer }) => [organisationId, answer]));
  const rows = organisations.flatMap(({ id, title }) => {
    const answer = kept.has(id) ? answerSchema.parse(kept.get(id)) : fresh.get(id);
    return answer ? [{ organisationId: id, title, answer }] : [];
  });
  if (isPast && missing)
    await ports.indicators.keepSnapshots(
      rows
        .filter(({ organisationId }) => !kept.has(organisationId))
        .map(({ organisationId, answer }) => ({ ...keyOf(organisationId), answer })),
      ports.clock.now(),
    );
  return rows;
}
