import type { ProjectFile } from '../../domain/monitoring/project-file.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** Adds a project, or a calendar of monitoring alone, to a territory; says how many rows were new. */
export async function takeProject(
  tx: Transaction,
  territoryId: number,
  file: ProjectFile,
  at: Temporal.Instant,
): Promise<number> {
  const items = await tx.monitoringItem.createMany({
    data: file.monitoring.map(({ key, title, rule, responsible, report }) => ({
      territoryId,
      key: `${file.key}:${key}`,
      title,
      rule,
      responsible,
      report,
    })),
    skipDuplicates: true,
  });
  const projectId = await ensureProject(tx, territoryId, file);
  const stages =
    projectId === null
      ? { count: 0 }
      : await tx.projectStage.createMany({
          data: file.stages.map(({ number, title, from, to, content }) => ({
            projectId,
            number,
            title,
            content: content ?? null,
            fromMonth: from,
            toMonth: to,
          })),
          skipDuplicates: true,
        });
  const today = dayToDate(at.toZonedDateTimeISO('UTC').toPlainDate());
  const documents = await tx.documentRecord.createMany({
    data: file.documents.map(document => ({
      territoryId,
      projectId,
      ...document,
      presentOn: document.state === 'ready' || document.state === 'published' ? today : null,
      recordedAt: toDate(at),
    })),
    skipDuplicates: true,
  });
  return items.count + stages.count + documents.count;
}

/** Null: the file is a calendar alone. */
async function ensureProject(
  tx: Transaction,
  territoryId: number,
  { key, title, from, to, indicators }: ProjectFile,
): Promise<number | null> {
  if (from === null || to === null) return null;
  const unique = `${territoryId}:${key}`;
  const { id } = await tx.project.upsert({
    where: { key: unique },
    create: { territoryId, key: unique, title, fromMonth: from, toMonth: to, indicators },
    update: {},
  });
  return id;
}
