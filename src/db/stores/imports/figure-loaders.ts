import type { FigureState } from '../../../domain/imports/figures.ts';
import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import { required } from '../../../lib/invariant.ts';
import type { Transaction } from '../../transaction.ts';
import type { ImportLoader } from './import-loader.ts';
import { readKnownOrganisations } from './known-places.ts';

const KINDS = ['schoolTable', 'ages', 'vacancies', 'deputies', 'pupils'] as const satisfies ImportKindKey[];

/** Tables of numbers: all of them are compared with the figures of the territory. */
export const figureLoaders: readonly ImportLoader<FigureState>[] = KINDS.map(kind => ({
  kind,
  async loadState(tx, territoryId) {
    const [organisations, figures, roster] = [
      await readKnownOrganisations(tx, territoryId),
      await readFigures(tx, territoryId),
      await countRoster(tx, territoryId),
    ];
    return { territoryId, organisations, figures, roster };
  },
}));

async function readFigures(tx: Transaction, territoryId: number): Promise<FigureState['figures']> {
  const rows = await tx.reportedFigure.findMany({ where: { territoryId }, orderBy: { id: 'asc' } });
  // Nothing is written over: of one place, measure and period the newest row counts.
  const newest = new Map(
    rows.map(row => [
      JSON.stringify([row.organisationId, row.kind, row.measure, row.grouping, row.period]),
      row,
    ]),
  );
  return [...newest.values()].map(({ territoryId: _, recordedById: __, recordedAt, ...figure }) => ({
    ...figure,
    recordedAt: recordedAt.toISOString(),
  }));
}

async function countRoster(tx: Transaction, territoryId: number): Promise<FigureState['roster']> {
  const [row] = await tx.$queryRaw<FigureState['roster'][]>`
    SELECT count(DISTINCT "personId")::int AS staff,
           (count(DISTINCT "personId") FILTER (WHERE teacher))::int AS teachers
      FROM "FactSheet" WHERE "territoryId" = ${territoryId} AND "validTo" IS NULL`;
  return required(row, 'the row of a count');
}
