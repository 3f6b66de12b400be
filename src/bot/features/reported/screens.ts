import { REPORTED, type Reported, type TypedReport } from '../../../domain/reported/parse-reported.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import type { OpenedReported } from '../../../usecases/reported/open-reported.ts';
import { formatTenths } from '../../format-percent.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { indicatorsButton, reportedButton } from '../../shared-buttons.ts';
import { placesButton, typeReportButton } from './buttons.ts';

type Opened = Extract<OpenedReported, { kind: 'opened' }>;
const ON_PAGE = 8;
const MOST_LABEL = 30;

// locale-keys: reported-vpr reported-oge reported-dynamics reported-expert

export function territoriesScreen(
  { territories }: Extract<OpenedReported, { kind: 'territories' }>,
  viewer: Viewer,
  t: Translate,
): Screen {
  return {
    text: t('reported-whose'),
    buttons: [
      ...territories.map(({ id, title }): Button[] => [
        { text: title, data: reportedButton.pack({ territory: id }) },
      ]),
      homeRow(viewer, t),
    ],
  };
}

/** What is reported. */
export function kindsScreen({ territory }: Opened, t: Translate): Screen {
  const kinds = REPORTED.map(
    (what, index): Button => ({
      text: t(`reported-${what}`),
      data: placesButton.pack({ territory: territory.id, what: index, page: 0 }),
    }),
  );
  return {
    text: t('reported-ask-kind', { territory: territory.title }),
    buttons: [...inRows(kinds, 2), [{ text: t('reported-to-indicators'), data: indicatorsButton.pack({}) }]],
  };
}

/** For whom: the territory as a whole, or one organisation. */
export function placesScreen(
  { territory, places }: Opened,
  { what, page }: { what: Reported; page: number },
  t: Translate,
): Screen {
  const { page: at, pages, shown } = pageOf(places, page, ON_PAGE);
  const index = REPORTED.indexOf(what);
  const type = (organisation: number): string =>
    typeReportButton.pack({ territory: territory.id, what: index, organisation });
  const turn = (to: number, text: string): Button[] =>
    to < 0 || to >= pages
      ? []
      : [{ text, data: placesButton.pack({ territory: territory.id, what: index, page: to }) }];
  return {
    text: t('reported-ask-place', { what: t(`reported-${what}`) }),
    buttons: [
      at === 0 ? [{ text: t('reported-whole'), data: type(0) }] : [],
      ...inRows(
        shown.map(({ id, title }) => ({ text: truncate(title, MOST_LABEL), data: type(id) })),
        2,
      ),
      [
        ...turn(at - 1, t('page-before')),
        { text: t('reported-back'), data: reportedButton.pack({ territory: territory.id }) },
        ...turn(at + 1, t('page-next')),
      ],
    ],
  };
}

/** Asks for the two numbers, with what was said last. */
export function askScreen(
  { territory, latest }: Opened,
  { what, place }: { what: Reported; place: string },
  t: Translate,
): Screen {
  const now = latest === null ? t('reported-none') : t('reported-latest', reportWords(latest, t));
  return {
    text: [t('reported-title', { what: t(`reported-${what}`), place }), now, '', t('reported-ask')].join(
      '\n',
    ),
    buttons: [backRow(territory.id, what, t)],
  };
}

export function recordedScreen(
  report: TypedReport,
  { what, place, territory }: { what: Reported; place: string; territory: number },
  t: Translate,
): Screen {
  return {
    text: [
      t('reported-title', { what: t(`reported-${what}`), place }),
      t('reported-recorded', reportWords(report, t)),
    ].join('\n'),
    buttons: [
      backRow(territory, what, t),
      [{ text: t('reported-to-indicators'), data: indicatorsButton.pack({}) }],
    ],
  };
}

function reportWords({ numerator, denominator, period }: TypedReport, t: Translate) {
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return {
    percent: formatTenths(tenths, t),
    numerator: String(numerator),
    denominator: String(denominator),
    period,
  };
}

function backRow(territory: number, what: Reported, t: Translate): Button[] {
  const data = placesButton.pack({ territory, what: REPORTED.indexOf(what), page: 0 });
  return [{ text: t('reported-other-place'), data }];
}
