import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ProfileHead } from '../../../usecases/profile/profile-store.ts';
import type { OwnRoutes } from '../../../usecases/route/read-own-route.ts';
import { profileName } from '../../profile-view/profile-text.ts';
import { periodText } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

const BUTTON_LIMIT = 60;
const MAX_FINISHED = 3;

/** No open route: what one is, and how it begins. */
export function noRouteScreen(
  heads: readonly ProfileHead[],
  finished: OwnRoutes['finished'],
  timezone: string,
  t: Translate,
): Screen {
  const [only] = heads;
  const earlier = finished.slice(0, MAX_FINISHED).map((route): Button[] => [
    {
      text: t('route-earlier', { period: periodText(route, t) }),
      data: buttons.openRouteButton.pack({ iom: route.iomId, page: 0 }),
    },
  ]);
  if (only === undefined)
    return {
      text: FormattedString.b(t('route-button')).plain(`\n\n${t('route-no-profile')}`),
      buttons: [
        [{ text: t('diagnose-button'), data: shared.diagnoseButton.pack({}), style: 'primary' }],
        ...earlier,
        [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
      ],
    };
  const names =
    heads.length > 1
      ? `\n\n${heads.map((head, index) => `${index + 1}. ${profileName(head, timezone, t)}`).join('\n')}`
      : '';
  return {
    text: FormattedString.b(t('route-button')).plain(`\n\n${t('route-none')}${names}`),
    buttons: [
      ...heads.map((head, index): Button[] => [
        {
          text: heads.length > 1 ? truncate(`${index + 1}. ${head.title}`, BUTTON_LIMIT) : t('route-create'),
          data: buttons.createButton.pack({ attempt: head.attemptId }),
          style: 'primary',
        },
      ]),
      ...earlier,
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}
