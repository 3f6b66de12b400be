import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { LOCALES, type Locale, type Translate } from '../lib/texts.ts';

export type CommandRole = 'coordinator' | 'methodologist' | 'admin';

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
// locale-keys: command-groups command-announce command-import
// locale-keys: command-people command-invite command-routes command-events command-mentor command-journal
// locale-keys: command-campaign command-questionnaires
// locale-keys: command-event command-programme command-pairs command-deliveries command-calendar command-monitoring command-inbox
// locale-keys: command-coverage command-heatmap command-growth command-indicators command-stats command-gaps command-export

/** What everybody may do. */
export const OWN_COMMANDS: readonly string[] = EVERYBODY;

/** What these roles add, in the order of the menu. */
export function commandsOfRoles(roles: readonly CommandRole[]): string[] {
  return [...new Set(roles.flatMap(role => BY_ROLE[role]))];
}

/** Whether some role has that command, which the one who typed it has not. */
export function isCommandOfRoles(command: string): boolean {
  return Object.values(BY_ROLE).some(commands => commands.includes(command));
}

/** Tells Telegram the commands everybody has, in every language. A menu only: rights are checked at every action. */
export async function publishCommands(
  api: Api,
  texts: (locale: Locale) => Translate,
  fallback: Locale,
): Promise<void> {
  for (const locale of LOCALES) {
    const t = texts(locale);
    const commands: BotCommand[] = EVERYBODY.map(command => ({
      command,
      description: t(`command-${command}`),
    }));
    const link = [{ command: 'link', description: t('command-link') }];
    const groups = { scope: { type: 'all_group_chats' } } as const;
    await api.setMyCommands(link, locale === fallback ? groups : { ...groups, language_code: locale });
    const scope = { scope: { type: 'all_private_chats' } } as const;
    await api.setMyCommands(commands, locale === fallback ? scope : { ...scope, language_code: locale });
  }
}
