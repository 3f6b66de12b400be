import { FormattedString } from '@grammyjs/parse-mode';
import { PAIR_KINDS } from '../../../domain/mentoring/pair.ts';
import { PAIR_LIGHTS } from '../../../domain/mentoring/silence.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ListedPair, PairOverview } from '../../../usecases/mentoring/list-pairs.ts';
import { pairKindName, pairLightText, pairStateName, shortPerson } from '../../mentoring-view/pair-words.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const ON_PAGE = 5;

/** Which pairs are listed: all, those that wait for a step, those that have not met for long. */
const FILTERS = ['all', 'waiting', 'silent'] as const;
const SHOWS: Readonly<Record<(typeof FILTERS)[number], (pair: ListedPair) => boolean>> = {
  all: () => true,
  waiting: ({ quiet }) => quiet === null,
  silent: ({ quiet }) => quiet !== null && quiet.light !== 'green',
};

/** The page, and which pairs: the place in the list of filters; any other number is all of them. */
export interface PairsView {
  readonly page: number;
  readonly filter: number;
}
const NAMES_LIMIT = 90;

/** Pairs with their lights; a number opens a card. What waits for a decision stands first. */
export function pairsScreen({ pairs, territoryIds }: PairOverview, view: PairsView, t: Translate): Screen {
  const filter = FILTERS[view.filter] ?? 'all';
  const listed = pairs.filter(SHOWS[filter]);
  const { page, first, shown, hasNext } = pageOf(listed, view.page, ON_PAGE);
  const lines = shown.map((pair, index) => `${first + index + 1}. ${pairLine(pair, t)}`);
  return {
    text: FormattedString.b(t('pairs-title')).plain(
      `\n${summary(pairs, t)}\n\n${lines.length === 0 ? t(pairs.length === 0 ? 'pairs-none' : 'pairs-none-such') : lines.join('\n')}`,
    ),
    buttons: [
      shown.map(({ pairId }, index) => ({
        text: String(first + index + 1),
        data: buttons.openPairButton.pack({ pair: pairId }),
      })),
      turnRow(
        page,
        hasNext,
        to => buttons.pairsPageButton.pack({ page: to, filter: FILTERS.indexOf(filter) }),
        t,
      ),
      pairs.length > 0 ? filterRow(filter, t) : [],
      ...territoryIds.map((territory): Button[] => [
        { text: t('pairs-new-button'), data: buttons.newPairButton.pack({ territory }) },
      ]),
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

// locale-keys: pairs-filter-all pairs-filter-waiting pairs-filter-silent
function filterRow(chosen: string, t: Translate): Button[] {
  return FILTERS.map((filter, index) => {
    const name = t(`pairs-filter-${filter}`);
    return {
      text: filter === chosen ? t('pairs-filter-chosen', { name }) : name,
      data: buttons.pairsPageButton.pack({ page: 0, filter: index }),
    };
  });
}

// locale-keys: pairs-count-green pairs-count-yellow pairs-count-red
function summary(pairs: readonly ListedPair[], t: Translate): string {
  return PAIR_LIGHTS.map(light =>
    t(`pairs-count-${light}`, { count: pairs.filter(({ quiet }) => quiet?.light === light).length }),
  ).join(' · ');
}

function pairLine({ members, state, quiet }: ListedPair, t: Translate): string {
  const names = (side: 'mentor' | 'mentee'): string =>
    members
      .filter(member => member.side === side)
      .map(({ fullName }) => shortPerson(fullName))
      .join(', ') || t('pairs-nobody');
  return t('pairs-line', {
    names: truncate(`${names('mentor')} → ${names('mentee')}`, NAMES_LIMIT),
    state: quiet === null ? pairStateName(state, t) : pairLightText(quiet.light, quiet.days, t),
  });
}

/** Of which kind the new pair is to be. */
export function kindsScreen(territory: number, t: Translate): Screen {
  return {
    text: t('pairs-kind-question'),
    buttons: [
      ...PAIR_KINDS.map((kind): Button[] => [
        { text: pairKindName(kind, t), data: buttons.startPairButton.pack({ territory, kind }) },
      ]),
      [backToPairs(t)],
    ],
  };
}

export function backToPairs(t: Translate): Button {
  return { text: t('pairs-back'), data: shared.pairsButton.pack({}) };
}
