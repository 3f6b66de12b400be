import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/sandbox/views/message-view.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { plain } from '../kit/plain.ts';
import {
  buildDistrict,
  DISTRICT_START,
  type DistrictSize,
  type Inhabitant,
} from './district/build-district.ts';
import { expectedReminders } from './district/expected.ts';

// `DISTRICT=full npm test -- test/scenarios/district` plays the district at its size; otherwise a small one is enough.
const SIZE: DistrictSize =
  process.env.DISTRICT === 'full'
    ? { people: 350, events: 40, pairs: 20, groups: 3, groupSize: 10 }
    : { people: 20, events: 8, pairs: 2, groups: 1, groupSize: 5 };
const DAYS = 30;
const WHOLE_MS = 1_800_000;

let bot: TestBot;
let district: readonly Inhabitant[];
beforeAll(async () => {
  bot = await startTestBot({ now: DISTRICT_START });
  district = await buildDistrict(bot, SIZE);
  await liveThrough(DAYS);
}, WHOLE_MS);
afterAll(() => bot.stop());

/** Goes from one due notice to the next, and never further than three hours at once: jobs look what is due by then. */
async function liveThrough(days: number): Promise<void> {
  const end = bot.clock.now().add({ hours: 24 * days });
  while (Temporal.Instant.compare(bot.clock.now(), end) < 0) {
    await bot.settle();
    const { _min } = await bot.prisma.delivery.aggregate({ _min: { nextTryAt: true } });
    const now = bot.clock.now();
    const next = _min.nextTryAt?.toTemporalInstant() ?? end;
    const bounds = [now.add({ minutes: 1 }), next, now.add({ hours: 3 })];
    bot.clock.set(bounds.toSorted(Temporal.Instant.compare)[1] ?? end);
  }
  await bot.settle();
}

/** Everything after the menu they opened at the beginning. */
const sentTo = ({ person }: Inhabitant): readonly MessageView[] =>
  person
    .messages()
    .filter(({ from }) => from.isBot)
    .slice(1);
const isDigest = ({ buttons }: MessageView): boolean =>
  buttons.flat().some(({ text }) => text === 'Когда мне писать');
const isSoon = ({ text }: MessageView): boolean => plain(text).startsWith('Скоро начало');
const sentAt = ({ date }: MessageView): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date * 1_000);

describe(`thirty days of a district of ${SIZE.people} people`, () => {
  it('everybody gets each digest once, at 16:00 of their own clock, with everything it is for', () => {
    for (const inhabitant of district) {
      const { timezone } = inhabitant.viewer;
      const got = new Map<string, string[]>();
      for (const message of sentTo(inhabitant).filter(isDigest)) {
        const local = sentAt(message).toZonedDateTimeISO(timezone);
        const day = local.toPlainDate().toString();
        expect(local.hour * 60 + local.minute, `${day} of ${inhabitant.viewer.fullName}`).toBe(16 * 60);
        got.set(day, [...(got.get(day) ?? []), plain(message.text)]);
      }
      const { digests } = expectedReminders(inhabitant.coming, timezone);
      expect([...got.keys()].toSorted(), inhabitant.viewer.fullName).toEqual([...digests.keys()].toSorted());
      for (const [day, names] of digests) {
        const texts = got.get(day) ?? [];
        expect(texts, day).toHaveLength(1);
        for (const name of names) expect(texts[0], day).toContain(name);
      }
    }
  });

  it('everybody is reminded of each beginning once, in time', () => {
    for (const inhabitant of district) {
      const got = sentTo(inhabitant).filter(isSoon);
      const { soon } = expectedReminders(inhabitant.coming, inhabitant.viewer.timezone);
      const label = inhabitant.viewer.fullName;
      expect(got, label).toHaveLength(soon.length);
      for (const { name, at } of soon) {
        const about = got.filter(
          message =>
            plain(message.text).includes(name) && Math.abs(sentAt(message).since(at).total('seconds')) < 60,
        );
        expect(about, `${label}: ${name}`).toHaveLength(1);
      }
    }
  });

  it('whoever was told of what moved or was cancelled is told so once, and nothing of the old time', () => {
    for (const inhabitant of district) {
      const others = sentTo(inhabitant)
        .filter(message => !isDigest(message) && !isSoon(message))
        .map(({ text }) => plain(text));
      const about = (name: string): number => others.filter(text => text.includes(name)).length;
      for (const name of [...inhabitant.moved, ...inhabitant.cancelled])
        expect(about(name), `${inhabitant.viewer.fullName}: ${name}`).toBe(1);
      const everything = sentTo(inhabitant).map(({ text }) => plain(text));
      for (const name of inhabitant.cancelled)
        expect(everything.filter(text => text.includes(name))).toHaveLength(1);
    }
  });

  it('nobody hears from the bot in the night or on a Sunday, and no request breaks the cap', () => {
    for (const inhabitant of district) {
      const moments = sentTo(inhabitant).map(message =>
        sentAt(message).toZonedDateTimeISO(inhabitant.viewer.timezone),
      );
      for (const local of moments) {
        expect(local.hour, local.toString()).toBeGreaterThanOrEqual(8);
        expect(local.hour, local.toString()).toBeLessThan(19);
        expect(local.dayOfWeek, local.toString()).not.toBe(7);
      }
    }
  });

  it('every notice ended, none of them lost', async () => {
    const now = new Date(bot.clock.now().epochMilliseconds);
    const rows = await bot.prisma.delivery.groupBy({
      by: ['state'],
      where: { dueAt: { lt: now } },
      _count: true,
    });
    const states = new Map(rows.map(({ state, _count }) => [state, _count]));
    const bad = await bot.prisma.delivery.findMany({
      where: {
        OR: [
          { state: { in: ['sending', 'uncertain', 'dead', 'retryAt'] } },
          // What waits for the cap has a later time; nothing that was due is left.
          { state: 'pending', nextTryAt: { lt: now } },
        ],
      },
      select: { key: true, kind: true, state: true, error: true },
    });
    expect(bad).toEqual([]);
    const sent = district.flatMap(inhabitant => sentTo(inhabitant)).length;
    expect(states.get('sent')).toBe(sent);
  });
});
