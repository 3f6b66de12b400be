import { pino } from 'pino';
import { redactSecrets } from './redact.ts';

/** Where the program says what it does. Fields carry ids, never names, texts or answers. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** JSON lines; every line passes through `redactSecrets`. Written at once, so that nothing is lost in a crash. */
export function createLog(options: { level: string; write?: (line: string) => void }): Log {
  const write = options.write ?? (line => void process.stdout.write(line));
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError },
    },
    { write: line => write(redactSecrets(line)) },
  );
}

/** What the log keeps of an error: Telegram's errors carry the whole request, which may hold somebody's words. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name, message, stack: stack?.split('\n').slice(1, 8), ...(cause === undefined ? {} : { cause }) };
}
