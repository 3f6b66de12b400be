import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DeliveryCounts } from '../../../usecases/deliveries/deliveries-store.ts';
import type { DeliveriesOverview } from '../../../usecases/deliveries/list-deliveries.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { packSubject } from './subject-key.ts';
import { countFailed, countsLine, whenWords } from './words.ts';

export const SUBJECTS_ON_PAGE = 5;
const TITLE_SHOWN = 70;

/** What was sent, by what it is about, with what waits for a decision and who cannot be reached. */
export function overviewScreen(
  shown: Extract<DeliveriesOverview, { kind: 'shown' }>,
  page: number,
  viewer: Viewer,
  t: Translate,
): Screen {
  const first = page * SUBJECTS_ON_PAGE + 1;
  const lines = shown.lines.map(({ subject, counts, endsAt }, index) => {
    const title = truncate(subject.title, TITLE_SHOWN);
    const head = t('deliveries-line', { number: first + index, title, when: whenWords(subject, t) });
    return `${head}\n${countsLine(counts, endsAt, viewer.timezone, t)}`;
  });
  const total = (counts: DeliveryCounts): string => countsLine(counts, null, viewer.timezone, t);
  if (page === 0 && isAny(shown.agendas))
    lines.push(t('deliveries-agendas', { counts: total(shown.agendas) }));
  if (page === 0 && isAny(shown.meetings))
    lines.push(t('deliveries-meetings', { counts: total(shown.meetings) }));
  const hasNext = (page + 1) * SUBJECTS_ON_PAGE < shown.total;
  return {
    text: FormattedString.b(t('deliveries-title')).plain(
      `\n\n${lines.length > 0 ? lines.join('\n\n') : t('deliveries-none')}`,
    ),
    buttons: [
      shown.lines.map(({ subject }, index) => ({
        text: String(first + index),
        data: buttons.subjectButton.pack({ subject: packSubject(subject.ref) }),
      })),
      turnRow(page, hasNext, to => buttons.overviewButton.pack({ page: to }), t),
      uncertainRow(shown.uncertain, t),
      shown.unreachable > 0
        ? [
            {
              text: t('deliveries-unreachable-button', { count: shown.unreachable }),
              data: buttons.organisationsButton.pack({ page: 0 }),
            },
          ]
        : [],
      homeRow(viewer, t),
    ],
  };
}

/** For authors without a right to see all: only what they have to decide. */
export function onlyOwnScreen(uncertain: number, viewer: Viewer, t: Translate): Screen {
  return {
    text: FormattedString.b(t('deliveries-title')).plain(`\n\n${t('deliveries-own', { count: uncertain })}`),
    buttons: [uncertainRow(uncertain, t), homeRow(viewer, t)],
  };
}

function uncertainRow(count: number, t: Translate): Button[] {
  if (count === 0) return [];
  const data = buttons.uncertainButton.pack({ subject: '0', at: 0 });
  return [{ text: t('deliveries-decide-button', { count }), data, style: 'primary' }];
}

function isAny(counts: DeliveryCounts): boolean {
  return counts.sent + counts.waiting + counts.uncertain + countFailed(counts) > 0;
}
