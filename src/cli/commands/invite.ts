import { createAdminStore } from '../../db/stores/admin-store.ts';
import { issueInvitation } from '../../usecases/admin/issue-invitation.ts';
import { type Command, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const invite: Command = {
  verb: 'invite',
  usage: '<organisation, or territory/organisation>',
  does: 'makes a link for the people of an organisation; it is shown once',
  prepare(args) {
    const [organisation = ''] = readArgs(args, { names: ['organisation'] }).positionals;
    return async ({ database, random, clock }) => {
      const outcome = await issueInvitation(
        { admin: createAdminStore(database.prisma), random, clock },
        organisation,
      );
      switch (outcome.kind) {
        case 'issued': {
          const { payload, expiresAt } = outcome;
          const { territory, key, title } = outcome.organisation;
          return done(
            { payload, organisation: `${territory}/${key}`, title, expiresAt },
            `https://t.me/<bot>?start=${payload} for ${title}, until ${expiresAt}`,
            'only its hash is stored: it cannot be shown again',
          );
        }
        case 'unknownOrganisation':
          return refused('unknownOrganisation', [`there is no organisation ${organisation}`]);
        case 'ambiguous': {
          const candidates = outcome.organisations.map(({ territory, key }) => `${territory}/${key}`);
          return refused('ambiguous', [`say which one: ${candidates.join(', ')}`], { candidates });
        }
      }
    };
  },
};
