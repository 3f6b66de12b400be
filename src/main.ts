import { startApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './lib/log.ts';
import { redactSecrets } from './lib/redact.ts';

/** Errors whose message is meant for whoever starts the program; anything else is a bug and shown whole. */
const EXPECTED = new Set([
  'ConfigError',
  'EmbeddedServerError',
  'AlreadyRunningError',
  'HttpListenError',
  'MigrationMismatchError',
]);

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.LOG_LEVEL });
  const app = await startApp({ config, log, onFatal: () => stop('another process took over') });
  if (app.sandbox) process.stdout.write(`\n  ${app.url}/sandbox\n\n`);

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    app.stop().catch(error => {
      log.error({ error }, 'the stop was not clean');
      process.exitCode = 1;
    });
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
}

main().catch((error: unknown) => {
  const expected = error instanceof Error && EXPECTED.has(error.name);
  const lines =
    error instanceof ConfigError ? error.problems : [expected ? (error as Error).message : inspect(error)];
  for (const line of lines) process.stderr.write(`${redactSecrets(line)}\n`);
  process.exitCode = 1;
});

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
