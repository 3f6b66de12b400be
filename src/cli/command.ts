import type { Config } from '../config.ts';
import type { Database } from '../db/connect.ts';
import type { Stores } from '../db/create-stores.ts';
import type { Clock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { Translate } from '../lib/texts.ts';

/** The command was not understood; `message` says what was wrong with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command works with, once it is known what to do. */
export interface CommandContext {
  readonly config: Config;
  readonly database: Database;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  /** Texts in the installation's language. */
  readonly t: Translate;
}

export interface CommandResult {
  /** Not ok: nothing was done, exit code 1. */
  readonly ok: boolean;
  /** For programs, on standard output. */
  readonly json: Readonly<Record<string, unknown>>;
  /** For people, on standard error. */
  readonly messages: readonly string[];
}

export interface Command {
  /** `role grant` */
  readonly verb: string;
  /** What follows the verb. */
  readonly usage: string;
  readonly does: string;
  /** Reads the arguments and says what is to be done; throws `UsageError`. The database is opened only after that. */
  prepare(args: readonly string[]): (context: CommandContext) => Promise<CommandResult>;
}

/** The command did what it was asked to. */
export function done(json: CommandResult['json'], ...messages: string[]): CommandResult {
  return { ok: true, json, messages };
}

/** The command did nothing; `error` names why for programs, the messages for people. */
export function refused(error: string, messages: readonly string[], more: object = {}): CommandResult {
  return { ok: false, json: { error, ...more }, messages };
}
