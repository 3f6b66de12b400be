import { expect, it } from 'vitest';
import { createLiveLists } from '../../src/bot/features/attendance/live-lists.ts';
import type { AttendancePorts } from '../../src/bot/features/attendance/ports.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId, type EventId, type PersonId } from '../../src/lib/ids.ts';
import { createLog } from '../../src/lib/log.ts';
import { loadTexts } from '../../src/lib/texts.ts';
import type { DoorEvent } from '../../src/usecases/attendance/attendance-store.ts';
import type { Viewer } from '../../src/usecases/people/viewer.ts';

const eventId = asId<EventId>(1);
const organiser: Viewer = {
  personId: asId<PersonId>(7),
  telegramId: 70,
  fullName: 'Ольга',
  locale: 'ru',
  timezone: 'Europe/Moscow',
  registered: true,
  organisation: null,
  grants: [],
  menteeIds: new Set(),
};
const event: DoorEvent = {
  eventId,
  territoryId: asId(1),
  title: 'Семинар',
  kind: 'seminar',
  when: { precision: 'day', day: Temporal.PlainDate.from('2027-03-15') },
  zone: 'Europe/Moscow',
  state: 'planned',
  audience: null,
  guestsWelcome: true,
  hours: null,
  createdById: 7,
  masterId: null,
  code: null,
  token: null,
  reported: null,
  surveyState: 'none',
};
const absent = (): never => {
  throw new Error('not used here');
};

/** A list that is open in message 5, a clock that stands, and waits that end when the test says so. */
function openList() {
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from('2027-03-15T10:00:00Z') });
  const edits: number[] = [];
  const waits: ((goesOn: boolean) => void)[] = [];
  const state: { viewer: Viewer | null; isBroken: boolean } = { viewer: organiser, isBroken: false };
  const attendance: AttendancePorts['attendance'] = {
    findEvent: async () => event,
    listParticipants: async () => [],
    countForgotten: async () => 0,
    findByToken: absent,
    findByCode: absent,
    ensureCodes: absent,
    changeAttendance: absent,
  };
  const lists = createLiveLists({
    ports: {
      attendance,
      guests: {
        listGuests: async () => [],
        listPartners: absent,
        ensurePartner: absent,
        addGuests: absent,
        removeGuest: absent,
      },
      focus: { getFocus: absent, setFocus: absent, clearFocus: absent },
      viewers: { findViewer: async () => state.viewer },
      clock,
      random: { int: () => 0, token: () => '' },
    },
    renderer: {
      send: absent,
      async edit(_chatId, messageId) {
        if (state.isBroken) throw new Error('Telegram does not like it');
        edits.push(messageId);
        return 'shown';
      },
    },
    texts: loadTexts(),
    delay: () => new Promise(resolve => waits.push(resolve)),
    log: createLog({ level: 'silent' }),
  });
  lists.shown(eventId, { telegramId: 70, messageId: 5, page: 0 });
  return { clock, edits, waits, lists, state };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

it('a hall that checks in at once changes the list once now and once after a pause', async () => {
  const { edits, waits, lists } = openList();
  for (let person = 0; person < 50; person += 1) await lists.refresh(eventId);
  expect(edits).toEqual([5]);
  expect(waits).toHaveLength(1);
  waits[0]?.(true);
  await settle();
  expect(edits).toEqual([5, 5]);
});

it('after a pause the next one is shown at once', async () => {
  const { clock, edits, waits, lists } = openList();
  await lists.refresh(eventId);
  clock.advance(Temporal.Duration.from({ seconds: 3 }));
  await lists.refresh(eventId);
  expect(edits).toEqual([5, 5]);
  expect(waits).toHaveLength(0);
});

it('nothing is shown to whoever left the list, lost the right, or stopped the program', async () => {
  const left = openList();
  left.lists.left(eventId, 70);
  await left.lists.refresh(eventId);
  expect(left.edits).toEqual([]);

  const gone = openList();
  gone.state.viewer = { ...organiser, personId: asId<PersonId>(8) };
  await gone.lists.refresh(eventId);
  expect(gone.edits).toEqual([]);

  const stopped = openList();
  await stopped.lists.refresh(eventId);
  await stopped.lists.refresh(eventId);
  stopped.waits[0]?.(false);
  await settle();
  expect(stopped.edits).toEqual([5]);
});

it('is only shown while the window is open, and its failure is nobody else’s', async () => {
  const late = openList();
  late.clock.set(Temporal.Instant.from('2027-03-16T10:00:00Z'));
  await late.lists.refresh(eventId);
  expect(late.edits).toEqual([]);

  const broken = openList();
  broken.state.isBroken = true;
  await expect(broken.lists.refresh(eventId)).resolves.toBeUndefined();
});
