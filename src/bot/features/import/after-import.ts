import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ImportRecord } from '../../../usecases/imports/import-store.ts';
import type { Button } from '../../screen.ts';
import { denominatorButton, questionnairesButton, staffTableButton } from '../../shared-buttons.ts';

/** The table a kind of file ends up in. */
const TABLES: Partial<Record<ImportKindKey, string>> = {
  schoolTable: 'category',
  ages: 'age',
  vacancies: 'vacancy',
};

/** Kinds that name a number of pedagogical staff: which one counts is the methodologist's choice. */
const NUMBERS_OF_STAFF: readonly ImportKindKey[] = ['schoolTable', 'ages'];

/** Where to go on with what a file brought: its table, and the choice of the denominator. */
export function afterImportRow({ kind, territoryId }: ImportRecord, t: Translate): Button[] {
  if (kind === null) return [];
  if (kind === 'questionnaire')
    return [{ text: t('questionnaires-button'), data: questionnairesButton.pack({}) }];
  const territory = Number(territoryId);
  const table = TABLES[kind];
  return [
    ...(table === undefined
      ? []
      : [{ text: t('import-open-table'), data: staffTableButton.pack({ territory, table }) }]),
    ...(NUMBERS_OF_STAFF.includes(kind)
      ? [{ text: t('import-open-denominator'), data: denominatorButton.pack({ territory }) }]
      : []),
  ];
}
