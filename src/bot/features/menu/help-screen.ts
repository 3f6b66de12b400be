import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import { hasRole, type Viewer } from '../../../usecases/people/viewer.ts';
import { commandsFor } from '../../commands.ts';
import type { Screen } from '../../screen.ts';
import { menuButton } from '../../shared-buttons.ts';

// locale-keys: command-menu command-diagnose command-continue command-profile command-route command-settings
// locale-keys: command-privacy command-my_data command-delete_me command-help command-cancel
// locale-keys: command-people command-invite command-routes command-events command-mentor command-journal
// locale-keys: command-event command-programme command-pairs command-deliveries command-calendar

/** What this person may do, command by command. */
export function helpScreen(viewer: Viewer | null, t: Translate): Screen {
  const roles = viewer
    ? (['coordinator', 'methodologist', 'admin'] as const).filter(role => hasRole(viewer, role))
    : [];
  const lines = commandsFor(roles).map(command => `/${command} — ${t(`command-${command}`)}`);
  return {
    text: FormattedString.b(t('help-title')).plain(`\n\n${lines.join('\n')}\n\n${t('help-more')}`),
    buttons: viewer?.registered ? [[{ text: t('menu-button'), data: menuButton.pack({}) }]] : [],
  };
}
