import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import { figureLoaders } from './figure-loaders.ts';
import type { ImportLoader } from './import-loader.ts';
import { organisationsLoader } from './organisations.ts';
import { peopleLoader } from './people.ts';
import { internshipLoader, planLoaders } from './plan-loaders.ts';
import { questionnaireLoader } from './questionnaire.ts';
import { achievementsLoader, documentsLoader, resultsLoader } from './record-loaders.ts';

const LOADERS: readonly ImportLoader<unknown>[] = [
  peopleLoader,
  organisationsLoader,
  ...figureLoaders,
  ...planLoaders,
  internshipLoader,
  achievementsLoader,
  documentsLoader,
  resultsLoader,
  questionnaireLoader,
];

/** The loader of a kind; null for one that nothing is known of yet. */
export function loaderOf(kind: ImportKindKey): ImportLoader<unknown> | null {
  return LOADERS.find(loader => loader.kind === kind) ?? null;
}
