import { required } from '../../lib/invariant.ts';
import type { DemoAppointment, DemoLife } from '../../usecases/content/demo-store.ts';
import type { DemoFile } from './demo-file.ts';

/** What takes place in the days after `today`. */
export function buildLife({ life, territories }: DemoFile, today: Temporal.PlainDate): DemoLife {
  const { timezone } = required(
    territories.find(({ key }) => key === life.territory),
    `territory ${life.territory}`,
  );
  const at = (inDays: number, time: string, minutes: number): Pick<DemoAppointment, 'start' | 'end'> => {
    const day = today.add({ days: inDays });
    const open = day.dayOfWeek === 7 ? day.add({ days: 1 }) : day;
    const start = open.toZonedDateTime({ timeZone: timezone, plainTime: time });
    return { start, end: start.add({ minutes }) };
  };
  const { internship } = life;
  const { inDays, time, minutes, place, hours } = internship.session;
  return {
    ...life,
    events: life.events.map(event => ({ ...event, ...at(event.inDays, event.time, event.minutes) })),
    internship: {
      ...internship,
      session: {
        title: internship.programme,
        kind: 'internshipSession',
        place,
        hours,
        capacity: null,
        ...at(inDays, time, minutes),
      },
    },
  };
}
