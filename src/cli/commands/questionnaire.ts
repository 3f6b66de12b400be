import { asId, type QuestionnaireId } from '../../lib/ids.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const questionnaireRelease: Command = {
  verb: 'questionnaire release',
  usage: '<key> <version>',
  does: 'offers a questionnaire that was brought in as a draft to everybody from now on',
  prepare(args) {
    const [key = '', version = ''] = readArgs(args, { names: ['key', 'version'] }).positionals;
    return async ({ stores, database, clock }) => {
      const row = await database.prisma.questionnaire.findUnique({
        where: { key_version: { key, version } },
      });
      if (row === null) {
        const drafts = await database.prisma.questionnaire.findMany({
          where: { draft: true, retiredAt: null },
          orderBy: { id: 'asc' },
        });
        const known = drafts.map(draft => `${draft.key} ${draft.version}`).join(', ') || 'none';
        return refused('unknownQuestionnaire', [
          `there is no questionnaire ${key} ${version}; drafts: ${known}`,
        ]);
      }
      const released = await stores.questionnaires.release(asId<QuestionnaireId>(row.id), null, clock.now());
      return released
        ? done({ key, version, outcome: 'released' }, `${key} ${version} is offered from now on`)
        : refused('notADraft', [`${key} ${version} is no draft: it was released or retired before`]);
    };
  },
};
