import { DEEP_DEFICITS } from '../../domain/audience.ts';
import { type CompetencyOutlook, findGaps, findUnwanted, type GapNeed } from '../../domain/gaps/find-gaps.ts';
import { frameworkKey } from '../../domain/ids.ts';
import { PASSED } from '../../domain/results/passed.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { DiagnosisStore } from '../diagnosis/diagnosis-store.ts';
import type { MentoringStore } from '../mentoring/mentoring-store.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ReleasedResult, ResultStore, ResultsCampaign } from '../results/result-store.ts';
import { type ChosenTerritory, chosenTerritory } from './chosen-territory.ts';
import type { PlannedForGaps, SummaryStore } from './summary-store.ts';

/** So far ahead the plan has to hold something for a deficit. */
export const GAP_MONTHS = 3;

export interface GapsView extends ChosenTerritory {
  /** The newest campaign with released results; null: nothing is known about deficits. */
  readonly campaign: ResultsCampaign | null;
  readonly frameworks: readonly Framework[];
  /** Where support is needed most first; `hosts`: people who agreed to be found and are strong in it. */
  readonly outlooks: readonly (CompetencyOutlook & { readonly hosts: readonly PersonId[] })[];
  /** Events without demand. */
  readonly unwanted: readonly PlannedForGaps[];
  readonly now: Temporal.ZonedDateTime;
}

export interface GapsPorts {
  readonly summaries: SummaryStore;
  readonly results: Pick<ResultStore, 'listCampaigns' | 'readRows'>;
  readonly mentoring: Pick<MentoringStore, 'listMentorCandidates' | 'findPerson'>;
  readonly diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  readonly clock: { now(): Temporal.Instant };
}

/**
 * Deficits without events, events without demand, and who could host, in one territory; null: the viewer may see no
 * aggregates of it. Deficits are released results of a closed campaign, nothing else. Nobody is counted or named as a host
 * who did not say «ready to be a mentor» or does not show the profile to methodologists.
 *
 * @param wanted 0: the first territory of theirs.
 */
export async function openGaps(
  ports: GapsPorts,
  { viewer, wanted }: { viewer: Viewer; wanted: number },
): Promise<GapsView | null> {
  const chosen = await chosenTerritory(ports, viewer, wanted);
  if (!chosen) return null;
  const { id, timezone } = chosen.territory;
  const instant = ports.clock.now();
  const now = instant.toZonedDateTimeISO(timezone);
  const campaigns = await ports.results.listCampaigns([id], instant);
  const campaign = campaigns.find(({ releasedAt }) => releasedAt !== null) ?? null;
  const rows = campaign
    ? await ports.results.readRows({ campaignId: campaign.campaignId, filter: null, organisationIds: [] })
    : [];
  const events = await ports.summaries.listPlannedForGaps(id);
  const frameworks = await Promise.all(
    frameworkKeys(rows, events).map(key => ports.diagnoses.loadFramework(frameworkKey(key))),
  );
  const needs = frameworks.flatMap(framework => needsOf(framework, campaign, rows));
  const candidates = (await ports.mentoring.listMentorCandidates(id, null)).filter(
    ({ ready, shared }) => ready || shared,
  );
  return {
    ...chosen,
    campaign,
    frameworks,
    outlooks: findGaps(needs, events, { now, months: GAP_MONTHS }).map(outlook => ({
      ...outlook,
      hosts: candidates
        .filter(({ strongIn }) => strongIn.has(outlook.competency))
        .map(({ personId }) => personId),
    })),
    unwanted: findUnwanted(events, needs, now),
    now,
  };
}

/** Of what was released; without that, of what the plan is about. */
function frameworkKeys(rows: readonly ReleasedResult[], events: readonly PlannedForGaps[]): string[] {
  const released = rows.map(row => row.frameworkKey).filter(key => key !== PASSED);
  const planned = events.flatMap(({ competencies }) => competencies.map(each => each.split('/')[0] ?? ''));
  return [...new Set(released.length > 0 ? released : planned)].toSorted();
}

function needsOf(
  framework: Framework,
  campaign: ResultsCampaign | null,
  rows: readonly ReleasedResult[],
): GapNeed[] {
  return framework.competencies.map(({ key }): GapNeed => {
    const competency = `${framework.key}/${key}`;
    if (!campaign) return { competency, heavy: 'noData' };
    const row = rows.find(
      each =>
        each.frameworkKey === framework.key &&
        each.competencyKey === key &&
        each.group.organisationId === null,
    );
    if (!row) return { competency, heavy: 'hidden' };
    const people = DEEP_DEFICITS.reduce((sum, level) => sum + (row.levels[level] ?? 0), 0);
    return { competency, heavy: { people, of: row.count } };
  });
}
