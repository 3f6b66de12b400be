import { checkInWindow, windowPhase } from '../../../domain/attendance/check-in-window.ts';
import type { EventId } from '../../../lib/ids.ts';
import type { Log } from '../../../lib/log.ts';
import { createLru } from '../../../lib/lru.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { openDoor } from '../../../usecases/attendance/open-door.ts';
import type { ViewerStore } from '../../../usecases/people/viewer.ts';
import type { Renderer } from '../../renderer.ts';
import { doorScreen } from './door-screen.ts';
import type { AttendancePorts } from './ports.ts';

/** The list an organiser has open, which grows while people check in. One for each event: the last one opened. */
export interface LiveLists {
  shown(eventId: EventId, list: { telegramId: number; messageId: number; page: number }): void;
  /** Something else is shown in that message now. */
  left(eventId: EventId, telegramId: number): void;
  /** Somebody has checked in: the list is shown anew, at once or a little later when many come. */
  refresh(eventId: EventId): Promise<void>;
}

interface OpenList {
  readonly telegramId: number;
  readonly messageId: number;
  readonly page: number;
  editedAt: Temporal.Instant | null;
  isWaiting: boolean;
}

/** Telegram takes about an edit a second in a chat; the organiser wants to press something too. */
const PAUSE_MS = 3_000;
const REMEMBERED = 200;

/** In memory: after a restart the organiser presses «Обновить» once. */
export function createLiveLists(options: {
  ports: AttendancePorts & { viewers: ViewerStore };
  renderer: Renderer;
  texts: (locale: Locale) => Translate;
  delay: (ms: number) => Promise<boolean>;
  log: Log;
}): LiveLists {
  const { ports, renderer, texts, log } = options;
  const open = createLru<EventId, OpenList>(REMEMBERED);

  /** Rights are asked anew: whoever lost them while the list was open sees no more of it. */
  const edit = async (eventId: EventId, list: OpenList): Promise<void> => {
    const now = ports.clock.now();
    list.editedAt = now;
    const viewer = await ports.viewers.findViewer(
      list.telegramId,
      now.toZonedDateTimeISO('UTC').toPlainDate(),
    );
    const door = viewer && (await openDoor(ports, { viewer, eventId }));
    const isOpen =
      door !== null && windowPhase(checkInWindow(door.event.when, door.event.zone), now) === 'open';
    // Left meanwhile for another screen.
    if (open.get(eventId) !== list) return;
    if (!isOpen || viewer === null) return open.delete(eventId);
    const screen = doorScreen(door, list.page, texts(viewer.locale));
    const result = await renderer.edit(list.telegramId, list.messageId, screen);
    if (result === 'gone') open.delete(eventId);
  };

  const attempt = async (eventId: EventId, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // Whoever checked in is checked in: the list is only a view of it, and the organiser can ask for it anew.
      log.warn({ eventId, error }, 'the list at the door was not shown anew');
    }
  };

  const editLater = async (eventId: EventId, list: OpenList): Promise<void> => {
    list.isWaiting = true;
    const goesOn = await options.delay(PAUSE_MS);
    list.isWaiting = false;
    if (goesOn && open.get(eventId) === list) await edit(eventId, list);
  };

  return {
    shown(eventId, list) {
      open.set(eventId, { ...list, editedAt: null, isWaiting: false });
    },
    left(eventId, telegramId) {
      if (open.get(eventId)?.telegramId === telegramId) open.delete(eventId);
    },
    async refresh(eventId) {
      const list = open.get(eventId);
      if (!list || list.isWaiting) return;
      const sinceMs =
        list.editedAt === null
          ? Number.POSITIVE_INFINITY
          : ports.clock.now().epochMilliseconds - list.editedAt.epochMilliseconds;
      if (sinceMs >= PAUSE_MS) await attempt(eventId, () => edit(eventId, list));
      else void attempt(eventId, () => editLater(eventId, list));
    },
  };
}
