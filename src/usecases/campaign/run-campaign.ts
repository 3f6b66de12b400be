import { tellsResults } from '../../domain/audience.ts';
import { MOST_DAYS } from '../../domain/campaign/campaign-draft.ts';
import { isClosedForGood, lastClosing } from '../../domain/campaign/closing.ts';
import { closingOf } from '../../domain/campaign/deadline.ts';
import type { CampaignId, OrganisationId, PersonId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Campaign, RemindPreview } from './campaign-store.ts';
import { actOn, type ManagePorts, ownCampaign } from './own-campaign.ts';

type Of = { viewer: Viewer; campaignId: CampaignId };

/** Ends a campaign before its time: it takes no more answers, keeps those it has, and says why. */
export async function stopCampaign(
  ports: ManagePorts,
  { reason, ...of }: Of & { reason: string | null },
): Promise<boolean> {
  const own = await ownCampaign(ports, of);
  if (own?.campaign.state !== 'running') return false;
  return ports.campaigns.stopCampaign({ ...actOn(own, of.viewer, ports.clock.now()), reason });
}

export type ExtendOutcome =
  | { readonly kind: 'extended'; readonly extensionId: number; readonly lastDay: Temporal.PlainDate }
  /** Before the end as it is, in the past, or longer than a campaign may last. */
  | { readonly kind: 'wrongDay' }
  /** Its results were counted, it was stopped, or it is not the viewer's. */
  | { readonly kind: 'unknown' };

/** More time for a person or an organisation of the campaign, until the night after that day. */
export async function extendCampaign(
  ports: ManagePorts,
  {
    target,
    lastDay,
    ...of
  }: Of & {
    target: { personId: PersonId; organisationId: OrganisationId } | { organisationId: OrganisationId };
    lastDay: Temporal.PlainDate;
  },
): Promise<ExtendOutcome> {
  const own = await ownCampaign(ports, of);
  if (own === null || own.campaign.state !== 'running' || own.campaign.releasedAt !== null)
    return { kind: 'unknown' };
  const { campaign } = own;
  const at = ports.clock.now();
  const closesAt = closingOf(lastDay, campaign.territory);
  const latest = campaign.opensAt.add({ hours: MOST_DAYS * 24 });
  const inOrder = [campaign.closesAt, at].every(each => Temporal.Instant.compare(each, closesAt) < 0);
  if (!inOrder || Temporal.Instant.compare(closesAt, latest) > 0) return { kind: 'wrongDay' };
  if (!(await isTarget(ports, campaign, target))) return { kind: 'unknown' };
  const whom =
    'personId' in target ? { personId: target.personId } : { organisationId: target.organisationId };
  const act = actOn(own, of.viewer, at);
  const extensionId = await ports.campaigns.extendCampaign({ ...act, target: whom, closesAt });
  return extensionId === null ? { kind: 'unknown' } : { kind: 'extended', extensionId, lastDay };
}

/** Ids come from a press: the organisation must be of the territory, the person of the campaign there. */
async function isTarget(
  { campaigns, clock }: ManagePorts,
  campaign: Campaign,
  target: { personId?: PersonId; organisationId: OrganisationId },
): Promise<boolean> {
  const { organisations } = await campaigns.readAudienceOptions(campaign.territory.territoryId);
  if (!organisations.some(({ id }) => id === target.organisationId)) return false;
  if (target.personId === undefined) return true;
  // Whether somebody belongs to it would tell what was found.
  if (tellsResults(campaign.audience)) return false;
  const everybody = { skip: 0, take: EVERYBODY };
  const { people } = await campaigns.listPeople(campaign, target.organisationId, clock.now(), everybody);
  return people.some(({ personId }) => personId === target.personId);
}

/** No school is larger. */
const EVERYBODY = 10_000;

/** Why somebody was given more time, said afterwards. */
export async function explainExtension(
  ports: ManagePorts,
  { extensionId, reason, ...of }: Of & { extensionId: number; reason: string },
): Promise<boolean> {
  const own = await ownCampaign(ports, of);
  return own !== null && ports.campaigns.explainExtension(extensionId, of.campaignId, reason);
}

/** People of the campaign at an organisation; null: not the viewer's campaign, or who they are would tell results. */
export async function listCampaignPeople(
  ports: ManagePorts,
  {
    organisationId,
    page,
    ...of
  }: Of & { organisationId: OrganisationId; page: { skip: number; take: number } },
) {
  const own = await ownCampaign(ports, of);
  if (own === null || tellsResults(own.campaign.audience)) return null;
  return ports.campaigns.listPeople(own.campaign, organisationId, ports.clock.now(), page);
}

/** Whom «Напомнить тем, кто не начал» would reach now; `hidden`: their number would tell results. Null: not open. */
export async function previewReminder(
  ports: ManagePorts,
  of: Of,
): Promise<{ campaign: Campaign; preview: RemindPreview | 'hidden' } | null> {
  const own = await ownCampaign(ports, of);
  const now = ports.clock.now();
  if (own === null || !takesAnswers(own.campaign, now)) return null;
  const preview = await ports.campaigns.previewReminder(of.campaignId, now);
  if (preview === null) return null;
  return { campaign: own.campaign, preview: tellsResults(own.campaign.audience) ? 'hidden' : preview };
}

/** Reminds those who have not started, within the rules of all reminders; how many. Null: not the viewer's, not open. */
export async function remindCampaign(
  ports: ManagePorts,
  of: Of,
): Promise<{ campaign: Campaign; told: number } | null> {
  const own = await ownCampaign(ports, of);
  const now = ports.clock.now();
  if (own === null || !takesAnswers(own.campaign, now)) return null;
  const told = await ports.campaigns.remindNotStarted(actOn(own, of.viewer, now));
  return { campaign: own.campaign, told };
}

/** Whether somebody can still answer. */
function takesAnswers(campaign: Campaign, now: Temporal.Instant): boolean {
  return (
    campaign.state === 'running' &&
    Temporal.Instant.compare(campaign.opensAt, now) <= 0 &&
    !isClosedForGood({ ...campaign, closesAt: lastClosing(campaign, campaign.extensions) }, [], now)
  );
}
