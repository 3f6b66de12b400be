import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  AnnouncementLine,
  AnnouncementTerritory,
} from '../../../usecases/announce/announcement-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { announcementButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToList, stateName } from './words.ts';

export const ANNOUNCEMENTS_ON_PAGE = 6;
const HEAD_SHOWN = 60;

/** What is being written and what was sent. */
export function listScreen(
  shown: { total: number; lines: readonly AnnouncementLine[]; page: number },
  viewer: Viewer,
  t: Translate,
): Screen {
  const { page, lines } = shown;
  const first = page * ANNOUNCEMENTS_ON_PAGE + 1;
  const listed = lines.map(
    ({ head, state }, index) =>
      `${first + index}. ${truncate(head, HEAD_SHOWN) || t('announce-empty')} · ${stateName(state, t)}`,
  );
  return {
    text: FormattedString.b(t('announce-title')).plain(
      `\n\n${listed.length > 0 ? listed.join('\n') : t('announce-none')}`,
    ),
    buttons: [
      lines.map(({ id }, index) => ({
        text: String(first + index),
        data: announcementButton.pack({ announcement: id }),
      })),
      turnRow(page, first - 1 + lines.length < shown.total, to => buttons.listButton.pack({ page: to }), t),
      [{ text: t('announce-new'), data: buttons.newButton.pack({ territory: 0 }), style: 'primary' }],
      homeRow(viewer, t),
    ],
  };
}

export function territoriesScreen(territories: readonly AnnouncementTerritory[], t: Translate): Screen {
  return {
    text: t('announce-which-territory'),
    buttons: [
      ...territories.map(({ id, title }): Button[] => [
        { text: truncate(title, 60), data: buttons.newButton.pack({ territory: id }) },
      ]),
      [backToList(t)],
    ],
  };
}
