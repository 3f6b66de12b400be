import type { Translate } from '../lib/texts.ts';
import type { Viewer } from '../usecases/people/viewer.ts';
import type { Button, Screen } from './screen.ts';
import { menuButton } from './shared-buttons.ts';

/** The way back to the menu, for those who have one: in the middle of registration there is none yet. */
export function homeRow(viewer: Pick<Viewer, 'registered'>, t: Translate): Button[] {
  return viewer.registered ? [{ text: t('menu-button'), data: menuButton.pack({}) }] : [];
}

/** A refusal that is the whole screen, with the way out. */
export function refusalScreen(text: string, viewer: Pick<Viewer, 'registered'>, t: Translate): Screen {
  return { text, buttons: [homeRow(viewer, t)] };
}
