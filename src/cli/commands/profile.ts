import { createAdminStore } from '../../db/stores/admin-store.ts';
import type { CompetencyScore } from '../../domain/scoring/score-competencies.ts';
import {
  type ExportedProfile,
  exportProfiles,
  type PersonReference,
} from '../../usecases/admin/export-profiles.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs, readNumber } from '../read-args.ts';

export const profile: Command = {
  verb: 'profile',
  usage: '<personId or telegramId; person:<id> or telegram:<id> where both fit> [--json]',
  does: 'shows the profiles of a person; the look is put on record, the person can see it',
  prepare(args) {
    const [text = ''] = readArgs(args, { names: ['person'], flags: ['json'] }).positionals;
    const reference = readReference(text);
    return async ({ database, stores, clock }) => {
      const ports = { ...stores, admin: createAdminStore(database.prisma), clock };
      const outcome = await exportProfiles(ports, reference);
      switch (outcome.kind) {
        case 'exported': {
          const { personId, telegramId } = outcome.person;
          return done(
            { person: { id: personId, telegramId }, profiles: outcome.profiles.map(toJson) },
            'this look is on record',
          );
        }
        case 'unknownPerson':
          return refused('unknownPerson', [`there is no person ${text}`]);
        case 'ambiguous':
          return refused('ambiguous', [
            `${text} is a person of ours and somebody else's account: say person:${text} or telegram:${text}`,
          ]);
      }
    };
  },
};

function readReference(text: string): PersonReference {
  const [kind, number] = text.includes(':') ? text.split(':', 2) : ['any', text];
  return {
    kind: kind === 'person' || kind === 'telegram' ? kind : 'any',
    number: readNumber(kind === 'person' || kind === 'telegram' || kind === 'any' ? number : text, 'person'),
  };
}

function toJson({ head, questionnaireKey, version, scores }: ExportedProfile) {
  const { attemptId, source, frameworkKey, submittedAt, straightLined } = head;
  return {
    attemptId,
    questionnaire: questionnaireKey,
    version,
    framework: frameworkKey,
    source,
    submittedAt,
    straightLined,
    competencies: scores.map(scoreJson),
  };
}

/** Integers as they are stored; the percentage with one decimal, as it is shown. */
function scoreJson(score: CompetencyScore) {
  const { competency, sum, max, answered, total } = score;
  const sums = { competency, sum, max, answered, total };
  return score.status === 'scored'
    ? { ...sums, level: score.level, masteryPercent: score.masteryTenths / 10 }
    : { ...sums, level: 'insufficientData', masteryPercent: null };
}
