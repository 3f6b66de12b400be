import { restoreBackup } from '../../db/backup/restore-backup.ts';
import { ensureDeletionSecret } from '../../db/deletion-secret.ts';
import { createAdminStore } from '../../db/stores/admin-store.ts';
import { createDeletionStore } from '../../db/stores/deletion-store.ts';
import { destroyDue } from '../../jobs/destroy-due.ts';
import { createLog } from '../../lib/log.ts';
import { type Command, type CommandContext, done, refused } from '../command.ts';
import { readArgs } from '../read-args.ts';

export const restore: Command = {
  verb: 'restore',
  usage: '<file>',
  does: 'puts the database back to a backup; stop the bot first',
  prepare(args) {
    const [file = ''] = readArgs(args, { names: ['file'] }).positionals;
    return async context => {
      const outcome = await restoreBackup(context.database.pool, context.clock, file);
      switch (outcome.kind) {
        case 'restored': {
          const { database, clock } = context;
          await createAdminStore(database.prisma).record('cli.restore', null, clock.now());
          if (outcome.deletionsToRepeat > 0) await repeatDeletions(context);
          const { kind, ...report } = outcome;
          return done(
            { outcome: kind, ...report },
            `the database is as it was at ${outcome.createdAt}`,
            `${outcome.uncertainNotices} notices were due already: they may have been sent, so they are not sent again`,
            `${outcome.deletionsToRepeat} deletions asked for since then are repeated`,
          );
        }
        case 'inUse':
          return refused('inUse', [
            `${outcome.connections} connections use this database: stop the bot, then restore`,
          ]);
        case 'otherSchema':
          return refused(
            'otherSchema',
            [
              'the backup was made by another version of the program: restore it with that version',
              ...outcome.missing.map(name => `the backup lacks migration ${name}`),
              ...outcome.unknown.map(name => `the backup has migration ${name}`),
            ],
            { missing: outcome.missing, unknown: outcome.unknown },
          );
        case 'unreadable':
          return refused('unreadable', [outcome.reason, 'nothing was changed']);
      }
    };
  },
};

/** Whoever was destroyed after the backup was made was put back by it, blocked: destroy them now, not at the next start. */
async function repeatDeletions({ config, database, stores, clock, random }: CommandContext): Promise<void> {
  const now = clock.now();
  // Whoever is not due yet is blocked all the same, and counted nowhere.
  await stores.figureUpkeep.refreshEverybody(now);
  const secret = await ensureDeletionSecret(stores.settings, random, now);
  const log = createLog({ level: config.LOG_LEVEL, write: line => void process.stderr.write(line) });
  await destroyDue({ deletions: createDeletionStore(database.prisma, secret), log }, now);
}
