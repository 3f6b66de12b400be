import { readFile } from 'node:fs/promises';
import { parseJsonFile } from '../../content/parse-json-file.ts';
import { readShippedProjects } from '../../content/shipped-projects.ts';
import { createAdminStore } from '../../db/stores/admin-store.ts';
import { type ProjectFile, projectFileSchema } from '../../domain/monitoring/project-file.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const projectLoad: Command = {
  verb: 'project load',
  usage: '<file or name> --territory <key>',
  does: 'adds a project to a territory: stages, calendar of monitoring, products; names: those in prisma/content/projects',
  prepare(args) {
    const { positionals, options } = readArgs(args, { names: ['file'], options: ['territory'] });
    const [source = ''] = positionals;
    const { territory } = options;
    if (territory === undefined) throw new UsageError('missing: --territory');
    return async ({ database, stores, clock }) => {
      const territoryId = await createAdminStore(database.prisma).findTerritory(territory);
      if (!territoryId) return refused('unknownTerritory', [`there is no territory ${territory}`]);
      const found = await findProject(source);
      if (!found.ok) return refused('unreadable', [...found.problems, 'nothing was changed']);
      const { key, title } = found.file;
      const made = await stores.monitoring.takeProject(
        asId<TerritoryId>(territoryId),
        found.file,
        clock.now(),
      );
      return done({ project: key, territory, made }, `${title}: ${made} records were added`);
    };
  },
};

type Found =
  | { readonly ok: true; readonly file: ProjectFile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A name stands for a file that comes with the program. */
async function findProject(source: string): Promise<Found> {
  const shipped = await readShippedProjects();
  const named = shipped.find(({ key }) => key === source);
  if (named) return { ok: true, file: named };
  const text = await readText(source);
  if (text === null) {
    const names = shipped.map(({ key }) => key).join(', ');
    return { ok: false, problems: [`${source} is neither a file nor one of: ${names}`] };
  }
  const json = parseJsonFile(text);
  if (!json.ok)
    return {
      ok: false,
      problems: json.problems.map(
        ({ place, code, params }) =>
          `${source}:${place?.line ?? 1} ${code} ${Object.values(params).join(' ')}`,
      ),
    };
  const parsed = projectFileSchema.safeParse(json.json.value);
  if (parsed.success) return { ok: true, file: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${source} ${path.join('.')}: ${message}`);
  return { ok: false, problems };
}

/** Null: there is no such file, or it may not be read. */
async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
