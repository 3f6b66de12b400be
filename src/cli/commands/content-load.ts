import { describeProblem } from '../../content/describe-problem.ts';
import { loadContent } from '../../content/load-content.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const contentLoad: Command = {
  verb: 'content load',
  usage: '<folder>',
  does: 'loads frameworks/*.json and questionnaires/*.json of a folder; with any problem, nothing',
  prepare(args) {
    const [folder = ''] = readArgs(args, { names: ['folder'] }).positionals;
    return async ({ stores, t }) => {
      const outcome = await loadContent(stores, folder);
      if (outcome.kind === 'refused') {
        const { problems } = outcome;
        const lines = problems.map(problem => describeProblem(problem, t));
        return refused('contentProblems', [...lines, 'nothing was loaded'], { problems });
      }
      return done(
        { files: outcome.files },
        ...outcome.files.map(({ file, key, version, outcome: what }) => `${file}: ${key} ${version} ${what}`),
      );
    };
  },
};
