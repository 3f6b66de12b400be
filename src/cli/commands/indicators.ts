import type { Answer } from '../../domain/indicators/answer.ts';
import type { IndicatorLine } from '../../usecases/indicators/answer-indicators.ts';
import { queryIndicators } from '../../usecases/indicators/query-indicators.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs, readDay } from '../read-args.ts';

export const indicators: Command = {
  verb: 'indicators',
  usage:
    '--territory <key> --as-of <date> [--from <date>] [--family 000|001|002|003|004|own] [--organisation <key>] [--json]',
  does: 'answers the indicators of a day: whole numbers, tenths of a percent, and whether the target was reached',
  prepare(args) {
    const { options } = readArgs(args, {
      names: [],
      options: ['territory', 'as-of', 'from', 'family', 'organisation'],
      flags: ['json'],
    });
    const { territory } = options;
    const [asOf, from] = [readDay(options['as-of'], '--as-of'), readDay(options.from, '--from')];
    if (territory === undefined) throw new UsageError('missing: --territory');
    if (asOf !== null && from !== null && Temporal.PlainDate.compare(from, asOf) > 0)
      throw new UsageError('--from must not be after --as-of');
    return async ({ stores, clock }) => {
      const outcome = await queryIndicators(
        { ...stores, clock },
        {
          territory,
          family: options.family ?? null,
          asOf,
          from,
          organisation: options.organisation ?? null,
        },
      );
      if (outcome.kind !== 'answered') return refused(outcome.kind, [REFUSALS[outcome.kind]]);
      const { denominator, roster, rosterDay, organisation } = outcome;
      return done(
        {
          territory: outcome.territory.key,
          organisation: organisation?.title ?? null,
          asOf: outcome.asOf.toString(),
          denominator: { basis: denominator.basis, value: denominator.value, note: denominator.note },
          roster,
          rosterDay: rosterDay?.toString() ?? null,
          indicators: outcome.lines.map(lineJson),
        },
        ...outcome.lines.map(line => `${line.record.indicator.key}: ${inWords(line.answer)}`),
      );
    };
  },
};

const REFUSALS = {
  unknownTerritory: 'there is no such territory',
  unknownFamily: 'a family is one of 000, 001, 002, 003, 004 and own',
  unknownOrganisation: 'there is no such organisation in the territory',
  future: 'that day has not come yet',
} as const;

function lineJson({ record, from, answer, trend, reading }: IndicatorLine) {
  const { key, title, source, origin, target } = record.indicator;
  return {
    key,
    family: record.family,
    title,
    from: from?.toString() ?? null,
    ...answer.value,
    target: { ...target, mark: answer.target },
    reading: reading?.reading ?? null,
    trend: trend && { direction: trend.trend, since: trend.since.toString() },
    notes: answer.notes,
    source,
    origin,
  };
}

function inWords({ value, target }: Answer): string {
  const mark = target === 'none' ? '' : `, ${target}`;
  switch (value.kind) {
    case 'share':
      return `${percent(value.tenths)} (${value.numerator} of ${value.denominator})${mark}`;
    case 'rate':
      return `${(value.hundredths / 100).toFixed(2)} each (${value.numerator} for ${value.denominator})`;
    case 'documents':
      return `${value.documents.filter(({ present }) => present).length} of ${value.documents.length} documents`;
    case 'change':
      return `${percent(value.before.tenths)} -> ${percent(value.after.tenths)}${mark}`;
    case 'levels':
      return [value.before, value.after].map(level => (level ? level.tenths / 10 : '?')).join(' -> ');
    case 'hidden':
    case 'noData':
      return value.kind;
  }
}

const percent = (tenths: number): string => `${(tenths / 10).toFixed(1)} %`;
