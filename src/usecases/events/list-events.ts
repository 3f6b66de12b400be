import { type EventDate, isPast } from '../../domain/event-date.ts';
import { type MonthPlace, monthOf, placeOfMonth } from '../../domain/events/event-months.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Viewer } from '../people/viewer.ts';
import type { EventLine, EventStore } from './event-store.ts';

/** What a person looks at. `month` null: where there is something next. */
export type EventView =
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth | null }
  /** Known to a school year or not at all. */
  | { readonly kind: 'undated' }
  /** What helps with the person's own deficits, choice and route. */
  | { readonly kind: 'wishes' }
  /** Signed up, waiting, interested; what is past comes last, newest first. */
  | { readonly kind: 'own' };

export interface ListedEvent extends EventLine {
  readonly past: boolean;
}

export interface EventList {
  readonly view: EventView;
  readonly lines: readonly ListedEvent[];
  /** Of the view by months. */
  readonly place: MonthPlace | null;
  /** Nothing is known that the person could need: there is no profile, no choice, no route. */
  readonly noWishes: boolean;
}

/** The events of one view, as they stand now in the person's zone. */
export async function listEvents(
  ports: { events: Pick<EventStore, 'listEvents' | 'listOwnEvents' | 'listWishes'>; clock: Clock },
  { viewer, view }: { viewer: Viewer; view: EventView },
): Promise<EventList> {
  const now = ports.clock.now().toZonedDateTimeISO(viewer.timezone);
  const mark = (lines: readonly EventLine[]): ListedEvent[] =>
    lines.map(line => ({ ...line, past: isPast(line.when, now) }));
  const list = (lines: readonly ListedEvent[], rest: Partial<EventList> = {}): EventList => ({
    view,
    lines,
    place: null,
    noWishes: false,
    ...rest,
  });
  if (view.kind === 'own') {
    const lines = mark(await ports.events.listOwnEvents(viewer.personId));
    return list([...lines.filter(({ past }) => !past), ...lines.filter(({ past }) => past).toReversed()]);
  }
  const lines = mark(await ports.events.listEvents(viewer.personId));
  switch (view.kind) {
    case 'month': {
      const dates = lines.map(({ when }) => when);
      const place = placeOfMonth(dates, view.month, now.toPlainDate().toPlainYearMonth());
      const shown = lines.filter(({ when }) => monthOf(when)?.equals(place.month) === true);
      const isVague = ({ when }: { when: EventDate }): boolean => when.precision === 'month';
      return list([...shown.filter(line => !isVague(line)), ...shown.filter(isVague)], { place });
    }
    case 'undated':
      return list(lines.filter(({ when, past }) => !past && monthOf(when) === null));
    case 'wishes': {
      const wishes = await ports.events.listWishes(viewer.personId);
      const fitting = lines.filter(
        ({ past, competencies }) => !past && competencies.some(each => wishes.has(each)),
      );
      return list(fitting, { noWishes: wishes.size === 0 });
    }
  }
}
