import type { FigureDifference } from '../../usecases/figures/figure-upkeep.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

/** The first ones tell what is wrong; the rest is in the JSON. */
const TOLD = 20;

export const figuresCheck: Command = {
  verb: 'figures check',
  usage: '',
  does: 'computes the figures from scratch and prints what differs; changes nothing',
  prepare(args) {
    readArgs(args, { names: [] });
    return async ({ stores }) => {
      const differences = await stores.figureUpkeep.findDifferences();
      if (differences.length === 0)
        return done({ differences }, 'the figures are as a full recomputation says');
      return refused(
        'figuresDiffer',
        [
          `${differences.length} differences; npm run admin -- figures rebuild puts them right`,
          ...differences.slice(0, TOLD).map(describe),
        ],
        { differences },
      );
    };
  },
};

export const figuresRebuild: Command = {
  verb: 'figures rebuild',
  usage: '',
  does: 'makes the open fact sheets and the sums of today what the facts are; answers about the past stay',
  prepare(args) {
    readArgs(args, { names: [] });
    return async ({ stores, clock }) => {
      const before = await stores.figureUpkeep.findDifferences();
      const people = await stores.figureUpkeep.refreshEverybody(clock.now());
      const corrected = await stores.figureUpkeep.correctSums(clock.now());
      return done(
        { people, differences: before, corrected },
        `${people} people were counted, ${before.length} differences were there, ${corrected} sums were corrected as of today`,
      );
    };
  },
};

function describe(difference: FigureDifference): string {
  if (difference.kind === 'sheet') {
    const { personId, territoryId, problem } = difference;
    const what = typeof problem === 'string' ? problem : `differs in ${problem.join(', ')}`;
    return `sheet of person ${personId} in territory ${territoryId}: ${what}`;
  }
  const { territoryId, organisationId, measure, month, summed, counted } = difference;
  const place = organisationId === 0 ? `territory ${territoryId}` : `organisation ${organisationId}`;
  return `${measure} of ${month.slice(0, 7)} in ${place}: the sum is ${summed}, the sheets say ${counted}`;
}
