import { FormattedString } from '@grammyjs/parse-mode';
import { routeProgress } from '../../../domain/route/route-progress.ts';
import { possibleActions, type RouteActionType } from '../../../domain/route/transition.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import { routeStateName } from '../../names/route-names.ts';
import { pageOf } from '../../page-of.ts';
import { deficitLine, type Frameworks, itemLine, periodText } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const PAGE = 8;
const DIGITS_IN_ROW = 4;

// locale-keys: route-hint-draft route-hint-submitted route-hint-approved route-hint-inProgress route-hint-extended
// locale-keys: route-hint-done

/** The owner's route: state and period, what they work on, the items as numbered lines, what can be done next. */
export function routeCard(
  route: RouteRecord,
  frameworks: Frameworks,
  page: number,
  locale: Locale,
  t: Translate,
): Screen {
  const { page: at, first, shown, hasNext } = pageOf(route.items, page, PAGE);
  const lines = shown.map((item, index) => itemLine(item, first + index + 1, t));
  const deficits = route.deficits.map((deficit, index) =>
    t('route-numbered', { number: index + 1, line: deficitLine(deficit, frameworks, locale, t) }),
  );
  const blocks = [
    headOf(route, t),
    decisionText(route, t),
    FormattedString.b(t('route-deficits')).plain(
      `\n${deficits.length === 0 ? t('route-deficits-none') : deficits.join('\n')}`,
    ),
    FormattedString.b(t('route-items')).plain(
      `\n${lines.length === 0 ? t('route-items-none') : lines.join('\n')}`,
    ),
    new FormattedString(t(`route-hint-${route.state}`)),
  ];
  const numbers = shown.map(
    (item, index): Button => ({
      text: String(first + index + 1),
      data: buttons.itemButton.pack({ item: item.itemId }),
    }),
  );
  return {
    text: FormattedString.join(
      blocks.filter(each => each !== null),
      '\n\n',
    ),
    buttons: [
      numbers.slice(0, DIGITS_IN_ROW),
      numbers.slice(DIGITS_IN_ROW),
      turnRow(at, hasNext, to => buttons.openRouteButton.pack({ iom: route.iomId, page: to }), t),
      ...actionRows(route, t),
    ],
  };
}

function headOf(route: RouteRecord, t: Translate): FormattedString {
  const { done, total, hoursDone, hoursTotal } = routeProgress(route.items);
  return FormattedString.b(t('route-heading', { state: routeStateName(route.state, t) })).plain(
    `\n${t('route-head', { period: periodText(route, t), done, total, hoursDone, hoursTotal })}`,
  );
}

/** What the methodologist said last, as long as nothing happened since. */
function decisionText({ decision, approver }: RouteRecord, t: Translate): FormattedString | null {
  if (decision === null) return null;
  const name = approver ?? '';
  const text =
    decision.action === 'approve'
      ? t('route-approved-by', { name })
      : t('route-returned-with', { comment: decision.comment ?? '' });
  const comment =
    decision.action === 'approve' && decision.comment !== null
      ? `\n${t('route-comment', { comment: decision.comment })}`
      : '';
  return new FormattedString(text + comment);
}

// locale-keys: route-act-submit route-act-recall route-act-start route-act-finish route-act-revise

function actionRows(route: RouteRecord, t: Translate): Button[][] {
  const iom = route.iomId;
  const possible = possibleActions(route.state, { isOwner: true, isMethodologist: false });
  const act = (type: RouteActionType): Button[] =>
    possible.includes(type)
      ? [
          {
            text: t(`route-act-${type}`),
            data: buttons.actButton.pack({ iom, act: type, sure: 0 }),
            ...(type === 'submit' || type === 'start' ? { style: 'primary' as const } : {}),
          },
        ]
      : [];
  const extend: Button[] = possible.includes('extend')
    ? [{ text: t('route-extend'), data: buttons.extendButton.pack({ iom, until: 'ask' }) }]
    : [];
  const draft: Button[][] =
    route.state === 'draft'
      ? [
          [
            {
              text: t('route-add-own'),
              data: buttons.ownActionButton.pack({ iom, deficit: 0, kind: 'ask' }),
            },
            { text: t('suggestions-button'), data: shared.suggestionsButton.pack({}) },
          ],
          [
            { text: t('route-goals'), data: buttons.goalsButton.pack({ iom }) },
            { text: t('route-change-period'), data: buttons.periodButton.pack({ iom, choice: 'ask' }) },
          ],
        ]
      : [];
  const reflects = ['inProgress', 'extended', 'done'].includes(route.state);
  return [
    ...draft,
    [...act('submit'), ...act('recall'), ...act('start')],
    [...act('finish'), ...extend],
    [
      ...act('revise'),
      ...(reflects ? [{ text: t('route-reflect'), data: buttons.reflectButton.pack({ iom }) }] : []),
    ],
    [
      { text: t('route-document'), data: buttons.documentButton.pack({ iom }) },
      { text: t('menu-button'), data: shared.menuButton.pack({}) },
    ],
  ];
}
