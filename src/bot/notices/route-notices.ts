import type { Translate } from '../../lib/texts.ts';
import type { Screen } from '../screen.ts';
import { routeButton, routesInboxButton } from '../shared-buttons.ts';
import { type NoticeView, notice, textOf } from './notice-view.ts';

/** About routes. */
export const routeNotices = {
  /** { iomId, name? }: to methodologists. */
  routeSubmitted(values, t) {
    const name = textOf(values, 'name');
    return notice(name === '' ? t('notice-route-submitted') : t('notice-route-submitted-by', { name }), {
      text: t('routes-inbox-button'),
      data: routesInboxButton.pack({}),
    });
  },
  /** { iomId, comment? }: to the teacher. */
  routeApproved: (values, t) => decision(t('notice-route-approved'), textOf(values, 'comment'), t),
  /** { iomId, comment? }: to the teacher. */
  routeReturned: (values, t) => decision(t('notice-route-returned'), textOf(values, 'comment'), t),
} satisfies Record<string, NoticeView>;

function decision(text: string, comment: string, t: Translate): Screen {
  const lines = comment === '' ? [text] : [text, t('notice-comment', { comment })];
  return notice(lines.join('\n\n'), { text: t('route-button'), data: routeButton.pack({}) });
}
