import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { IndicatorDefinitionStore, SurveyedEventRow, SurveyPlaceStore } from './indicator-store.ts';

interface Wish {
  readonly viewer: Viewer;
  readonly territoryId: number;
  /** Of an indicator that a survey answers. */
  readonly key: string;
}

type Ports = { indicators: IndicatorDefinitionStore & SurveyPlaceStore; clock: Clock };

/**
 * Events after which the survey of an indicator can be asked instead of the one about any event: those whose survey has not
 * begun. Null: the person may not, or there is no such indicator.
 */
export async function listAskableEvents(
  ports: Ports,
  wish: Wish,
): Promise<readonly SurveyedEventRow[] | null> {
  const asked = await findQuestionnaire(ports, wish);
  return asked === null ? null : ports.indicators.listAskable(asId<TerritoryId>(wish.territoryId), asked);
}

/** Asks the survey after an event, or the usual one again. Null: not allowed, or the survey of the event has begun. */
export async function askAtEvent(
  ports: Ports,
  { eventId, ...wish }: Wish & { readonly eventId: number },
): Promise<readonly SurveyedEventRow[] | null> {
  const events = await listAskableEvents(ports, wish);
  const event = events?.find(({ id }) => id === eventId);
  const asked = event && (await findQuestionnaire(ports, wish));
  if (!event || !asked) return null;
  const territoryId = asId<TerritoryId>(wish.territoryId);
  await ports.indicators.setSurvey(territoryId, eventId, event.chosen ? null : asked);
  return ports.indicators.listAskable(territoryId, asked);
}

async function findQuestionnaire(
  { indicators, clock }: Ports,
  { viewer, territoryId, key }: Wish,
): Promise<string | null> {
  const target = { territoryIds: [territoryId] };
  const today = todayOf(viewer, clock.now());
  if (!decideAccess(actorOf(viewer), 'indicatorManage', target, today).allowed) return null;
  const records = await indicators.listIndicators(asId<TerritoryId>(territoryId));
  const formula = records.find(({ indicator }) => indicator.key === key)?.indicator.formula;
  return formula?.kind === 'survey' ? formula.questionnaire : null;
}
