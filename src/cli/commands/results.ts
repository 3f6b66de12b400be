import { meanChange } from '../../domain/results/mean-change.ts';
import type { ReleasedResult } from '../../usecases/results/result-store.ts';
import { type Command, type CommandContext, done, refused, UsageError } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const resultsRelease: Command = {
  verb: 'results release',
  usage: '--campaign <key> [--json]',
  does: 'counts and releases the results of a campaign that is closed for good, once',
  prepare(args) {
    const campaign = readCampaign(args);
    return async ({ stores, clock }) => {
      const found = await stores.results.findCampaign(campaign);
      if (!found) return unknown(campaign);
      const outcome = await stores.releases.release(found.campaignId, clock.now());
      switch (outcome.kind) {
        case 'released':
          return done(
            { campaign, released: true, rows: outcome.rows },
            `${campaign}: ${outcome.rows} numbers are released; they will not change any more`,
          );
        case 'already':
          return refused('alreadyReleased', [`the results of ${campaign} were released before`]);
        case 'open':
          return refused('open', [`${campaign} takes answers until ${outcome.closesAt}`], {
            closesAt: outcome.closesAt.toString(),
          });
        case 'unknown':
          return unknown(campaign);
      }
    };
  },
};

export const results: Command = {
  verb: 'results',
  usage: '--campaign <key> [--json]',
  does: 'prints the released results of a campaign; what is not there is hidden',
  prepare(args) {
    const campaign = readCampaign(args);
    return async ({ stores }: CommandContext) => {
      const found = await stores.results.findCampaign(campaign);
      if (!found) return unknown(campaign);
      if (found.releasedAt === null)
        return refused('notReleased', [
          `the results of ${campaign} are not released; it takes answers until ${found.closesAt}`,
        ]);
      const rows = await stores.results.readReleased(found.campaignId);
      return done(
        { campaign, releasedAt: found.releasedAt.toString(), results: rows.map(toJson) },
        `${campaign}: ${rows.length} numbers released on ${found.releasedAt}`,
      );
    };
  },
};

function readCampaign(args: readonly string[]): string {
  const { options } = readArgs(args, { names: [], options: ['campaign'], flags: ['json'] });
  if (options.campaign === undefined) throw new UsageError('missing: --campaign');
  return options.campaign;
}

function unknown(campaign: string) {
  return refused('unknownCampaign', [`there is no campaign ${campaign} that has begun`]);
}

function toJson({ group, growth, ...row }: ReleasedResult) {
  return { ...group, ...row, growth: growth && { ...growth, change: meanChange(growth) } };
}
