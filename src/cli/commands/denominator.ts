import { createDenominatorStore } from '../../db/stores/denominator-store.ts';
import { DENOMINATOR_BASES } from '../../domain/indicators/denominator.ts';
import { chooseDenominator } from '../../usecases/indicators/choose-denominator.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs, readNumber } from '../read-args.ts';

const BASES = DENOMINATOR_BASES.join('|');

export const denominator: Command = {
  verb: 'denominator',
  usage: `--territory <key> --basis ${BASES} [--value <number>] [--note <source>]`,
  does: 'says what the indicators of a territory are divided by',
  prepare(args) {
    const { options } = readArgs(args, { names: [], options: ['territory', 'basis', 'value', 'note'] });
    const key = options.territory;
    if (key === undefined) throw new UsageError('missing: --territory <key>');
    const basis = DENOMINATOR_BASES.find(known => known === options.basis);
    if (!basis) throw new UsageError(`--basis must be one of ${BASES}, not ${options.basis}`);
    const value = options.value === undefined ? null : readNumber(options.value, '--value');
    if (basis === 'stated' && (value === null || !options.note))
      throw new UsageError('--basis stated needs --value <number> and --note <source>');
    return async ({ database, clock }) => {
      const denominators = createDenominatorStore(database.prisma);
      const territory = await denominators.findTerritory(key);
      if (!territory) return refused('unknownTerritory', [`there is no territory ${key}`]);
      const { id: territoryId, timezone } = territory;
      const today = clock.now().toZonedDateTimeISO(timezone).toPlainDate();
      const { table } = await denominators.readDenominatorSources(territoryId, today);
      if (basis === 'schoolTable' && table === null)
        return refused('noTable', ['no table of schools has been brought in for that territory']);
      const wished = basis === 'schoolTable' ? (value ?? table?.total ?? null) : value;
      const wish = { territoryId, basis, value: wished, note: options.note ?? null };
      const outcome = await chooseDenominator({ denominators, clock }, { viewer: null, timezone, wish });
      if (outcome.kind === 'chosen' || outcome.kind === 'unchanged') {
        const current = await denominators.currentDenominator(territoryId, clock.now());
        const { chosenAt: _, ...choice } = current;
        return done({ outcome: outcome.kind, territory: key, ...choice }, 'the denominator stands');
      }
      return refused(outcome.kind, ['the table of schools has another total', `it is ${table?.total}`]);
    };
  },
};
