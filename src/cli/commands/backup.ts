import path from 'node:path';
import { writeBackup } from '../../db/backup/write-backup.ts';
import { createAdminStore } from '../../db/stores/admin-store.ts';
import { type Command, done } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const backup: Command = {
  verb: 'backup',
  usage: '<file>',
  does: 'writes everything the database holds into one file; the bot may go on running',
  prepare(args) {
    const [file = ''] = readArgs(args, { names: ['file'] }).positionals;
    return async ({ database, clock }) => {
      // Before, so that the backup holds it: a copy of everybody's data was made.
      await createAdminStore(database.prisma).record('cli.backup', null, clock.now());
      const rows = await writeBackup(database.pool, clock, file);
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      return done(
        { file: path.resolve(file), total, rows },
        `${total} rows were written; the file holds personal data, keep it as safe as the database`,
      );
    };
  },
};
