/** When a campaign ends; the local grace is in `closesAt`. */
export interface CampaignEnd {
  /** draft | running | stopped */
  readonly state: string;
  readonly closesAt: Temporal.Instant;
}

/** More time for a person, or for everybody of an organisation. */
export interface Extension {
  readonly personId: number | null;
  readonly organisationId: number | null;
  readonly closesAt: Temporal.Instant;
}

/** The instant from which on the campaign takes no answer of anybody: the latest extension counts. */
export function lastClosing(
  campaign: Pick<CampaignEnd, 'closesAt'>,
  extensions: readonly Pick<Extension, 'closesAt'>[],
): Temporal.Instant {
  return latest([campaign.closesAt, ...extensions.map(({ closesAt }) => closesAt)]);
}

/**
 * The instant from which on the campaign takes no answer of this person: of the extensions those for them, or for an
 * organisation where they work, count. An extension never shortens.
 */
export function closingFor(
  campaign: Pick<CampaignEnd, 'closesAt'>,
  extensions: readonly Extension[],
  person: { readonly personId: number; readonly organisationIds: readonly number[] },
): Temporal.Instant {
  const own = extensions.filter(
    ({ personId, organisationId }) =>
      personId === person.personId ||
      (personId === null && organisationId !== null && person.organisationIds.includes(organisationId)),
  );
  return lastClosing(campaign, own);
}

/**
 * Whether nobody's answer can be added or changed any more, so that the results may be counted: it was stopped, or its
 * deadline with the grace and every extension are over. A draft is not closed: it never began.
 */
export function isClosedForGood(
  campaign: CampaignEnd,
  extensions: readonly Pick<Extension, 'closesAt'>[],
  now: Temporal.Instant,
): boolean {
  if (campaign.state === 'stopped') return true;
  return (
    campaign.state === 'running' && Temporal.Instant.compare(now, lastClosing(campaign, extensions)) >= 0
  );
}

function latest(instants: readonly [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return instants.reduce((last, each) => (Temporal.Instant.compare(each, last) > 0 ? each : last));
}
