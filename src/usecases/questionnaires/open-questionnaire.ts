import { decideAccess, type Role } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { QuestionnaireId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { QuestionnaireCard, QuestionnaireStore } from './questionnaire-store.ts';

/** A questionnaire and what its reader may do with it. */
export interface OpenedQuestionnaire {
  readonly card: QuestionnaireCard;
  /** In which capacity they may release and retire it; null: they only look. */
  readonly manages: Role | 'anyone' | null;
  /** They look after the territory it was brought in: try it out on people, read their remarks. */
  readonly pilots: boolean;
}

/** Whether the viewer works with contents at all: a methodologist of any territory, or an admin. */
export function mayReadQuestionnaires(viewer: Viewer, now: Temporal.Instant): boolean {
  const today = todayOf(viewer, now);
  const actor = actorOf(viewer);
  const territoryIds = allowedTerritories(actor, 'contentManage', today);
  return decideAccess(actor, 'contentManage', { territoryIds }, today).allowed;
}

/**
 * A questionnaire of the installation for somebody who works with contents; null, also when there is none. Only the
 * methodologists of the territory that brought it in, and an admin, may change what becomes of it.
 */
export async function openQuestionnaire(
  ports: { questionnaires: Pick<QuestionnaireStore, 'readQuestionnaire'>; clock: Clock },
  viewer: Viewer,
  id: QuestionnaireId,
): Promise<OpenedQuestionnaire | null> {
  const now = ports.clock.now();
  if (!mayReadQuestionnaires(viewer, now)) return null;
  const card = await ports.questionnaires.readQuestionnaire(id);
  if (card === null) return null;
  const target = { territoryIds: card.territoryId === null ? [] : [card.territoryId] };
  const access = decideAccess(actorOf(viewer), 'contentManage', target, todayOf(viewer, now));
  return {
    card,
    manages: access.allowed ? access.by : null,
    pilots: access.allowed && access.by === 'methodologist',
  };
}
