import { describeProblem } from '../../content/describe-problem.ts';
import { loadDemo } from '../../content/load-demo.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const demo: Command = {
  verb: 'demo',
  usage: '',
  does: 'loads the demo municipality: schools, plan, seminars, invented people, last year’s campaign and a running one',
  prepare(args) {
    readArgs(args, { names: [] });
    return async ({ config, stores, clock, t }) => {
      const outcome = await loadDemo(stores, { now: clock.now() });
      if (outcome.kind === 'refused') {
        const { problems } = outcome;
        return refused(
          'contentProblems',
          problems.map(problem => describeProblem(problem, t)),
          { problems },
        );
      }
      const warning = config.BOT_TOKEN
        ? ['this installation has a BOT_TOKEN: the accounts of the invented people may belong to somebody']
        : [];
      return outcome.kind === 'upToDate'
        ? done({ demo: 'upToDate' }, 'the demo is there already')
        : done({ demo: 'loaded', created: outcome.created }, ...warning, 'the demo was loaded');
    };
  },
};
