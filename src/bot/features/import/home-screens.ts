import type { FormSheet, ImportForm } from '../../../domain/imports/import-form.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ImportRecord } from '../../../usecases/imports/import-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatInstantDay } from '../../format-event-date.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import { importButton, importKindButton, questionnairesButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

/** A territory one may load tables into. */
export interface Place {
  readonly id: number;
  readonly title: string;
}

const KINDS_ON_PAGE = 8;
export const IMPORTS_ON_PAGE = 5;

export function territoriesScreen(places: readonly Place[], viewer: Viewer, t: Translate): Screen {
  return {
    text: t('import-choose-territory'),
    buttons: [
      ...places.map((place): Button[] => [
        { text: place.title, data: buttons.territoryButton.pack({ territory: place.id }) },
      ]),
      homeRow(viewer, t),
    ],
  };
}

/** Waits for a file. */
export function homeScreen(place: Place, viewer: Viewer, t: Translate): Screen {
  return {
    text: t('import-home', { territory: place.title }),
    buttons: [
      [{ text: t('import-kinds'), data: buttons.kindsButton.pack({ territory: place.id, page: 0 }) }],
      [{ text: t('import-list'), data: buttons.listButton.pack({ territory: place.id, page: 0 }) }],
      [{ text: t('questionnaires-button'), data: questionnairesButton.pack({}) }],
      homeRow(viewer, t),
    ],
  };
}

export function kindsScreen(place: Place, forms: readonly ImportForm[], page: number, t: Translate): Screen {
  const shown = forms.slice(page * KINDS_ON_PAGE, (page + 1) * KINDS_ON_PAGE);
  const each = shown.map(({ kind, title }) => ({
    text: title,
    data: importKindButton.pack({ territory: place.id, kind }),
  }));
  const turn = (to: number): string => buttons.kindsButton.pack({ territory: place.id, page: to });
  return {
    text: t('import-kinds-title', { territory: place.title }),
    buttons: [
      ...inRows(each, 2),
      turnRow(page, forms.length > (page + 1) * KINDS_ON_PAGE, turn, t),
      [{ text: t('import-back'), data: buttons.territoryButton.pack({ territory: place.id }) }],
    ],
  };
}

export function kindScreen(place: Place, form: ImportForm, t: Translate): Screen {
  const { kind, title, sheets } = form;
  const columnsOf = ({ columns }: FormSheet): string =>
    columns
      .filter(({ hidden }) => !hidden)
      .map(({ heading, required }) => (required ? `${heading}*` : heading))
      .join(', ');
  const [only, ...others] = sheets;
  const columns =
    only && others.length === 0
      ? t('import-kind-columns', { columns: columnsOf(only) })
      : sheets
          .map(sheet => t('import-kind-sheet', { sheet: sheet.title, columns: columnsOf(sheet) }))
          .join('\n');
  return {
    text: t('import-kind-title', { title, columns }),
    buttons: [
      [{ text: t('import-template'), data: buttons.templateButton.pack({ territory: place.id, kind }) }],
      [{ text: t('import-back'), data: buttons.kindsButton.pack({ territory: place.id, page: 0 }) }],
    ],
  };
}

// locale-keys: import-state-reading import-state-planned import-state-refused import-state-applying import-state-applied
// locale-keys: import-state-undone import-state-failed import-state-discarded
export function listScreen(
  place: Place,
  list: { readonly imports: readonly ImportRecord[]; readonly total: number },
  view: { readonly page: number; readonly forms: readonly ImportForm[]; readonly viewer: Viewer },
  t: Translate,
): Screen {
  const { page, forms, viewer } = view;
  const line = (record: ImportRecord): string =>
    t('import-list-line', {
      day: formatInstantDay(record.createdAt, viewer.timezone, t),
      title: forms.find(({ kind }) => kind === record.kind)?.title ?? record.fileName,
      state: t(`import-state-${record.state}`),
    });
  const turn = (to: number): string => buttons.listButton.pack({ territory: place.id, page: to });
  return {
    text: list.total === 0 ? t('import-none') : t('import-list-title', { territory: place.title }),
    buttons: [
      ...list.imports.map((record): Button[] => [
        { text: line(record), data: buttons.openButton.pack({ import: record.id }) },
      ]),
      turnRow(page, list.total > (page + 1) * IMPORTS_ON_PAGE, turn, t),
      [{ text: t('import-back'), data: importButton.pack({}) }],
    ],
  };
}
