import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ProjectFile, projectFileSchema } from '../domain/monitoring/project-file.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../prisma/content/projects');

/** The projects, and calendars of monitoring, that come with the program; those without stages first. */
export async function readShippedProjects(): Promise<readonly ProjectFile[]> {
  const names = (await readdir(FOLDER)).filter(name => name.endsWith('.json')).toSorted();
  const files = await Promise.all(
    names.map(async name =>
      projectFileSchema.parse(JSON.parse(await readFile(path.join(FOLDER, name), 'utf8'))),
    ),
  );
  return files.toSorted((left, right) => Number(left.from !== null) - Number(right.from !== null));
}
