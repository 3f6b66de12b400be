import { FormattedString } from '@grammyjs/parse-mode';
import { schoolYearRange } from '../../../domain/event-date.ts';
import type { PeopleCount, YearReport } from '../../../domain/internship/year-report.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { formatDay, formatEventDate } from '../../format-event-date.ts';
import type { Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { documentWords } from './home-screens.ts';

const SHOWN = 3_900;

/** The year report as a message (S-002). */
export function reportScreen(
  report: YearReport,
  { territoryId, year }: { territoryId: number; year: number },
  t: Translate,
): Screen {
  const { period } = report;
  const blocks = [
    t('internship-report-period', { from: formatDay(period.from, t), to: formatDay(period.to, t) }),
    [
      t('internship-report-cycles', { count: report.cycles }),
      t('internship-report-events', { count: report.events }),
      t('internship-report-trained', { trained: report.trained, interns: report.interns }),
      t('internship-report-participants', { people: people(report.participants, t) }),
    ].join('\n'),
    report.eventLines
      .map(event =>
        t('internship-report-event', {
          when: formatEventDate(event.when, t),
          title: truncate(event.title, 80),
          people: people(event, t),
        }),
      )
      .join('\n'),
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
      [turn(-1), turn(1)],
      [{ text: t('internship-back'), data: buttons.homeButton.pack({ territory: territoryId }) }],
    ],
  };
}

/** The days of the school year that begins in that year. */
export function yearPeriod(year: number) {
  return schoolYearRange({ startYear: year });
}

/** «122», or «не менее 60» for a lower bound. */
function people({ count, atLeast }: PeopleCount, t: Translate): string {
  return atLeast ? t('internship-at-least', { count }) : String(count);
}
