import { FormattedString } from '@grammyjs/parse-mode';
import { hasRoomForDeficit } from '../../../domain/route/route-edit.ts';
import type { Framework } from '../../../domain/scoring/framework.ts';
import { competencyOrder } from '../../../domain/scoring/score-competencies.ts';
import { truncate } from '../../../lib/text.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import type { RouteDeficit, RouteRecord } from '../../../usecases/route/route-store.ts';
import { shortName } from '../../profile-view/competency-line.ts';
import { deficitLine, type Frameworks } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const BUTTON_LIMIT = 40;

/** The deficits of the route with their goals; each opens to be worded. */
export function goalsScreen(
  route: RouteRecord,
  frameworks: Frameworks,
  locale: Locale,
  t: Translate,
): Screen {
  const iom = route.iomId;
  const blocks = route.deficits.map(deficit =>
    FormattedString.b(deficitLine(deficit, frameworks, locale, t)).plain(
      deficit.goal === null ? '' : `\n${t('route-goal', { goal: deficit.goal })}`,
    ),
  );
  const add: Button[] =
    route.state === 'draft' && hasRoomForDeficit(route.deficits)
      ? [{ text: t('route-deficit-add'), data: buttons.addDeficitButton.pack({ iom, competency: -1 }) }]
      : [];
  return {
    text: FormattedString.join(
      [
        FormattedString.b(t('route-goals')),
        ...(blocks.length === 0 ? [new FormattedString(t('route-deficits-none'))] : blocks),
      ],
      '\n\n',
    ),
    buttons: [
      ...route.deficits.map(({ title, deficitId }): Button[] => [
        {
          text: truncate(title, BUTTON_LIMIT),
          data: buttons.deficitButton.pack({ iom, deficit: deficitId }),
        },
      ]),
      add,
      [{ text: t('route-back'), data: buttons.openRouteButton.pack({ iom, page: 0 }) }],
    ],
  };
}

export function deficitScreen(route: RouteRecord, deficit: RouteDeficit, t: Translate): Screen {
  const data = { iom: route.iomId, deficit: deficit.deficitId };
  const lines = [
    t('route-difficulty', { difficulty: deficit.difficulty ?? t('route-not-said') }),
    t('route-goal', { goal: deficit.goal ?? t('route-not-said') }),
  ];
  const edit: Button[][] =
    route.state === 'draft'
      ? [
          [
            {
              text: t('route-edit-difficulty'),
              data: buttons.deficitFieldButton.pack({ ...data, field: 'difficulty' }),
            },
            {
              text: t('route-edit-goal'),
              data: buttons.deficitFieldButton.pack({ ...data, field: 'goal' }),
            },
          ],
          [{ text: t('route-deficit-remove'), data: buttons.removeDeficitButton.pack(data) }],
        ]
      : [];
  return {
    text: FormattedString.b(deficit.title).plain(`\n\n${lines.join('\n\n')}`),
    buttons: [
      ...edit,
      [{ text: t('route-goals-back'), data: buttons.goalsButton.pack({ iom: route.iomId }) }],
    ],
  };
}

/** What the route could work on besides, from the same framework. */
export function addDeficitScreen(
  route: RouteRecord,
  framework: Framework,
  locale: Locale,
  t: Translate,
): Screen {
  const taken = route.deficits
    .filter(({ frameworkKey }) => frameworkKey === framework.key)
    .map(({ competency }) => competency);
  const choices = competencyOrder(framework).flatMap((key, competency): Button[][] =>
    taken.includes(key)
      ? []
      : [
          [
            {
              text: shortName(framework, key, locale),
              data: buttons.addDeficitButton.pack({ iom: route.iomId, competency }),
            },
          ],
        ],
  );
  return {
    text: FormattedString.b(t('route-deficit-add')).plain(`\n\n${t('route-deficit-add-hint')}`),
    buttons: [
      ...choices,
      [{ text: t('route-goals-back'), data: buttons.goalsButton.pack({ iom: route.iomId }) }],
    ],
  };
}
