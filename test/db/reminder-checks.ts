import type { Prisma } from '../../src/db/connect.ts';
import { quietUntil } from '../../src/domain/quiet-hours.ts';
import { localDay, type Openness } from '../../src/domain/reminders/open-slot.ts';
import type { Message } from '../delivery/support.ts';

/** The first day of what is simulated; days are counted from it. */
export const START = Temporal.Instant.from('2026-09-28T06:00:00Z');
export const day = (offset: number): Temporal.PlainDate =>
  Temporal.PlainDate.from('2026-09-28').add({ days: offset });

export function isBadHour(at: Temporal.Instant, { quiet, isClosed }: Openness): boolean {
  return quietUntil(at, quiet) !== null || isClosed(localDay(at, quiet.timezone));
}

/** What the dispatcher of the test world writes: language, kind, parameters. */
export async function readMessage(prisma: Prisma, { chatId, text }: Message) {
  const { id } = await prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(chatId) } });
  const [, kind = '', json = '{}'] = /^\w+ (\w+) (\{.*\})$/su.exec(text) ?? [];
  const params: { timezone?: string; items?: string } = JSON.parse(json);
  const items: { id: number; at: string | null; day: string }[] = JSON.parse(params.items ?? '[]');
  return {
    personId: id,
    kind,
    items: items.map(item => ({
      id: item.id,
      // Without an hour it is taken to begin at noon.
      at:
        item.at === null
          ? Temporal.PlainDateTime.from(`${item.day}T12:00`)
              .toZonedDateTime(params.timezone ?? 'UTC')
              .toInstant()
          : Temporal.Instant.from(item.at),
    })),
  };
}

/** Makes these days holidays of the country. */
export async function storeCalendar(
  prisma: Prisma,
  closed: readonly (readonly [number, number])[],
): Promise<void> {
  const definition = {
    schemaVersion: 1,
    schoolYear: 2026,
    title: 'Календарь',
    mode: 'modules',
    workingWeekdays: [1, 2, 3, 4, 5, 6],
    terms: [{ from: '2026-09-01', to: '2027-05-26' }],
    breaks: [],
    holidays: closed.map(([from, length]) => ({
      title: 'Праздник',
      from: day(from).toString(),
      to: day(from + length).toString(),
    })),
    workingDays: ['2026-10-04'],
  };
  const loadedAt = new Date(START.epochMilliseconds);
  await prisma.schoolCalendar.create({
    data: { scopeKey: 'country:2026', schoolYear: 2026, title: 'Календарь', definition, loadedAt },
  });
}
