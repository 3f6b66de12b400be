import { enableCompileCache } from 'node:module';
import { inspect } from 'node:util';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './lib/log.ts';
import { redactSecrets } from './lib/redact.ts';
import { StartError } from './lib/start-error.ts';

async function main(): Promise<void> {
  const config = readConfig();
  // Everything else comes compiled from the run before: that saves a quarter of the time until the bot is ready.
  enableCompileCache();
  const { startApp } = await import('./app.ts');
  const log = createLog({ level: config.LOG_LEVEL });
  // Listened to from the beginning: a signal during the start stops what was started. A second one ends everything.
  const asked = Promise.withResolvers<{ signal: string } | { error: unknown }>();
  const abandon = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      asked.resolve({ signal });
      abandon.abort();
    });
  const onFatal = (error: unknown): void => asked.resolve({ error });
  const app = await startApp({ config, log, onFatal, abandon: abandon.signal });
  if (app.sandbox) process.stdout.write(`\n  ${app.url}/sandbox\n\n`);

  const reason = await asked.promise;
  if ('signal' in reason) log.info(reason, 'stopping');
  else tell(reason.error);
  await app.stop();
}

main().catch((error: unknown) => {
  tell(error);
  // Something may be left that keeps the process alive, such as a call that Telegram does not answer.
  process.exit(1);
});

function tell(error: unknown): void {
  const lines = error instanceof ConfigError ? error.problems : [readable(error)];
  for (const line of lines) process.stderr.write(`${redactSecrets(line)}\n`);
  process.exitCode = 1;
}

/** What is meant for whoever starts the program is short; anything else is a bug and shown whole. */
function readable(error: unknown): string {
  if (error instanceof StartError) return error.message;
  return inspect(error);
}
