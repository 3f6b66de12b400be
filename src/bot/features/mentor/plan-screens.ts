import { FormattedString } from '@grammyjs/parse-mode';
import { isRunning } from '../../../domain/mentoring/pair.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { PairRecord, PlanItem } from '../../../usecases/mentoring/mentoring-store.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const LINE_LIMIT = 150;
const IN_ROW = 5;

export function planScreen(pair: PairRecord, t: Translate): Screen {
  const lines = pair.plan.map((item, index) =>
    t('mentor-plan-line', {
      number: index + 1,
      term: formatEventDate(item.when, t),
      content: truncate(item.content, LINE_LIMIT),
      state: item.result === null ? '' : t('mentor-plan-done'),
    }),
  );
  const numbers = pair.plan.map(
    (item, index): Button => ({
      text: String(index + 1),
      data: buttons.planItemButton.pack({ pair: pair.pairId, item: item.itemId }),
    }),
  );
  return {
    text: FormattedString.b(t('mentor-plan-title')).plain(
      `\n\n${lines.length === 0 ? t('mentor-plan-empty') : lines.join('\n')}`,
    ),
    buttons: [
      ...inRows(numbers, IN_ROW),
      isRunning(pair.state)
        ? [{ text: t('mentor-plan-add'), data: buttons.addPlanButton.pack({ pair: pair.pairId }) }]
        : [],
      backToPair(pair, t),
    ],
  };
}

export function planItemScreen(pair: PairRecord, item: PlanItem, t: Translate): Screen {
  const data = { pair: pair.pairId, item: item.itemId };
  const lines = [
    t('mentor-plan-term', { term: formatEventDate(item.when, t) }),
    ...(item.expected === null ? [] : [t('mentor-plan-expected', { expected: item.expected })]),
    ...(item.result === null ? [] : [t('mentor-plan-result', { result: item.result })]),
  ];
  return {
    text: FormattedString.b(item.content).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      ...(isRunning(pair.state)
        ? [
            [{ text: t('mentor-plan-write-result'), data: buttons.planResultButton.pack(data) }],
            item.result === null
              ? [{ text: t('mentor-plan-remove'), data: buttons.planRemoveButton.pack(data) }]
              : [],
          ]
        : []),
      [{ text: t('mentor-plan-back'), data: buttons.planButton.pack({ pair: pair.pairId }) }],
    ],
  };
}

export function backToPair({ pairId }: PairRecord, t: Translate): Button[] {
  return [{ text: t('mentor-card-back'), data: buttons.pairButton.pack({ pair: pairId }) }];
}
