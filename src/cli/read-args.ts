import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

export interface ReadArgs<Option extends string> {
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<Option, string>>>;
}

/**
 * Splits arguments into positional ones, as many as `names` says, and options with a value. Flags are options that may be
 * given and change nothing (`--json`: the output is JSON anyway). Throws `UsageError`.
 */
export function readArgs<Option extends string>(
  args: readonly string[],
  expected: { names: readonly string[]; options?: readonly Option[]; flags?: readonly string[] },
): ReadArgs<Option> {
  const { names, options = [], flags = [] } = expected;
  const parsed = parse(args, [
    ...options.map(name => [name, { type: 'string' as const }] as const),
    ...flags.map(name => [name, { type: 'boolean' as const }] as const),
  ]);
  const missing = names.slice(parsed.positionals.length);
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map(name => `<${name}>`).join(' ')}`);
  const extra = parsed.positionals.slice(names.length);
  if (extra.length > 0) throw new UsageError(`not understood: ${extra.join(' ')}`);
  const values: Partial<Record<Option, string>> = {};
  for (const name of options) {
    const value = parsed.values[name];
    if (typeof value === 'string') values[name] = value;
  }
  return { positionals: parsed.positionals, options: values };
}

function parse(
  args: readonly string[],
  options: readonly (readonly [string, { type: 'string' | 'boolean' }])[],
) {
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(options), allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS')) throw new UsageError(message.split('\n')[0] ?? message);
    throw error;
  }
}

/** A whole number above 0 that JavaScript keeps exactly. */
export function readNumber(text: string | undefined, what: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text ?? '') || !Number.isSafeInteger(number) || number === 0)
    throw new UsageError(`${what} must be a number like 123456789, not ${text}`);
  return number;
}

/** A day like 2026-09-01; null when absent. */
export function readDay(text: string | undefined, what: string): Temporal.PlainDate | null {
  if (text === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new UsageError(`${what} must be a day like 2026-09-01, not ${text}`);
}
