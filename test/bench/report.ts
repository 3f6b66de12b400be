import type { AnnounceCosts } from './announce.ts';
import type { FigureCosts } from './figures.ts';
import type { Growth } from './growth.ts';
import type { ImportCosts } from './imports.ts';
import type { Mailing } from './mailing.ts';
import type { MemoryUse } from './memory.ts';
import type { Radar } from './radar.ts';
import type { ResultCosts } from './results.ts';
import type { Starts } from './starts.ts';
import type { Throughput } from './throughput.ts';
import type { XlsxCosts } from './xlsx.ts';

export interface Report {
  machine: { cpus: number; cpu: string; node: string; loadBefore: number; loadAfter: number };
  throughput?: Throughput[];
  growth?: Growth;
  starts?: Starts;
  memory?: MemoryUse;
  radar?: Radar;
  mailing?: Mailing;
  figures?: FigureCosts[];
  results?: ResultCosts[];
  imports?: ImportCosts;
  xlsx?: XlsxCosts;
  announce?: AnnounceCosts;
}

type LiveAnswers = Mailing['live']['with'];
type Row = readonly [what: string, measured: string, target: string];

/** The figures as lines of a table; what has a target and misses it is marked. */
export function formatReport(report: Report): string {
  const rows: Row[] = [
    ...(report.throughput ?? []).map(throughputRow),
    ...growthRows(report.growth),
    ...startRows(report.starts),
    ...memoryRows(report.memory),
    ...radarRows(report.radar),
    ...mailingRows(report.mailing),
    ...(report.figures ?? []).flatMap(figureRows),
    ...(report.results ?? []).flatMap(resultRows),
    ...importRows(report.imports),
    ...xlsxRows(report.xlsx),
    ...announceRows(report.announce),
  ];
  const width = (column: 0 | 1): number => Math.max(...rows.map(row => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([what, measured, target]) =>
      `${what.padEnd(first)}  ${measured.padEnd(second)}  ${target}`.trimEnd(),
    )
    .join('\n');
}

const atMost = (value: number, limit: number, unit = ''): string =>
  `≤ ${limit}${unit}${value <= limit ? '' : '  MISSED'}`;
const atLeast = (value: number, limit: number): string => `≥ ${limit}${value >= limit ? '' : '  MISSED'}`;

function throughputRow({ users, contender, median, toFloor }: Throughput): Row {
  const { answersPerSecond, p50Ms, p99Ms, botCpuMs, databaseCpuMs, sandboxCpuMs } = median;
  return [
    `answers, ${users} users, ${contender}`,
    `${answersPerSecond}/s = ${toFloor} of the floor; p50 ${p50Ms} ms, p99 ${p99Ms} ms; ` +
      `processor: bot ${botCpuMs}, database ${databaseCpuMs}, sandbox ${sandboxCpuMs} ms`,
    contender === 'ours' ? atLeast(toFloor, 0.7) : '',
  ];
}

function xlsxRows(costs: XlsxCosts | undefined): Row[] {
  if (!costs) return [];
  const { rows, seconds, fileMb, blockedMs, blockedP99Ms, memoryMb } = costs;
  const of = `XLSX of ${rows} people (${fileMb} MB)`;
  return [
    [of, `${seconds} s, ${memoryMb} MB of memory`, atMost(seconds, 15, ' s')],
    [
      `${of}: nobody was answered for`,
      `${blockedMs} ms at most, p99 ${blockedP99Ms} ms`,
      atMost(blockedMs, 50, ' ms'),
    ],
  ];
}

function announceRows(costs: AnnounceCosts | undefined): Row[] {
  if (!costs) return [];
  const { people, organisations, acts, coverage, live } = costs;
  const figures = ({
    count,
    ms,
    blockedMs,
    peakMb,
    idleMb,
  }: AnnounceCosts['coverage'] | (typeof acts)[number]) =>
    `${count}: ${ms} ms, nobody was answered for ${blockedMs} ms, peak ${peakMb} MB (${idleMb} before)`;
  return [
    [`announcements, ${people} people, ${organisations} organisations`, '', ''],
    ...acts.map((each): Row => {
      const limits = `${atMost(each.peakMb, 512, ' MB')}, ${atMost(each.blockedMs, 50, ' ms')}`;
      const target = each.act === 'fanOut' ? `${atMost(each.ms, 60_000, ' ms')}, ${limits}` : limits;
      return [`  ${each.act}`, figures(each), target];
    }),
    [`  coverage of ${coverage.people} people`, figures(coverage), atMost(coverage.ms, 500, ' ms')],
    [
      '  answers, 16 users',
      `${live.without.presses}: p50 ${live.without.p50Ms} ms, p99 ${live.without.p99Ms} ms`,
      '',
    ],
    [
      `  the same while one is put on its way (${live.seconds} s)`,
      `${live.with.presses}: p50 ${live.with.p50Ms} ms, p99 ${live.with.p99Ms} ms`,
      atMost(live.with.p99Ms, 300, ' ms'),
    ],
  ];
}

function resultRows(costs: ResultCosts): Row[] {
  const { people, profileEntries, releases, load } = costs;
  const released = (what: string, figures: ResultCosts['releases'][number]): Row[] => [
    [
      `  release${what}`,
      `${figures.seconds} s, ${figures.rows} rows; ${figures.peakMb} MB (${figures.idleMb} before), ` +
        `server ${figures.serverMb} MB; load ${load}`,
      '',
    ],
    [
      `  release${what}: nobody was answered for`,
      `${figures.blockedMs} ms of its own work, ${figures.stoodStillMs} ms by the clock`,
      atMost(figures.blockedMs, 50, ' ms'),
    ],
  ];
  return [
    [`results, ${people} people`, `${profileEntries} profile entries`, ''],
    ...released('', releases[0]),
    ...released(' of the repeat', releases[1]),
    ['  heat map', `${costs.heatmapMs} ms`, atMost(costs.heatmapMs, 500, ' ms')],
    ['  its page of organisations', `${costs.pageMs} ms`, atMost(costs.pageMs, 500, ' ms')],
    ['  growth', `${costs.growthMs} ms`, ''],
  ];
}

function importRows(costs: ImportCosts | undefined): Row[] {
  if (!costs) return [];
  const { people, fileKb, applyS, againS, undoS, blockedMs } = costs;
  const of = `import of ${people} people (${fileKb} kB)`;
  return [
    [of, `${applyS} s`, atMost(applyS, 10, ' s')],
    [`${of} again, nothing changed`, `${againS} s`, ''],
    [`${of} taken back`, `${undoS} s`, ''],
    [`${of}: nobody was answered for`, `${blockedMs} ms`, atMost(blockedMs, 50, ' ms')],
  ];
}

function growthRows(growth: Growth | undefined): Row[] {
  if (!growth) return [];
  const { first, early, late, ratio } = growth;
  const row = (what: string, unit: string, key: 'ms' | 'walBytes' | 'tableBytes'): Row => [
    `answer 60 to answer 2, ${what}`,
    `${late[key]} to ${early[key]} ${unit} = ${ratio[key]} (answer 1: ${first[key]})`,
    atMost(ratio[key], 1.05),
  ];
  return [row('time', 'ms', 'ms'), row('journal', 'bytes', 'walBytes'), row('tables', 'bytes', 'tableBytes')];
}

function figureRows(costs: FigureCosts): Row[] {
  const { people, answers, sheets, deltas, databaseMb } = costs;
  return [
    [
      `figures, ${people} people`,
      `${answers} answers, ${sheets} sheets, ${deltas} deltas, ${databaseMb} MB`,
      '',
    ],
    ['  all measures of the territory', `${costs.indicatorsMs} ms`, atMost(costs.indicatorsMs, 300, ' ms')],
    ['  as of a year ago', `${costs.pastMs} ms`, atMost(costs.pastMs, 300, ' ms')],
    ['  of teachers of a subject', `${costs.filteredMs} ms`, ''],
    [
      '  of an organisation, teachers only',
      `${costs.organisationMs} ms`,
      atMost(costs.organisationMs, 300, ' ms'),
    ],
    [`  of ${costs.organisations} organisations`, `${costs.byOrganisationMs} ms`, ''],
    ['  a page of people', `${costs.listMs} ms`, atMost(costs.listMs, 100, ' ms')],
    ['  one person refreshed', `${costs.refreshMs} ms unchanged, ${costs.changeMs} ms changed`, ''],
    [
      '  full recomputation',
      `${costs.recomputationS} s, ${costs.differences} differences`,
      atMost(costs.differences, 0),
    ],
  ];
}

function startRows(starts: Starts | undefined): Row[] {
  if (!starts) return [];
  const { first, cold, floor } = starts;
  return [
    ['first start', `${first.ms} ms = ${first.toFloor} of the floor`, atMost(first.ms, 5_000, ' ms')],
    ['cold start', `${cold.ms} ms = ${cold.toFloor} of the floor`, atMost(cold.ms, 1_500, ' ms')],
    [
      'floor of a start',
      `node ${floor.nodeMs} ms, server made ${floor.serverFirstMs} ms, started ${floor.serverStartMs} ms`,
      '',
    ],
  ];
}

function memoryRows(memory: MemoryUse | undefined): Row[] {
  if (!memory) return [];
  const row = (what: string, { botMb, serverMb, totalMb }: MemoryUse['idle']): Row => [
    `memory, ${what}`,
    `${totalMb} MB (bot ${botMb}, server ${serverMb})`,
    atMost(totalMb, 300, ' MB'),
  ];
  return [row('idle', memory.idle), row(`after ${memory.teachers} teachers`, memory.afterLoad)];
}

function radarRows(radar: Radar | undefined): Row[] {
  if (!radar) return [];
  const { ms, firstMs, bytes, toHash } = radar;
  return [['radar', `${ms} ms (first ${firstMs} ms), ${bytes} bytes, ${toHash} of hashing 16 MB`, '']];
}

function mailingRows(mailing: Mailing | undefined): Row[] {
  if (!mailing) return [];
  const { enqueueing, live, virtual } = mailing;
  const breaches = Object.values(virtual.breaches).reduce((sum, count) => sum + count, 0);
  const answers = ({ presses, p50Ms, p99Ms }: LiveAnswers): string =>
    `${presses} presses, p50 ${p50Ms} ms, p99 ${p99Ms} ms`;
  return [
    [
      `queueing ${enqueueing.rows} messages`,
      `${enqueueing.seconds} s, peak ${enqueueing.peakMb} MB (${enqueueing.idleMb} before)`,
      `${atMost(enqueueing.seconds, 60, ' s')}, ${atMost(enqueueing.peakMb, 512, ' MB')}`,
    ],
    [`answers, ${live.users} users, no mailing`, answers(live.without), ''],
    [
      `answers, ${live.users} users, during a mailing`,
      `${answers(live.with)}; ${live.mailingPerSecond} messages and ${live.with.perSecond} answers a second`,
      atMost(live.with.p99Ms, 300, ' ms'),
    ],
    [
      `mailing, ${virtual.people} people and ${virtual.groups} groups`,
      `${virtual.arrived} of ${virtual.messages} messages in ${virtual.virtualSeconds} s of the sandbox's clock: ` +
        `${virtual.perSecond}/s = ${virtual.ofAllowed} of the allowed pace (${virtual.realSeconds} s in fact)`,
      atLeast(virtual.ofAllowed, 0.98),
    ],
    [
      'mailing, limits broken',
      `${breaches}, messages that came twice: ${virtual.doubled}`,
      atMost(breaches, 0),
    ],
  ];
}
