import type { Role } from '../../domain/access.ts';
import type { Audience } from '../../domain/audience.ts';
import type { IsClosed } from '../../domain/calendar/closed-days.ts';
import type { CampaignDraft } from '../../domain/campaign/campaign-draft.ts';
import type { Extension } from '../../domain/campaign/closing.ts';
import type { CampaignId, OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';

export interface CampaignTerritory {
  readonly territoryId: TerritoryId;
  readonly title: string;
  readonly timezone: string;
  readonly graceUntil: string;
}

/** A campaign with what its card says. */
export interface Campaign {
  readonly campaignId: CampaignId;
  readonly territory: CampaignTerritory;
  readonly title: string;
  readonly state: 'draft' | 'running' | 'stopped';
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly audience: Audience;
  readonly invites: boolean;
  readonly drip: boolean;
  readonly questionnaires: readonly { readonly id: number; readonly key: string; readonly title: string }[];
  readonly extensions: readonly Extension[];
  readonly repeatOf: { readonly campaignId: CampaignId; readonly title: string } | null;
  readonly stopReason: string | null;
  readonly releasedAt: Temporal.Instant | null;
}

/** running: open for somebody; coming: begins later; ended: closed for everybody, or stopped. */
export const CAMPAIGN_SCOPES = ['running', 'coming', 'ended', 'draft'] as const;
export type CampaignScope = (typeof CAMPAIGN_SCOPES)[number];

export interface Page {
  readonly skip: number;
  readonly take: number;
}

/** How many people a campaign has and whom an invitation does not reach. */
export interface Reach {
  readonly people: number;
  readonly neverCame: number;
  readonly blocked: number;
  readonly refused: number;
  /** Of those it reaches: who has had the most messages of the week, and gets it later. */
  readonly capped: number;
  /** Those it reaches, by when they may be written to. */
  readonly batches: readonly {
    readonly quiet: { readonly from: string; readonly to: string; readonly timezone: string };
    readonly count: number;
  }[];
}

export type UnreachedReason = 'neverCame' | 'blocked' | 'refused';

/** What an audience may be narrowed to in a territory. */
export interface AudienceOptions {
  readonly organisations: readonly { readonly id: number; readonly key: string; readonly title: string }[];
  readonly groups: readonly { readonly id: number; readonly title: string }[];
  readonly competencies: readonly {
    readonly id: number;
    readonly framework: string;
    readonly competency: string;
    readonly title: string;
  }[];
}

/** Whom a reminder by hand would reach now. */
export interface RemindPreview {
  /** Not started, reachable, and not told anything lately. */
  readonly eligible: number;
  /** Something came to them less than two days ago, or is about to. */
  readonly tooSoon: number;
  /** They have had all four messages. */
  readonly enough: number;
}

export interface NewCampaign {
  readonly key: string;
  readonly territoryId: TerritoryId;
  readonly createdById: PersonId | null;
  readonly draft: CampaignDraft;
  readonly repeatOfId: CampaignId | null;
}

/** An act on a campaign that is written down: who did it, in what capacity. */
export interface CampaignAct {
  readonly campaignId: CampaignId;
  /** Null: from the command line. */
  readonly actorId: PersonId | null;
  readonly by: Role | 'anyone';
  readonly at: Temporal.Instant;
}

export interface CampaignStore {
  listTerritories(ids: readonly number[]): Promise<CampaignTerritory[]>;
  listCampaigns(
    of: { territoryIds: readonly number[]; scope: CampaignScope; now: Temporal.Instant },
    page: Page,
  ): Promise<{ total: number; campaigns: Campaign[] }>;
  countScopes(
    territoryIds: readonly number[],
    now: Temporal.Instant,
  ): Promise<Readonly<Record<CampaignScope, number>>>;
  findCampaign(campaignId: CampaignId): Promise<Campaign | null>;
  /** The newest version of each that may be asked by name: neither retired nor a draft. */
  listQuestionnaires(): Promise<{ id: number; key: string; title: string }[]>;
  readAudienceOptions(territoryId: TerritoryId): Promise<AudienceOptions>;
  readClosedDays(territoryId: TerritoryId, now: Temporal.Instant): Promise<IsClosed>;

  /** One that says nothing yet takes the place of such a draft of the same person, so that presses leave none behind. */
  createDraft(wanted: NewCampaign): Promise<CampaignId>;
  /** Changes a draft under its lock; null when it is none (any more). */
  changeDraft(
    campaignId: CampaignId,
    change: (draft: CampaignDraft) => CampaignDraft,
  ): Promise<Campaign | null>;
  dropDraft(campaignId: CampaignId): Promise<boolean>;
  /** False when it is no draft any more: two presses start it once. */
  startDraft(act: CampaignAct & { title: string; opensAt: Temporal.Instant }): Promise<boolean>;

  countReach(campaign: Campaign, now: Temporal.Instant): Promise<Reach>;
  listUnreached(
    campaign: Campaign,
    now: Temporal.Instant,
    page: Page,
  ): Promise<{ fullName: string; organisation: string; reason: UnreachedReason }[]>;

  /** Takes no more answers from the commit on, and tells nobody of it any more; false when it does not run. */
  stopCampaign(act: CampaignAct & { reason: string | null }): Promise<boolean>;
  /** More time; reminders of those it is for are planned anew. Null when it does not run or was released. */
  extendCampaign(
    act: CampaignAct & {
      target: { personId: PersonId } | { organisationId: OrganisationId };
      closesAt: Temporal.Instant;
    },
  ): Promise<number | null>;
  explainExtension(extensionId: number, campaignId: CampaignId, reason: string): Promise<boolean>;
  /** People of the campaign at an organisation, by name, a page. */
  listPeople(
    campaign: Campaign,
    organisationId: OrganisationId,
    now: Temporal.Instant,
    page: Page,
  ): Promise<{ total: number; people: { personId: PersonId; fullName: string }[] }>;

  previewReminder(campaignId: CampaignId, now: Temporal.Instant): Promise<RemindPreview | null>;
  /** How many were put on their way. */
  remindNotStarted(act: CampaignAct): Promise<number>;
}
