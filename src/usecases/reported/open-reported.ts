import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Reported, TypedReport } from '../../domain/reported/parse-reported.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ReportedStore, ReportedTerritory } from './reported-store.ts';

export type OpenedReported =
  | { readonly kind: 'denied' }
  /** Of several territories one is to be named first. */
  | { readonly kind: 'territories'; readonly territories: readonly ReportedTerritory[] }
  | {
      readonly kind: 'opened';
      readonly territory: ReportedTerritory;
      readonly places: readonly { id: number; title: string }[];
      /** Of the place asked about: the newest report of it. */
      readonly latest: TypedReport | null;
    };

/** Where numbers are reported for: the territory and its organisations. A place of another territory is denied. */
export async function openReported(
  { reported, clock }: { reported: ReportedStore; clock: Clock },
  asked: {
    readonly viewer: Viewer;
    readonly territoryId: number | null;
    readonly what: Reported | null;
    readonly organisationId: number | null;
  },
): Promise<OpenedReported> {
  const { viewer, territoryId, what, organisationId } = asked;
  const today = todayOf(viewer, clock.now());
  const allowed = allowedTerritories(actorOf(viewer), 'indicatorManage', today);
  const wanted = territoryId === null ? allowed : allowed.filter(id => id === territoryId);
  const territories = await reported.listReportedTerritories(wanted);
  const [territory] = territories;
  if (!territory) return { kind: 'denied' };
  if (territories.length > 1) return { kind: 'territories', territories };
  const places = await reported.listReportedPlaces(territory.id);
  if (organisationId !== null && !places.some(({ id }) => id === organisationId)) return { kind: 'denied' };
  const place = { territoryId: territory.id, organisationId };
  const latest = what === null ? null : await reported.latestReported(place, what);
  return { kind: 'opened', territory, places, latest };
}
