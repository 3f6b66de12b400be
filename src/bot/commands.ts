import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { LOCALES, type Locale, type Translate } from '../lib/texts.ts';
import { hasRole, type Viewer } from '../usecases/people/viewer.ts';

type CommandRole = 'coordinator' | 'methodologist' | 'admin';

const EVERYBODY = [
  'menu',
  'diagnose',
  'continue',
  'profile',
  'route',
  'events',
  'mentor',
  'journal',
  'groups',
  'settings',
  'privacy',
  'my_data',
  'delete_me',
  'help',
  'cancel',
] as const;
const BY_ROLE: Record<CommandRole, readonly string[]> = {
  coordinator: ['people', 'invite', 'pairs', 'coverage', 'indicators'],
  methodologist: [
    'inbox',
    'campaign',
    'announce',
    'deliveries',
    'people',
    'invite',
    'routes',
    'pairs',
    'event',
    'programme',
    'calendar',
    'monitoring',
    'import',
    'questionnaires',
    'export',
    'stats',
    'indicators',
    'coverage',
    'heatmap',
    'growth',
    'gaps',
  ],
  admin: [],
};

// locale-keys: command-menu command-diagnose command-continue command-profile command-route command-settings
// locale-keys: command-privacy command-my_data command-delete_me command-help command-cancel
// locale-keys: command-groups command-announce command-import command-link
// locale-keys: command-people command-invite command-routes command-events command-mentor command-journal
// locale-keys: command-campaign command-questionnaires
// locale-keys: command-event command-programme command-pairs command-deliveries command-calendar command-monitoring command-inbox
// locale-keys: command-coverage command-heatmap command-growth command-indicators command-stats command-gaps command-export

/** What everybody may do. */
export const OWN_COMMANDS: readonly string[] = EVERYBODY;

/** What the roles of today add to it, in the order of the menu; nothing for a stranger. */
export function commandsOfRoles(viewer: Viewer | null): string[] {
  const roles = (['coordinator', 'methodologist', 'admin'] as const).filter(
    role => viewer !== null && hasRole(viewer, role),
  );
  return [...new Set(roles.flatMap(role => BY_ROLE[role]))];
}

/** Commands as Telegram's menu shows them: a name and a few words. */
export function describeCommands(commands: readonly string[], t: Translate): BotCommand[] {
  return commands.map(command => ({ command, description: t(`command-${command}`) }));
}

/** Whether a message is a command some role has, whoever wrote it. */
export function isCommandOfRoles(text: string | undefined): boolean {
  const command = /^\/([a-z_]+)/u.exec(text ?? '')?.[1];
  return command !== undefined && Object.values(BY_ROLE).some(commands => commands.includes(command));
}

/**
 * Tells Telegram the commands everybody has, in every language. A menu only: rights are checked at every action. Who has
 * a role gets a menu of their own (`roleCommandMenu`).
 */
export async function publishCommands(
  api: Api,
  texts: (locale: Locale) => Translate,
  fallback: Locale,
): Promise<void> {
  for (const locale of LOCALES) {
    const t = texts(locale);
    const commands = describeCommands(EVERYBODY, t);
    const link = describeCommands(['link'], t);
    const groups = { scope: { type: 'all_group_chats' } } as const;
    await api.setMyCommands(link, locale === fallback ? groups : { ...groups, language_code: locale });
    const scope = { scope: { type: 'all_private_chats' } } as const;
    await api.setMyCommands(commands, locale === fallback ? scope : { ...scope, language_code: locale });
  }
}
