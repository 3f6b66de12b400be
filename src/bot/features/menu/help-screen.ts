import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { commandsOfRoles, OWN_COMMANDS } from '../../commands.ts';
import { homeRow } from '../../home-row.ts';
import type { Screen } from '../../screen.ts';
import { ownHelpButton, workHelpButton } from './buttons.ts';

// locale-keys: command-menu command-diagnose command-continue command-profile command-route command-settings
// locale-keys: command-privacy command-my_data command-delete_me command-help command-cancel
// locale-keys: command-people command-invite command-routes command-events command-mentor command-journal
// locale-keys: command-event command-programme command-pairs command-deliveries command-calendar

/**
 * What this person may do, command by command: the work of their roles, or what everybody does for themselves; both at
 * once would be a wall on a phone.
 */
export function helpScreen(viewer: Viewer | null, part: 'work' | 'own', t: Translate): Screen {
  const work = commandsOfRoles(viewer);
  const shown = part === 'work' && work.length > 0 ? work : OWN_COMMANDS;
  const lines = shown.map(command => `/${command} — ${t(`command-${command}`)}`);
  const more = shown === work ? '' : `\n\n${t('help-more')}`;
  const other =
    work.length === 0
      ? []
      : shown === work
        ? [{ text: t('help-own'), data: ownHelpButton.pack({}) }]
        : [{ text: t('help-work'), data: workHelpButton.pack({}) }];
  return {
    text: FormattedString.b(t('help-title')).plain(`\n\n${lines.join('\n')}${more}`),
    buttons: [other, viewer ? homeRow(viewer, t) : []],
  };
}
