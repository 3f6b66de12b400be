import { createImportMessages } from './bot/features/import/import-messages.ts';
import type { Renderer } from './bot/renderer.ts';
import { readImportForms } from './content/read-import-forms.ts';
import type { Stores } from './db/create-stores.ts';
import { importTasks } from './jobs/import-tasks.ts';
import type { TaskHandler } from './jobs/task-runner.ts';
import type { Log } from './lib/log.ts';
import type { Locale, Translate } from './lib/texts.ts';
import type { OpenTableFile } from './usecases/imports/table-ports.ts';

/** What imports need beside stores: the forms of files, read when the first one is wanted, and the threads that read them. */
export function createImporting() {
  let given: ReturnType<typeof readImportForms> | null = null;
  const read = (): ReturnType<typeof readImportForms> => {
    given ??= readImportForms();
    return given;
  };
  const openTable: OpenTableFile = async (file, options) => {
    const { createTableOpener } = await import('./files/open-table.ts');
    return createTableOpener(await read())(file, options);
  };
  return {
    importForms: async () => (await read()).forms,
    importWords: async () => (await read()).words,
    openTable,
  };
}

/** The work on imports, which shows itself in their messages. */
export function createImportTasks(
  stores: Stores,
  importing: ReturnType<typeof createImporting>,
  options: {
    renderer: Renderer;
    texts: (locale: Locale) => Translate;
    defaultLocale: Locale;
    log: Log;
  },
): readonly TaskHandler[] {
  const { imports, clock } = stores;
  const messages = createImportMessages({ imports, importForms: importing.importForms, ...options });
  return importTasks({ imports, openTable: importing.openTable, messages, clock });
}
