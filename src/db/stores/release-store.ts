import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import { isClosedForGood, lastClosing } from '../../domain/campaign/closing.ts';
import { TOGETHER_UP_TO } from '../../domain/suppression/choose-released.ts';
import { asId } from '../../lib/ids.ts';
import type { ReleaseOutcome, ReleaseStore } from '../../usecases/results/release-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { countAtoms } from './release-atoms.ts';
import { chooseGrowthTogether, chooseTogetherAll } from './release-choice.ts';
import { type Comparison, findComparison, readPublished } from './release-comparison.ts';
import {
  type EntryTable,
  forgetUncertain,
  gatherEntries,
  indexEntries,
  markPairs,
  openRelease,
  setAside,
} from './release-people.ts';
import { keepChosen, readChosen, writeGrowth, writeResults } from './release-rows.ts';
import { chooseGrowthStepwise, chooseStepwiseAll } from './release-stepwise.ts';

/** A million people take minutes. */
const TIMEOUT_MS = 60 * 60_000;
/** The statements inside are its own work, not somebody's who waits. */
const MAX_WAIT_MS = 60_000;

export function createReleaseStore(prisma: Prisma): ReleaseStore {
  return {
    async listUnreleased(now) {
      const campaigns = await prisma.campaign.findMany({
        where: { releasedAt: null, OR: [{ closesAt: { lte: toDate(now) } }, { state: 'stopped' }] },
        orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
        include: { extensions: { select: { closesAt: true } } },
      });
      return campaigns.filter(campaign => isClosed(campaign, now)).map(({ id }) => asId(id));
    },

    release: (campaignId, now) =>
      prisma.$transaction(tx => releaseIn(tx, campaignId, now), {
        timeout: TIMEOUT_MS,
        maxWait: MAX_WAIT_MS,
      }),
  };
}

async function releaseIn(
  tx: Transaction,
  campaignId: number,
  now: Temporal.Instant,
): Promise<ReleaseOutcome> {
  // A second release waits here and finds that it happened.
  await tx.$queryRaw`SELECT id FROM "Campaign" WHERE id = ${campaignId} FOR NO KEY UPDATE`;
  const campaign = await tx.campaign.findUnique({
    where: { id: campaignId },
    include: { extensions: { select: { closesAt: true } } },
  });
  if (campaign === null || campaign.state === 'draft') return { kind: 'unknown' };
  if (campaign.releasedAt !== null) return { kind: 'already' };
  if (!isClosed(campaign, now)) return { kind: 'open', closesAt: lastClosing(...endOf(campaign)) };

  // Who answered such a campaign is known to have a deficit: nothing is told of it, not even how many they were.
  if (tellsResults(audienceSchema.parse(campaign.audience))) {
    await tx.campaign.update({ where: { id: campaignId }, data: { releasedAt: toDate(now) } });
    return { kind: 'released', rows: 0 };
  }

  await openRelease(tx);
  const { territoryId } = campaign;
  await gatherEntries(tx, 'release_entry', { campaignId, territoryId, releasedOn: null });
  const comparison = await findComparison(tx, campaign);
  if (comparison) await gatherComparison(tx, comparison);
  for (const table of tablesOf(comparison)) await indexEntries(tx, table);
  await choose(tx, comparison);
  await writeResults(tx, campaignId);
  if (comparison) await writeGrowth(tx, { campaignId, firstId: comparison.first.campaignId });
  await tx.campaign.update({ where: { id: campaignId }, data: { releasedAt: toDate(now) } });
  if (campaign.createdById !== null)
    await enqueueNotice(tx, {
      key: `campaign:${campaignId}:released`,
      personId: asId(campaign.createdById),
      kind: 'resultsReleased',
      params: { campaignId, title: campaign.title },
      dueAt: now,
    });
  return { kind: 'released', rows: await tx.campaignResult.count({ where: { campaignId } }) };
}

async function gatherComparison(tx: Transaction, { first, others }: Comparison): Promise<void> {
  await gatherEntries(tx, 'release_first', first);
  for (const { people } of others) await forgetUncertain(tx, 'release_first', people);
  await markPairs(tx, 'release_entry', 'release_first', 0);
  await markPairs(tx, 'release_first', 'release_entry', 0);
  await setAside(tx, first.campaignId);
  for (const [index, { people }] of others.entries()) {
    await tx.$executeRaw`TRUNCATE release_other`;
    await gatherEntries(tx, 'release_other', people);
    await markPairs(tx, 'release_first', 'release_other', index + 1);
  }
}

async function choose(tx: Transaction, comparison: Comparison | null): Promise<void> {
  const atoms = await countAtoms(tx, tablesOf(comparison), TOGETHER_UP_TO);
  const together = atoms <= TOGETHER_UP_TO;
  if (together) await keepChosen(tx, await chooseTogetherAll(tx), false);
  else await chooseStepwiseAll(tx, chosen => keepChosen(tx, chosen, false));
  if (!comparison) return;
  const grown = together
    ? await chooseGrowthTogether(tx, await readChosen(tx, 'all'), await readPublished(tx, comparison, 'all'))
    : await chooseGrowthStepwise(
        tx,
        places => readChosen(tx, places),
        places => readPublished(tx, comparison, places),
      );
  await keepChosen(tx, grown, true);
}

function tablesOf(comparison: Comparison | null): readonly EntryTable[] {
  return comparison ? ['release_entry', 'release_first'] : ['release_entry'];
}

interface StoredEnd {
  state: string;
  closesAt: Date;
  extensions: { closesAt: Date }[];
}

function isClosed(campaign: StoredEnd, now: Temporal.Instant): boolean {
  return isClosedForGood(...endOf(campaign), now);
}

function endOf({ state, closesAt, extensions }: StoredEnd) {
  return [
    { state, closesAt: closesAt.toTemporalInstant() },
    extensions.map(extension => ({ closesAt: extension.closesAt.toTemporalInstant() })),
  ] as const;
}
