import type { QuestionnaireState } from '../../../domain/imports/questionnaire-state.ts';
import type { ImportLoader } from './import-loader.ts';

export const questionnaireLoader: ImportLoader<QuestionnaireState> = {
  kind: 'questionnaire',
  async loadState(tx, territoryId) {
    const questionnaires = await tx.questionnaire.findMany({
      select: { key: true, version: true, title: true, contentHash: true },
      orderBy: { id: 'asc' },
    });
    const frameworks = await tx.framework.findMany({
      select: { key: true, contentHash: true, definition: true },
      distinct: 'key',
      orderBy: [{ key: 'asc' }, { id: 'desc' }],
    });
    return { territoryId, questionnaires, frameworks };
  },
};
