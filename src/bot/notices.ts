import { InvariantError, invariant } from '../lib/invariant.ts';
import { truncate } from '../lib/text.ts';
import type { Translate } from '../lib/texts.ts';
import type { Button, Screen } from './screen.ts';
import {
  continueAttemptButton,
  menuButton,
  peopleButton,
  routeButton,
  routesInboxButton,
} from './shared-buttons.ts';

const COMMENT_LIMIT = 1_000;

/** What a stored notice is made of. */
export type NoticeValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The message of a notice, made when it is sent. Pure: everything it says is in the values.
 * - `joinRequested` { organisation }: to coordinators, somebody asked to join;
 * - `joinDecided` { organisation, accepted }: to whoever asked;
 * - `routeSubmitted` { iomId, name? }: to methodologists;
 * - `routeApproved`, `routeReturned` { iomId, comment? }: to the teacher.
 * - `attemptPaused` { attemptId }: to whoever asked to be reminded.
 * An unknown kind is a bug and throws `InvariantError`.
 */
export function renderNotice(kind: string, values: NoticeValues, t: Translate): Screen {
  const organisation = textOf(values, 'organisation');
  const comment = textOf(values, 'comment');
  switch (kind) {
    case 'joinRequested':
      return notice(t('notice-join-requested', { organisation }), {
        text: t('notice-open-requests'),
        data: peopleButton.pack({}),
      });
    case 'joinDecided':
      return notice(
        values.accepted === true
          ? t('notice-join-accepted', { organisation })
          : t('notice-join-declined', { organisation }),
        { text: t('menu-button'), data: menuButton.pack({}) },
      );
    case 'routeSubmitted': {
      const name = textOf(values, 'name');
      return notice(name === '' ? t('notice-route-submitted') : t('notice-route-submitted-by', { name }), {
        text: t('routes-inbox-button'),
        data: routesInboxButton.pack({}),
      });
    }
    case 'routeApproved':
      return routeNotice(t('notice-route-approved'), comment, t);
    case 'routeReturned':
      return routeNotice(t('notice-route-returned'), comment, t);
    case 'attemptPaused':
      return notice(t('notice-attempt-paused'), {
        text: t('attempt-continue'),
        data: continueAttemptButton.pack({ attempt: numberOf(values, 'attemptId') }),
      });
    default:
      throw new InvariantError(`unknown kind of notice: ${kind}`);
  }
}

function routeNotice(text: string, comment: string, t: Translate): Screen {
  const lines = comment === '' ? [text] : [text, t('notice-comment', { comment })];
  return notice(lines.join('\n\n'), { text: t('route-button'), data: routeButton.pack({}) });
}

function notice(text: string, button: Button): Screen {
  return { text, buttons: [[button]] };
}

function numberOf(values: NoticeValues, name: string): number {
  const value = values[name];
  invariant(typeof value === 'number', `a notice without its ${name}`);
  return value;
}

function textOf(values: NoticeValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? truncate(value, COMMENT_LIMIT) : '';
}
