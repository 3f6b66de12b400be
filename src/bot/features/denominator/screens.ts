import {
  type CurrentDenominator,
  type DenominatorOffer,
  denominatorLabel,
} from '../../../domain/indicators/denominator.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ListedDenominators } from '../../../usecases/indicators/list-denominators.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { formatDay } from '../../format-date.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import { denominatorButton, indicatorsButton } from '../../shared-buttons.ts';
import { chooseDenominatorButton, ownDenominatorButton } from './buttons.ts';

const IN_ROW = 2;
/** Six numbers in three rows leave room for the rest. */
const SHOWN = 6;

// locale-keys: denominator-pick-staff denominator-pick-teachers denominator-pick-schoolTable denominator-pick-stated

/** What reports are divided by, and everything else it could be. */
export function denominatorScreen(
  listed: Extract<ListedDenominators, { kind: 'offers' }>,
  viewer: Viewer,
  t: Translate,
): Screen {
  const { territory, offers, differ, current, value } = listed;
  const label = denominatorLabel(current, value);
  const picks = offers.slice(0, SHOWN).map(offer => pickButton(territory.id, offer, current, t));
  return {
    text: [
      t('denominator-title', { territory: territory.title }),
      '',
      t('denominator-now', { what: t(label.key, label.params) }),
      current.chosenAt === null
        ? t('denominator-not-chosen')
        : t('denominator-chosen-on', { date: formatDay(current.chosenAt, viewer.timezone, t) }),
      '',
      differ ? t('denominator-differ') : t('denominator-agree'),
      t('denominator-printed'),
    ].join('\n'),
    buttons: [
      ...inRows(picks, IN_ROW),
      [{ text: t('denominator-own'), data: ownDenominatorButton.pack({ territory: territory.id }) }],
      [{ text: t('denominator-to-indicators'), data: indicatorsButton.pack({}) }],
      homeRow(viewer, t),
    ],
  };
}

function pickButton(
  territory: number,
  offer: DenominatorOffer,
  current: CurrentDenominator,
  t: Translate,
): Button {
  const { basis, value } = offer;
  const chosen =
    current.chosenAt !== null &&
    current.basis === basis &&
    (current.value === null || current.value === value);
  const text = t(`denominator-pick-${basis}`, { value, measure: offer.measure ?? 'staff' });
  return {
    text: chosen ? t('denominator-picked', { pick: text }) : text,
    data: chooseDenominatorButton.pack({ territory, basis, value }),
  };
}

/** Asks for a number and its source. */
export function ownNumberScreen(territory: number, t: Translate): Screen {
  return {
    text: t('denominator-ask'),
    buttons: [[{ text: t('denominator-back'), data: denominatorButton.pack({ territory }) }]],
  };
}

export function territoriesScreen(
  { territories }: Extract<ListedDenominators, { kind: 'territories' }>,
  viewer: Viewer,
  t: Translate,
): Screen {
  return {
    text: t('denominator-whose'),
    buttons: [
      ...territories.map(({ id, title }) => [
        { text: title, data: denominatorButton.pack({ territory: id }) },
      ]),
      homeRow(viewer, t),
    ],
  };
}
