import { FormattedString } from '@grammyjs/parse-mode';
import { schoolYearRange, sortKey } from '../../../domain/event-date.ts';
import type { PeopleCount, YearReport } from '../../../domain/internship/year-report.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { formatDay, formatEventDate } from '../../format-event-date.ts';
import type { Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { documentWords } from './home-screens.ts';

const SHOWN = 3_900;

/** Events people came to that stand in the report itself; the plan of a year is a wall on a phone. */
const MOST_EVENTS = 6;
const EVENTS_ON_PAGE = 8;
const TITLE_SHOWN = 64;

/** The year report as a message (S-002). */
export function reportScreen(
  report: YearReport,
  { territoryId, year }: { territoryId: number; year: number },
  t: Translate,
): Screen {
  const { period } = report;
  const visited = inOrder(report)
    .filter(({ count }) => count > 0)
    .slice(0, MOST_EVENTS);
  const others = report.eventLines.length - visited.length;
  const blocks = [
    t('internship-report-period', { from: formatDay(period.from, t), to: formatDay(period.to, t) }),
    [
      t('internship-report-cycles', { count: report.cycles }),
      t('internship-report-events', { count: report.events }),
      t('internship-report-trained', { trained: report.trained, interns: report.interns }),
      t('internship-report-participants', { people: people(report.participants, t) }),
    ].join('\n'),
    [
      ...visited.map(event => eventLine(event, t)),
      ...(others > 0 ? [t('internship-report-more', { count: others })] : []),
    ].join('\n'),
    report.byTerritory
      .map(({ territory, interns, participants }) =>
        t('internship-report-territory', {
          territory: territory ?? t('internship-report-unknown'),
          interns,
          participants,
        }),
      )
      .join('\n'),
    report.sites
      .map(site =>
        t('internship-report-site', {
          title: site.title,
          documents: documentWords(
            {
              documents: {
                regulation: site.regulation,
                programme: site.programme,
                materials: site.materials,
              },
            },
            t,
          ),
        }),
      )
      .join('\n'),
  ].filter(block => block !== '');
  const turn = (by: number) => ({
    text: t('internship-report-year', {
      from: String(year + by),
      to: String((year + by + 1) % 100).padStart(2, '0'),
    }),
    data: buttons.reportButton.pack({ territory: territoryId, year: year + by }),
  });
  return {
    text: FormattedString.b(t('internship-report-title', { territory: report.territory })).plain(
      `\n${truncate(blocks.join('\n\n'), SHOWN)}`,
    ),
    buttons: [
      others > 0
        ? [
            {
              text: t('internship-report-all'),
              data: buttons.reportEventsButton.pack({ territory: territoryId, year, page: 0 }),
            },
          ]
        : [],
      [turn(-1), turn(1)],
      [{ text: t('internship-back'), data: buttons.homeButton.pack({ territory: territoryId }) }],
    ],
  };
}

/** All events of the year, in the order of their days. */
export function reportEventsScreen(
  report: YearReport,
  { territoryId, year, page: wanted }: { territoryId: number; year: number; page: number },
  t: Translate,
): Screen {
  const events = inOrder(report);
  const page = Math.min(wanted, Math.max(0, Math.ceil(events.length / EVENTS_ON_PAGE) - 1));
  const shown = events.slice(page * EVENTS_ON_PAGE, (page + 1) * EVENTS_ON_PAGE);
  const turn = (to: number): string =>
    buttons.reportEventsButton.pack({ territory: territoryId, year, page: to });
  return {
    text: FormattedString.b(t('internship-report-events', { count: report.events })).plain(
      `\n\n${shown.map(event => eventLine(event, t)).join('\n')}`,
    ),
    buttons: [
      turnRow(page, (page + 1) * EVENTS_ON_PAGE < events.length, turn, t),
      [
        {
          text: t('internship-report-back'),
          data: buttons.reportButton.pack({ territory: territoryId, year }),
        },
      ],
    ],
  };
}

type EventLine = YearReport['eventLines'][number];

function inOrder({ eventLines }: YearReport): EventLine[] {
  return eventLines.toSorted((left, right) => (sortKey(left.when) < sortKey(right.when) ? -1 : 1));
}

function eventLine(event: EventLine, t: Translate): string {
  return t('internship-report-event', {
    when: formatEventDate(event.when, t),
    title: truncate(event.title, TITLE_SHOWN),
    people: people(event, t),
  });
}

/** The days of the school year that begins in that year. */
export function yearPeriod(year: number) {
  return schoolYearRange({ startYear: year });
}

/** «122», or «не менее 60» for a lower bound. */
function people({ count, atLeast }: PeopleCount, t: Translate): string {
  return atLeast ? t('internship-at-least', { count }) : String(count);
}
