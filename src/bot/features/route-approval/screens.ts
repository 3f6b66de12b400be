import { FormattedString } from '@grammyjs/parse-mode';
import { transitionItem } from '../../../domain/route/item-transition.ts';
import { routeProgress } from '../../../domain/route/route-progress.ts';
import { canComment } from '../../../domain/route/transition.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { ShownRoute } from '../../../usecases/route/read-shown-route.ts';
import type { RouteItem, RouteToDecide } from '../../../usecases/route/route-store.ts';
import { formatInstantDay } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import { routeStateName } from '../../names/route-names.ts';
import { pageOf } from '../../page-of.ts';
import { itemText } from '../../route-view/item-text.ts';
import { deficitLine, type Frameworks, itemLine, periodText } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const PAGE = 8;
const DIGITS_IN_ROW = 4;
const NAME_LIMIT = 80;
const GOAL_LIMIT = 200;

export type SeenRoute = Extract<ShownRoute, { kind: 'shown' }>;

/** What waits for this methodologist, longest waiting first; a number opens it. */
export function inboxScreen(
  routes: readonly RouteToDecide[],
  page: number,
  timezone: string,
  t: Translate,
): Screen {
  if (routes.length === 0)
    return {
      text: FormattedString.b(t('routes-inbox-button')).plain(`\n\n${t('approval-empty')}`),
      buttons: [[{ text: t('menu-button'), data: shared.menuButton.pack({}) }]],
    };
  const { page: at, first, shown, hasNext } = pageOf(routes, page, PAGE);
  const lines = shown.map((route, index) => inboxLine(route, first + index + 1, timezone, t));
  return {
    text: FormattedString.b(t('routes-inbox-button')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      ...inRows(
        shown.map((route, index) => ({
          text: String(first + index + 1),
          data: buttons.reviewButton.pack({ iom: route.iomId, page: 0 }),
        })),
        DIGITS_IN_ROW,
      ),
      turnRow(at, hasNext, to => buttons.inboxPageButton.pack({ page: to }), t),
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

function inboxLine(route: RouteToDecide, number: number, timezone: string, t: Translate): string {
  const name = truncate(
    [route.ownerName, route.organisation].filter(part => part !== null).join(', '),
    NAME_LIMIT,
  );
  if (route.state !== 'submitted')
    return t('approval-line-items', { number, name, count: route.awaitingReview });
  const date = route.submittedAt === null ? '' : formatInstantDay(route.submittedAt, timezone, t);
  return t('approval-line', { number, name, date });
}

/** A route as its owner submitted it: who, what for, the items, and the decision. */
export function reviewScreen(
  seen: SeenRoute,
  frameworks: Frameworks,
  page: number,
  locale: Locale,
  t: Translate,
): Screen {
  const { route, actions } = seen;
  const iom = route.iomId;
  const { page: at, first, shown, hasNext } = pageOf(route.items, page, PAGE);
  return {
    text: reviewText(seen, frameworks, shown, first, locale, t),
    buttons: [
      ...inRows(
        shown.map((item, index) => ({
          text: String(first + index + 1),
          data: buttons.reviewItemButton.pack({ item: item.itemId }),
        })),
        DIGITS_IN_ROW,
      ),
      turnRow(at, hasNext, to => buttons.reviewButton.pack({ iom, page: to }), t),
      [
        ...(actions.includes('approve')
          ? [
              {
                text: t('approval-approve'),
                data: buttons.approveButton.pack({ iom }),
                style: 'success' as const,
              },
            ]
          : []),
        ...(actions.includes('return')
          ? [{ text: t('approval-return'), data: buttons.returnButton.pack({ iom }) }]
          : []),
      ],
      [
        { text: t('approval-profile'), data: buttons.ownerProfileButton.pack({ iom }) },
        { text: t('route-document'), data: buttons.reviewDocumentButton.pack({ iom }) },
      ],
      [{ text: t('approval-back'), data: shared.routesInboxButton.pack({}) }],
    ],
  };
}

function reviewText(
  { route }: SeenRoute,
  frameworks: Frameworks,
  shown: readonly RouteItem[],
  from: number,
  locale: Locale,
  t: Translate,
): FormattedString {
  const { owner } = route;
  const { done, total, hoursDone, hoursTotal } = routeProgress(route.items);
  const deficits = route.deficits.map(deficit => {
    const line = deficitLine(deficit, frameworks, locale, t);
    return deficit.goal === null
      ? line
      : `${line}\n${t('route-goal', { goal: truncate(deficit.goal, GOAL_LIMIT) })}`;
  });
  const items = shown.map((item, index) => itemLine(item, from + index + 1, t));
  const place = owner.organisation === null ? '' : `\n${owner.organisation}`;
  return FormattedString.join(
    [
      FormattedString.b(owner.fullName).plain(
        `${place}\n${t('approval-state', { state: routeStateName(route.state, t) })}\n${t('route-head', {
          period: periodText(route, t),
          done,
          total,
          hoursDone,
          hoursTotal,
        })}`,
      ),
      FormattedString.b(t('route-deficits')).plain(
        `\n${deficits.length === 0 ? t('route-deficits-none') : deficits.join('\n')}`,
      ),
      FormattedString.b(t('route-items')).plain(
        `\n${items.length === 0 ? t('route-items-none') : items.join('\n')}`,
      ),
      new FormattedString(t('approval-audited')),
    ],
    '\n\n',
  );
}

/** One item for the methodologist: a comment at any time, a mark when the teacher says it is done. */
export function reviewItemScreen(seen: SeenRoute, item: RouteItem, t: Translate): Screen {
  const { route, actor } = seen;
  const data = { item: item.itemId };
  const canAccept = transitionItem(route.state, item.state, { type: 'accept' }, actor).ok;
  const numbers = item.evidence.map(
    ({ evidenceId }, index): Button => ({
      text: t('approval-evidence', { number: index + 1 }),
      data: buttons.reviewEvidenceButton.pack({ ...data, evidence: evidenceId }),
    }),
  );
  return {
    text: itemText(route, item, t),
    buttons: [
      ...inRows(numbers, DIGITS_IN_ROW),
      canAccept
        ? [
            {
              text: t('approval-accept'),
              data: buttons.acceptItemButton.pack(data),
              style: 'success' as const,
            },
            { text: t('approval-return'), data: buttons.returnItemButton.pack(data) },
          ]
        : [],
      [
        ...(canComment(route.state, actor)
          ? [{ text: t('approval-comment'), data: buttons.commentButton.pack(data) }]
          : []),
        {
          text: t('approval-route-back'),
          data: buttons.reviewButton.pack({ iom: route.iomId, page: 0 }),
        },
      ],
    ],
  };
}

/** Taken back, decided by somebody else, or no right any more: one answer for all. */
export function notShownScreen(t: Translate): Screen {
  return {
    text: t('approval-not-shown'),
    buttons: [
      [{ text: t('approval-back'), data: shared.routesInboxButton.pack({}) }],
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}
