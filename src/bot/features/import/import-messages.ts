import type { ImportForm } from '../../../domain/imports/import-form.ts';
import { monotonicMs } from '../../../lib/clock.ts';
import type { Log } from '../../../lib/log.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { ImportId, ImportRecord, ImportStore } from '../../../usecases/imports/import-store.ts';
import type { Renderer } from '../../renderer.ts';
import type { Screen } from '../../screen.ts';
import { importScreen, progressScreen } from './import-screen.ts';

/** The one message of an import, edited while a task works on it. */
export interface ImportMessages {
  /** Shows what has become of it; in a new message when the old one is gone. */
  show(id: ImportId): Promise<void>;
  /** Shows how far it is, at most every few seconds. */
  progress(id: ImportId, done: number, total: number): Promise<void>;
}

/** Telegram takes about an edit a second in a chat; the author wants to press something too. */
const PAUSE_MS = 3_000;

export function createImportMessages(options: {
  imports: Pick<ImportStore, 'readImport'>;
  importForms: () => Promise<readonly ImportForm[]>;
  renderer: Renderer;
  texts: (locale: Locale) => Translate;
  defaultLocale: Locale;
  log: Log;
}): ImportMessages {
  const { imports, importForms, renderer, log } = options;
  let shownMs = Number.NEGATIVE_INFINITY;

  const edit = async (
    id: ImportId,
    screenOf: (record: ImportRecord, form: ImportForm | null, t: Translate) => Screen,
    always: boolean,
  ): Promise<void> => {
    const record = await imports.readImport(id);
    if (!record?.message) return;
    const { chatId, messageId } = record.message;
    const form = (await importForms()).find(({ kind }) => kind === record.kind) ?? null;
    const screen = screenOf(record, form, options.texts(record.locale ?? options.defaultLocale));
    try {
      shownMs = monotonicMs();
      const result = await renderer.edit(chatId, messageId, screen);
      if (result === 'gone' && always) await renderer.send(chatId, screen);
    } catch (error) {
      // What was done is stored; /import shows it. Only the work itself may fail a task.
      log.warn({ import: id, error }, 'an import was not shown');
    }
  };

  return {
    show: id => edit(id, importScreen, true),
    async progress(id, done, total) {
      if (monotonicMs() - shownMs < PAUSE_MS) return;
      await edit(id, (record, form, t) => progressScreen(record, form, { done, total }, t), false);
    },
  };
}
