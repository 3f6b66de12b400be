import type { QuestionnaireDefinition } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse-questionnaire.ts';
import { invariant } from '../../lib/invariant.ts';
import type { Prisma } from '../connect.ts';

/** Reads definitions of questionnaires, each once: a version in use never changes. */
export type LoadDefinition = (questionnaireId: number) => Promise<QuestionnaireDefinition>;

export function createDefinitionLoader(prisma: Prisma): LoadDefinition {
  const known = new Map<number, QuestionnaireDefinition>();
  return async questionnaireId => {
    const cached = known.get(questionnaireId);
    if (cached) return cached;
    const row = await prisma.questionnaire.findUniqueOrThrow({ where: { id: questionnaireId } });
    const parsed = parseQuestionnaire(row.definition);
    invariant(parsed.ok, `questionnaire ${row.key} ${row.version} was stored although it is not valid`);
    // Before it is frozen, a loaded file may still replace it.
    if (row.frozenAt) known.set(questionnaireId, parsed.value);
    return parsed.value;
  };
}
