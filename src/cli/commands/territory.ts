import { createAdminStore } from '../../db/stores/admin-store.ts';
import { isTimezone } from '../../lib/is-timezone.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs } from '../read-args.ts';

/** As in the content files: a key stands in scopes like `organisation:<territory>/<key>`. */
const KEY = /^[a-z][a-z0-9_-]{0,39}$/u;
const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/** The first step of an installation: everything else belongs to a territory. */
export const territoryAdd: Command = {
  verb: 'territory add',
  usage: '<key> --title <title> --operator <who answers for the data> --email <address> [--timezone <zone>]',
  does: 'adds a municipality or a network; its organisations and people are imported then',
  prepare(args) {
    const { positionals, options } = readArgs(args, {
      names: ['key'],
      options: ['title', 'operator', 'email', 'timezone'],
    });
    const [key = ''] = positionals;
    if (!KEY.test(key)) throw new UsageError(`a key is small Latin letters, digits, - and _, not ${key}`);
    const title = required(options.title, 'title');
    const operatorName = required(options.operator, 'operator');
    const operatorEmail = required(options.email, 'email');
    if (!EMAIL.test(operatorEmail)) throw new UsageError(`--email must be an address, not ${operatorEmail}`);
    const zone = options.timezone;
    if (zone !== undefined && !isTimezone(zone))
      throw new UsageError(`--timezone must be a zone like Europe/Moscow, not ${zone}`);
    return async ({ database, config, clock }) => {
      const timezone = zone ?? config.DEFAULT_TIMEZONE;
      const territory = { key, title, timezone, operatorName, operatorEmail };
      const added = await createAdminStore(database.prisma).addTerritory(territory, clock.now());
      if (added === null) return refused('exists', [`there is a territory ${key}; nothing was changed`]);
      return done({ territory: key, title, timezone }, `${title} was added, in the zone ${timezone}`);
    };
  },
};

function required(value: string | undefined, option: string): string {
  const text = value?.trim() ?? '';
  if (text === '') throw new UsageError(`missing: --${option}`);
  return text;
}
