import type { Config } from '../config.ts';
import { createStores } from '../db/create-stores.ts';
import { openInstallation } from '../db/open-installation.ts';
import { systemClock } from '../lib/clock.ts';
import { systemRandom } from '../lib/random.ts';
import { loadTexts } from '../lib/texts.ts';
import { type Command, type CommandResult, UsageError } from './command.ts';
import { backup } from './commands/backup.ts';
import { calendarLoad } from './commands/calendar-load.ts';
import { campaignList, campaignStart } from './commands/campaign.ts';
import { contentLoad } from './commands/content-load.ts';
import { demo } from './commands/demo.ts';
import { denominator } from './commands/denominator.ts';
import { figuresCheck, figuresRebuild } from './commands/figures.ts';
import { importCommand } from './commands/import.ts';
import { indicators } from './commands/indicators.ts';
import { internshipReport } from './commands/internship-report.ts';
import { invite } from './commands/invite.ts';
import { profile } from './commands/profile.ts';
import { projectLoad } from './commands/project-load.ts';
import { questionnaireRelease } from './commands/questionnaire.ts';
import { restore } from './commands/restore.ts';
import { results, resultsRelease } from './commands/results.ts';
import { roleGrant, roleRevoke } from './commands/role.ts';
import { territoryAdd } from './commands/territory.ts';

const COMMANDS: readonly Command[] = [
  territoryAdd,
  contentLoad,
  calendarLoad,
  demo,
  roleGrant,
  roleRevoke,
  campaignStart,
  campaignList,
  invite,
  indicators,
  importCommand,
  questionnaireRelease,
  internshipReport,
  denominator,
  resultsRelease,
  results,
  profile,
  projectLoad,
  figuresCheck,
  figuresRebuild,
  backup,
  restore,
];

/**
 * Carries out one command on the installation that the configuration names. The embedded server is started for it when
 * the bot does not run, and used beside the bot when it does.
 */
export async function runCommand(
  args: readonly string[],
  config: Config,
  onIdleError: (error: Error) => void,
): Promise<CommandResult> {
  const command = COMMANDS.find(({ verb }) => verb.split(' ').every((word, index) => args[index] === word));
  if (!command) return usage(args.length === 0 ? 'say what to do' : `unknown command: ${args.join(' ')}`);
  let act: ReturnType<Command['prepare']>;
  try {
    act = command.prepare(args.slice(command.verb.split(' ').length));
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message, [command]);
    throw error;
  }
  const installation = await openInstallation(config, { onIdleError });
  try {
    const { database } = installation;
    const [clock, random] = [systemClock, systemRandom];
    const defaults = { timezone: config.DEFAULT_TIMEZONE, locale: config.DEFAULT_LOCALE };
    const stores = createStores(database, { clock, random: systemRandom, defaults });
    const t = loadTexts()(config.DEFAULT_LOCALE);
    return await act({ config, database, stores, clock, random, t });
  } finally {
    await installation.close();
  }
}

function usage(problem: string, commands: readonly Command[] = COMMANDS): CommandResult {
  const lines = commands.flatMap(({ verb, usage: rest, does }) => [
    `  npm run admin -- ${`${verb} ${rest}`.trim()}`,
    `      ${does}`,
  ]);
  return { ok: false, json: { error: 'usage' }, messages: [problem, '', ...lines] };
}
