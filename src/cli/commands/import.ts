import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readImportForms } from '../../content/read-import-forms.ts';
import { createAdminStore } from '../../db/stores/admin-store.ts';
import { IMPORT_KINDS, type ImportKindKey } from '../../domain/imports/import-kind.ts';
import { createTableOpener } from '../../files/open-table.ts';
import { asId } from '../../lib/ids.ts';
import { resolveScope } from '../../usecases/admin/resolve-scope.ts';
import { problemLine, refusalText } from '../../usecases/imports/describe-problem.ts';
import { importAtOnce } from '../../usecases/imports/import-at-once.ts';
import {
  type Command,
  type CommandContext,
  type CommandResult,
  done,
  refused,
  UsageError,
} from '../command.ts';
import { readArgs } from '../read-args.ts';

interface Wanted {
  readonly kind: ImportKindKey;
  readonly file: string;
  readonly territory: string;
  readonly options: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
}

export const importCommand: Command = {
  verb: 'import',
  usage: `${IMPORT_KINDS.join('|')} <file> --territory <key> [--dry-run] [--option key=value]`,
  does: 'loads a table (XLSX or CSV): everything of it or nothing; --dry-run only says what it would do',
  prepare(args) {
    const { rest, dryRun, options } = takeOptions(args);
    const read = readArgs(rest, { names: ['kind', 'file'], options: ['territory'] });
    const [kindText = '', file = ''] = read.positionals;
    const kind = IMPORT_KINDS.find(known => known === kindText);
    if (!kind) throw new UsageError(`there is no import of ${kindText}: ${IMPORT_KINDS.join(', ')}`);
    const { territory } = read.options;
    if (territory === undefined) throw new UsageError('say which territory: --territory <key>');
    return context => run(context, { kind, file, territory, options, dryRun });
  },
};

/** `--dry-run` and every `--option key=value`, apart from the other arguments. */
function takeOptions(args: readonly string[]) {
  const options: Record<string, string> = {};
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--dry-run') continue;
    const given = word === '--option' ? args[at + 1] : /^--option=(.+)$/u.exec(word)?.[1];
    if (given === undefined && word !== '--option') {
      rest.push(word);
      continue;
    }
    if (word === '--option') at += 1;
    const [, key, value] = /^(\w+)=(.*)$/u.exec(given ?? '') ?? [];
    if (key === undefined || value === undefined)
      throw new UsageError(`--option is key=value, not ${given ?? 'nothing'}`);
    options[key] = value;
  }
  return { rest, options, dryRun: args.includes('--dry-run') };
}

async function run({ database, stores, clock, t }: CommandContext, wanted: Wanted): Promise<CommandResult> {
  const { kind, file, options, dryRun } = wanted;
  const bytes = new Uint8Array(await readFile(file));
  const place = `territory:${wanted.territory}`;
  const found = await resolveScope({ admin: createAdminStore(database.prisma) }, place);
  if (!found.ok || found.scope?.kind !== 'territory')
    return refused('unknownTerritory', [`there is no territory ${wanted.territory}`]);
  const territory = await database.prisma.territory.findUniqueOrThrow({
    where: { id: found.scope.id },
    select: { timezone: true },
  });
  const given = await readImportForms();
  const form = given.forms.find(each => each.kind === kind) ?? null;
  const wrong = Object.entries(options).find(([key, value]) => !form?.options[key]?.includes(value));
  if (form === null || wrong)
    return refused('unknownOption', [
      form === null ? `${kind} cannot be imported` : `${kind} has no option ${wrong?.join('=')}`,
    ]);
  const outcome = await importAtOnce(
    { imports: stores.imports, openTable: createTableOpener(given), clock },
    {
      territory: { id: asId(found.scope.id), timezone: territory.timezone },
      kind,
      file: { bytes, fileName: path.basename(file) },
      options,
      dryRun,
    },
  );
  if (outcome.kind === 'refused')
    return refused('unreadable', [`${file}: ${refusalText(outcome.refusal, t)}`], {
      refusal: outcome.refusal,
    });
  const { plan, headings } = outcome;
  const { create, change, same, errors, findings, problems } = plan;
  const counts = { create, change, same, errors, findings };
  const lines = [
    ...problems.map(problem => `${file}: ${problemLine(problem, form, headings, t)}`),
    t('import-summary', counts),
  ];
  if (errors > 0) return refused('problems', lines, { kind, ...counts, problems });
  const importId = outcome.kind === 'applied' ? outcome.importId : null;
  return done({ kind, dryRun, importId, ...counts, problems }, ...lines);
}
