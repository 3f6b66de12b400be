import { type CompetencyId, competencyId } from '../../domain/ids.ts';
import { buildProfile, type Profile, type ProfileRecord } from '../../domain/profile/build-profile.ts';
import { type Deficit, type Recommendation, recommend } from '../../domain/recommendation/recommend.ts';
import { type EventKey, eventKey } from '../../domain/recommendation/recommendable-event.ts';
import { type CompetencyScore, competencyOrder } from '../../domain/scoring/score-competencies.ts';
import { shownTenths } from '../../domain/scoring/shown-tenths.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId, EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ProfileHead, ProfileStore } from '../profile/profile-store.ts';
import type { PlannedEvent, RecommendationStore } from './recommendation-store.ts';

/** What there is for one competency. */
export interface Topic {
  readonly competency: CompetencyId;
  /** Its place in the framework's order: what buttons name it by. */
  readonly number: number;
  readonly score: CompetencyScore;
  readonly recommendation: Recommendation;
}

export type Suggestions =
  /** Nothing was submitted yet. */
  | { kind: 'none' }
  /** Several profiles: the person says which. */
  | { kind: 'choose'; heads: readonly ProfileHead[] }
  | {
      kind: 'topics';
      head: ProfileHead;
      record: ProfileRecord;
      /** What the profile puts first, then every other deficit, worst first; empty when there is no deficit. */
      topics: readonly Topic[];
      events: ReadonlyMap<EventId, PlannedEvent>;
    };

export interface SuggestPorts {
  profiles: Pick<ProfileStore, 'readProfiles'>;
  recommendations: Pick<RecommendationStore, 'listPlan' | 'listDismissals' | 'listOwnEvents'>;
  clock: Clock;
}

/** What fits the person's own profile, as the plan and their earlier «Не подходит» stand now (S-003, S-004). */
export async function suggest(
  ports: SuggestPorts,
  { viewer, wanted }: { viewer: Viewer; wanted: AttemptId | null },
): Promise<Suggestions> {
  const { heads, head, record } = await ports.profiles.readProfiles(viewer.personId, wanted);
  if (head === null || record === null)
    return heads.length === 0 ? { kind: 'none' } : { kind: 'choose', heads };
  const [plan, dismissals, own] = await Promise.all([
    ports.recommendations.listPlan(viewer.personId),
    ports.recommendations.listDismissals(viewer.personId),
    ports.recommendations.listOwnEvents(viewer.personId),
  ]);
  const scores = wantedScores(buildProfile(record), record);
  const recommendations = recommend({
    deficits: scores.map(score => deficitOf(score, record)),
    events: plan.map(event => event.facts),
    dismissals,
    now: ports.clock.now().toZonedDateTimeISO(viewer.timezone),
    person: { attended: keysOf(own.attended), inRoute: keysOf(own.inRoute) },
  });
  const order = competencyOrder(record.framework);
  const topics = scores.flatMap((score, index): Topic[] => {
    const recommendation = recommendations[index];
    if (recommendation === undefined) return [];
    const number = order.indexOf(score.competency);
    return [{ competency: recommendation.competency, number, score, recommendation }];
  });
  return { kind: 'topics', head, record, topics, events: new Map(plan.map(event => [event.eventId, event])) };
}

/** What the profile puts first, then every other deficit, worst first. */
function wantedScores(profile: Profile, { framework }: ProfileRecord): readonly CompetencyScore[] {
  const first = profile.priorities.map(({ score }) => score);
  const deficits = profile.scores.filter(
    score =>
      score.status === 'scored' && framework.levels.find(({ key }) => key === score.level)?.deficit === true,
  );
  return [...first, ...deficits.toReversed().filter(score => !first.includes(score))];
}

function deficitOf(score: CompetencyScore, { framework }: ProfileRecord): Deficit {
  const related = framework.competencies.find(({ key }) => key === score.competency)?.related ?? [];
  const competency = competencyId(framework.key, score.competency);
  return score.status === 'scored'
    ? { competency, related, level: score.level, masteryTenths: shownTenths(score, framework) }
    : { competency, related, level: null, masteryTenths: null };
}

function keysOf(ids: ReadonlySet<EventId>): ReadonlySet<EventKey> {
  return new Set([...ids].map(id => eventKey(String(id))));
}
