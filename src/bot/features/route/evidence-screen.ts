import { FormattedString } from '@grammyjs/parse-mode';
import { canAddEvidence } from '../../../domain/route/item-transition.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import { inRows } from '../../in-rows.ts';
import { evidenceLine } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const TITLE_LIMIT = 200;
const DIGITS_IN_ROW = 5;

/** What there is as evidence of an item; `note` says what just happened. Anything sent now is added. */
export function evidenceScreen(
  route: RouteRecord,
  item: RouteItem,
  note: string | null,
  t: Translate,
): Screen {
  const isOpen = canAddEvidence(route.state, item.state, { isOwner: true, isMethodologist: false });
  const lines = item.evidence.map((piece, index) =>
    t('evidence-line', { number: index + 1, line: evidenceLine(piece, t) }),
  );
  const blocks = [
    note,
    lines.length === 0 ? t('evidence-none') : `${t('evidence-title')}\n${lines.join('\n')}`,
    isOpen ? t('evidence-hint') : t('evidence-closed'),
  ];
  const numbers = item.evidence.map(
    ({ evidenceId }, index): Button => ({
      text: String(index + 1),
      data: buttons.openEvidenceButton.pack({ item: item.itemId, evidence: evidenceId }),
    }),
  );
  return {
    text: FormattedString.b(truncate(item.title, TITLE_LIMIT)).plain(
      `\n\n${blocks.filter(each => each !== null).join('\n\n')}`,
    ),
    buttons: [
      ...inRows(numbers, DIGITS_IN_ROW),
      [{ text: t('evidence-done'), data: buttons.itemButton.pack({ item: item.itemId }) }],
    ],
  };
}

/** What to do with a piece that was just shown. */
export function pieceScreen(route: RouteRecord, item: RouteItem, evidence: number, t: Translate): Screen {
  const isOpen = canAddEvidence(route.state, item.state, { isOwner: true, isMethodologist: false });
  return {
    text: t('evidence-shown'),
    buttons: [
      isOpen
        ? [
            {
              text: t('evidence-remove'),
              data: buttons.removeEvidenceButton.pack({ item: item.itemId, evidence }),
              style: 'danger',
            },
          ]
        : [],
      [{ text: t('evidence-back'), data: buttons.evidenceButton.pack({ item: item.itemId }) }],
    ],
  };
}
