import { DEEP_DEFICITS } from '../../domain/audience.ts';
import { schoolYearOf } from '../../domain/event-date.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import type { DemoAttempt, DemoSupport } from '../../usecases/content/demo-store.ts';
import type { DemoFile } from './demo-file.ts';
import type { DemoData } from './read-demo.ts';

/** In a route: more is a list nobody follows. */
const DEFICITS = 3;

/**
 * What came of the answers until `now`: routes for those with deep deficits, two of three of whom came to the event, some of
 * the others too.
 */
export function buildSupport(
  { approver, routes: most, event, achievements }: DemoFile['past']['support'],
  {
    attempts,
    framework,
    people,
    organiser,
  }: {
    attempts: readonly DemoAttempt[];
    framework: Framework;
    people: DemoData['people'];
    organiser: string;
  },
  now: Temporal.ZonedDateTime,
): DemoSupport {
  const today = now.toPlainDate();
  const titles = new Map(framework.competencies.map(({ key, title }) => [key, title.ru]));
  const routes = attempts
    .map(({ telegramId, profile }) => ({
      telegramId,
      from: today.subtract({ days: 1 }),
      to: Temporal.PlainDate.from({ year: schoolYearOf(today).startYear + 1, month: 5, day: 31 }),
      deficits: profile
        .flatMap(score =>
          score.status === 'scored' && DEEP_DEFICITS.includes(score.level)
            ? [
                {
                  competencyKey: score.competency,
                  title: titles.get(score.competency) ?? score.competency,
                  level: score.level,
                  sum: score.sum,
                  max: score.max,
                },
              ]
            : [],
        )
        // What the event helps with first, then the greatest need.
        .toSorted(
          (left, right) =>
            Number(right.competencyKey === event.competency) -
              Number(left.competencyKey === event.competency) || left.sum * right.max - right.sum * left.max,
        )
        .slice(0, DEFICITS),
    }))
    .filter(({ deficits }) => deficits.length > 0)
    .slice(0, most);
  const held = today.subtract({ days: event.daysAgo });
  const day = held.dayOfWeek === 7 ? held.subtract({ days: 1 }) : held;
  const start = day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: event.time });
  const withRoute = new Set(routes.map(({ telegramId }) => telegramId));
  const { key, title, kind, place, hours } = event;
  return {
    approver,
    approvedAt: now.subtract({ days: 1 }).toInstant(),
    event: {
      key,
      title,
      kind,
      place,
      hours,
      organiser,
      capacity: null,
      competencyKey: event.competency,
      start,
      end: start.add({ minutes: event.minutes }),
    },
    attended: people.flatMap(({ telegram_id: telegramId }, index) =>
      (withRoute.has(telegramId) ? index % 3 < 2 : index % 4 === 0) ? [telegramId] : [],
    ),
    routes,
    achievements: achievements.flatMap(({ every, daysAgo, ...what }) =>
      people
        .filter((_, index) => index % every === 0)
        .map(person => ({
          ...what,
          telegramId: person.telegram_id,
          happenedOn: today.subtract({ days: daysAgo }),
        })),
    ),
  };
}
