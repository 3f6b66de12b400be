import { startBenchServer } from './bench-database.ts';
import { measureThroughput } from './throughput.ts';

const server = await startBenchServer();
try {
  const throughput = await measureThroughput(server, { rounds: 3, ms: 3_000 });
  process.stdout.write(`${JSON.stringify(throughput, null, 1)}\n`);
} finally {
  await server.stop();
}
