import type { ImportKindKey, ImportRules } from './import-kind.ts';

/**
 * The rules of a kind, loaded when they are needed: a worker thread plans one file and ends. Null for a kind that only has
 * a place in the list.
 */
export async function loadImportRules(kind: ImportKindKey): Promise<ImportRules<never> | null> {
  switch (kind) {
    case 'people':
      return (await import('./people.ts')).peopleRules;
    case 'organisations':
      return (await import('./organisations.ts')).organisationsRules;
    case 'achievements':
      return (await import('./achievements.ts')).achievementsRules;
    case 'documents':
      return (await import('./documents.ts')).documentsRules;
    case 'results':
      return (await import('./results.ts')).resultsRules;
    case 'plan':
      return (await import('./plan.ts')).planRules;
    case 'events':
      return (await import('./events.ts')).eventsRules;
    case 'internship':
      return (await import('./internship.ts')).internshipRules;
    case 'schoolTable':
      return (await import('./school-table.ts')).schoolTableRules;
    case 'ages':
      return (await import('./ages.ts')).agesRules;
    case 'vacancies':
      return (await import('./vacancies.ts')).vacanciesRules;
    case 'deputies':
      return (await import('./deputies.ts')).deputiesRules;
    case 'pupils':
      return (await import('./pupils.ts')).pupilsRules;
    case 'questionnaire':
      return (await import('./questionnaire.ts')).questionnaireRules;
    default:
      return null;
  }
}
