import { enableCompileCache } from 'node:module';
import { ConfigError, readConfig } from '../config.ts';
import { isDatabaseOutage } from '../db/outage.ts';
import { redactSecrets } from '../lib/redact.ts';
import { StartError } from '../lib/start-error.ts';

// What the file system says about a file that was named.
const FILE_ERRORS = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EROFS', 'EPERM']);

async function main(): Promise<void> {
  const config = readConfig();
  // Whoever types a command waits for it: everything else comes compiled from the run before.
  enableCompileCache();
  const { runCommand } = await import('./run-command.ts');
  const say = (line: string): void => void process.stderr.write(`${redactSecrets(line)}\n`);
  const result = await runCommand(process.argv.slice(2), config, error => say(error.message));
  process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
  for (const line of result.messages) say(line);
  process.exitCode = result.ok ? 0 : 1;
}

// Until the command says that it went well, it did not: an end in the middle must not look like one.
process.exitCode = 1;
main().catch((error: unknown) => {
  process.stdout.write(`${JSON.stringify({ error: 'failed' })}\n`);
  for (const line of explain(error)) process.stderr.write(`${redactSecrets(line)}\n`);
});

function explain(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.problems;
  if (!(error instanceof Error)) return [String(error)];
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof StartError || FILE_ERRORS.has(code ?? '')) return [error.message];
  if (isDatabaseOutage(error)) return [`the database cannot be reached: ${error.message}`];
  return [error.stack ?? error.message];
}
