import { createAdminStore } from '../../db/stores/admin-store.ts';
import { reportYear } from '../../usecases/internship/report-year.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs, readDay } from '../read-args.ts';

export const internshipReport: Command = {
  verb: 'internship report',
  usage: '--territory <key> --from <date> --to <date> [--json]',
  does: 'counts cycles, methodical events, people trained and where they come from, and documents of the sites',
  prepare(args) {
    const { options } = readArgs(args, {
      names: [],
      options: ['territory', 'from', 'to'],
      flags: ['json'],
    });
    const { territory } = options;
    const [from, to] = [readDay(options.from, '--from'), readDay(options.to, '--to')];
    if (territory === undefined || from === null || to === null)
      throw new UsageError('missing: --territory, --from or --to');
    if (Temporal.PlainDate.compare(from, to) > 0) throw new UsageError('--from must not be after --to');
    return async ({ database, stores }) => {
      const territoryId = await createAdminStore(database.prisma).findTerritory(territory);
      const report = territoryId && (await reportYear(stores, { territoryId, period: { from, to } }));
      if (!report) return refused('unknownTerritory', [`there is no territory ${territory}`]);
      const { participants, trained } = report;
      return done(
        {
          ...report,
          period: { from: from.toString(), to: to.toString() },
          eventLines: report.eventLines.map(({ eventId, title, count, atLeast }) => ({
            eventId,
            title,
            count,
            atLeast,
          })),
        },
        `${report.territory}: ${report.cycles} cycles, ${report.events} events, ${trained} trained`,
        `participants of events: ${participants.atLeast ? 'at least ' : ''}${participants.count}`,
      );
    };
  },
};
