import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnnounce } from './announce.ts';
import { startBenchServer } from './bench-database.ts';
import { plotFigures } from './figure-plot.ts';
import { measureFigures } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { measureImports } from './imports.ts';
import { measureMailing } from './mailing.ts';
import { measureMemory } from './memory.ts';
import { measureRadar } from './radar.ts';
import { formatReport, type Report } from './report.ts';
import { measureResults } from './results.ts';
import { measureStarts } from './starts.ts';
import { measureThroughput } from './throughput.ts';
import { measureXlsx } from './xlsx.ts';

// npm run bench -- [--out figures.json] [--only throughput,growth,starts,memory,radar,mailing,results,figures,import,xlsx,announce] [--quick]
//   [--plot growth.svg]: how the costs of figures grow
//   [--people 1e3,1e4]: the sizes of the territories whose results are released
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(os.tmpdir(), 'marshrut-bench.json') },
    only: { type: 'string', default: 'radar,starts,memory,growth,throughput' },
    quick: { type: 'boolean', default: false },
    plot: { type: 'string' },
    people: { type: 'string' },
  },
});
const only = new Set(values.only.split(','));
const load = (): number => Math.round((os.loadavg()[0] ?? 0) * 100) / 100;
const report: Report = {
  machine: {
    cpus: os.availableParallelism(),
    cpu: os.cpus()[0]?.model ?? '',
    node: process.version,
    loadBefore: load(),
    loadAfter: 0,
  },
};

if (only.has('radar')) report.radar = await measureRadar(values.quick ? 10 : 40);
if (only.has('starts')) report.starts = await measureStarts(values.quick ? 2 : 7);
if (only.has('memory')) report.memory = await measureMemory(350);
if (only.has('growth') || only.has('throughput')) {
  const server = await startBenchServer();
  try {
    if (only.has('growth')) report.growth = await measureGrowth(server, values.quick ? 20 : 60);
    if (only.has('throughput'))
      report.throughput = await measureThroughput(
        server,
        values.quick ? { rounds: 3, ms: 2_000 } : { rounds: 9, ms: 4_000 },
      );
  } finally {
    await server.stop();
  }
}
// Only when asked for: a hundred thousand messages take a quarter of an hour.
if (only.has('mailing')) {
  const server = await startBenchServer();
  try {
    report.mailing = await measureMailing(server, values.quick);
  } finally {
    await server.stop();
  }
}
// The same: what a territory's results cost to release and to read.
if (only.has('results')) {
  const server = await startBenchServer();
  try {
    const sizes = values.people?.split(',').map(Number) ?? (values.quick ? [1e3] : [1e3, 1e4, 1e5, 1e6]);
    report.results = await measureResults(server, sizes);
  } finally {
    await server.stop();
  }
}
// The same: a million people with twenty million answers are not made in a moment.
if (only.has('figures')) {
  const server = await startBenchServer();
  try {
    report.figures = await measureFigures(server, values.quick ? [1e3, 1e4] : [1e3, 1e4, 1e5, 1e6]);
    if (values.plot !== undefined) await writeFile(values.plot, plotFigures(report.figures));
  } finally {
    await server.stop();
  }
}
if (only.has('import')) {
  const server = await startBenchServer();
  try {
    report.imports = await measureImports(server, values.quick ? 500 : 5_000);
  } finally {
    await server.stop();
  }
}
if (only.has('xlsx')) {
  const server = await startBenchServer();
  try {
    report.xlsx = await measureXlsx(server, values.quick ? 5_000 : 100_000);
  } finally {
    await server.stop();
  }
}
if (only.has('announce')) {
  const server = await startBenchServer();
  try {
    const sizes = values.quick
      ? { people: 20_000, campaignPeople: 20_000 }
      : { people: 1_140_000, campaignPeople: 200_000 };
    report.announce = await measureAnnounce(server, sizes);
  } finally {
    await server.stop();
  }
}
report.machine.loadAfter = load();

await writeFile(values.out, `${JSON.stringify(report, null, 2)}\n`);
const { loadBefore, loadAfter } = report.machine;
process.stdout.write(
  `${formatReport(report)}\n\nload of the machine: ${loadBefore} before, ${loadAfter} after; figures in ${values.out}\n`,
);
