import { decideAccess } from '../../domain/access.ts';
import { allowedOrganisations } from '../../domain/allowed-organisations.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { FAMILIES, type Family } from '../../domain/indicators/definition.ts';
import type { IndicatorScope } from '../../domain/indicators/scope.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import { type AnswerPorts, answerIndicators } from './answer-indicators.ts';
import type { ChoosingTerritory } from './denominator-store.ts';
import type { IndicatorWish, ShownIndicators } from './indicator-ports.ts';
import type { IndicatorPlace } from './indicator-store.ts';

export type ReadIndicators =
  | { readonly kind: 'denied' }
  /** Of several territories one is to be named first. */
  | { readonly kind: 'territories'; readonly territories: readonly ChoosingTerritory[] }
  /** The day has not come yet. */
  | { readonly kind: 'future'; readonly territory: ChoosingTerritory }
  | ShownIndicators;

/**
 * The indicators of one document for a methodologist's territory or a coordinator's organisation, as of today or of any
 * day before. Rights are asked anew at every call; ids that came with a press prove nothing.
 */
export async function readIndicators(
  ports: AnswerPorts,
  { viewer, wish }: { readonly viewer: Viewer; readonly wish: IndicatorWish },
): Promise<ReadIndicators> {
  const place = await findPlace(ports, viewer, wish);
  if (place.kind !== 'place') return place;
  const { territory, organisation } = place;
  const territoryId = asId<TerritoryId>(territory.id);
  const today = ports.clock.now().toZonedDateTimeISO(territory.timezone).toPlainDate();
  const asOf = wish.asOf ?? today;
  if (Temporal.PlainDate.compare(asOf, today) > 0) return { kind: 'future', territory };
  const all = await ports.indicators.listIndicators(territoryId);
  const families = FAMILIES.filter(family => all.some(record => record.family === family));
  const family = wish.family ?? (await defaultFamily(ports, territoryId, asOf, families));
  const narrowed = await findScope(ports, { territoryId, asOf, own: organisation, wish });
  if (narrowed === null) return { kind: 'denied' };
  const records = all.filter(record => record.family === family);
  const question = { territory, records, asOf, from: null, scope: narrowed.scope };
  const access = decideAccess(actorOf(viewer), 'indicatorManage', { territoryIds: [territory.id] }, today);
  return {
    kind: 'shown',
    ...(await answerIndicators(ports, question)),
    territory,
    organisation: narrowed.organisation,
    scope: narrowed.scope,
    families,
    family,
    asOf,
    today,
    mayManage: access.allowed,
  };
}

type Place =
  | Exclude<ReadIndicators, ShownIndicators | { kind: 'future' }>
  | {
      readonly kind: 'place';
      readonly territory: ChoosingTerritory;
      /** Of those who see one organisation only. */
      readonly organisation: IndicatorPlace | null;
    };

/** Where the person may see aggregates: a territory as a whole, else the own organisation. */
async function findPlace(
  { indicators, denominators, clock }: AnswerPorts,
  viewer: Viewer,
  { territoryId, narrowing }: IndicatorWish,
): Promise<Place> {
  const today = todayOf(viewer, clock.now());
  const actor = actorOf(viewer);
  const allowed = allowedTerritories(actor, 'aggregatesView', today);
  const ids = territoryId === null ? allowed : allowed.filter(id => id === territoryId);
  if (ids.length > 0) {
    const territories = await denominators.readTerritories(ids);
    const [territory] = territories;
    if (!territory) return { kind: 'denied' };
    return territories.length > 1
      ? { kind: 'territories', territories }
      : { kind: 'place', territory, organisation: null };
  }
  const wanted = narrowing?.kind === 'organisation' ? narrowing.organisationId : null;
  const own = allowedOrganisations(actor, 'aggregatesView', today).find(id => (wanted ?? id) === id);
  const organisation = own === undefined ? null : await indicators.findOrganisation(own);
  if (organisation === null || (territoryId ?? organisation.territory.id) !== organisation.territory.id)
    return { kind: 'denied' };
  return { kind: 'place', territory: organisation.territory, organisation };
}

/** Null: what was named is nothing of this territory. */
async function findScope(
  { indicators }: AnswerPorts,
  asked: {
    readonly territoryId: TerritoryId;
    readonly asOf: Temporal.PlainDate;
    readonly own: IndicatorPlace | null;
    readonly wish: IndicatorWish;
  },
): Promise<{ scope: IndicatorScope; organisation: { id: number; title: string } | null } | null> {
  const { territoryId, asOf, own, wish } = asked;
  const { narrowing } = wish;
  if (own !== null)
    return narrowing?.kind === 'value'
      ? null
      : { scope: { kind: 'own', organisationId: own.id }, organisation: own };
  if (narrowing === null) return { scope: { kind: 'territory' }, organisation: null };
  if (narrowing.kind === 'organisation') {
    const found = await indicators.findOrganisation(narrowing.organisationId);
    if (found?.territory.id !== territoryId) return null;
    return { scope: { kind: 'among', organisationId: found.id }, organisation: found };
  }
  const { attribute, at } = narrowing;
  const values = (await indicators.listValues(territoryId, attribute, asOf)).flatMap(value => value ?? []);
  const value = values[at];
  return value === undefined ? null : { scope: { kind: 'value', attribute, value }, organisation: null };
}

/** The document the territory's running project answers for; 004 where no project says. */
async function defaultFamily(
  { indicators }: AnswerPorts,
  territoryId: TerritoryId,
  asOf: Temporal.PlainDate,
  families: readonly Family[],
): Promise<Family> {
  const month = asOf.toPlainYearMonth().toString();
  const projects = await indicators.listProjects(territoryId);
  const running = projects.find(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth);
  const key = (running ?? projects[0])?.indicators[0] ?? '';
  return families.find(family => key.startsWith(family)) ?? '004';
}
