import type { Translate } from '../../lib/texts.ts';
import type { Button } from '../screen.ts';
import { figuresButton } from '../shared-buttons.ts';

/** Where the screens of released results were opened from. */
export function toFigures(t: Translate): Button {
  return { text: t('figures-back'), data: figuresButton.pack({}) };
}
