import type { Translate } from '../../../lib/texts.ts';
import type { Screen } from '../../screen.ts';
import { diagnoseButton, menuButton } from '../../shared-buttons.ts';

export function finishedScreen(waitsForCoordinator: boolean, t: Translate): Screen {
  const lines = [t('register-finished'), waitsForCoordinator ? t('register-waits') : null];
  return {
    text: lines.filter(line => line !== null).join('\n\n'),
    buttons: [
      [{ text: t('diagnose-button'), data: diagnoseButton.pack({}), style: 'primary' }],
      [{ text: t('menu-button'), data: menuButton.pack({}) }],
    ],
  };
}
