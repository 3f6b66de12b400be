import type { TestBot } from './bot.ts';
import type { Person } from './person.ts';

export const SURVEY_TITLE = 'Семинар по чтению';

/** An event of today in Moscow, from 14 to 17, whose attendance is closed, and people who were there. */
export async function createAttendedEvent(
  bot: TestBot,
  territoryId: number,
  options: { organisation: string; people: number; state?: string },
): Promise<{ eventId: number; people: Person[] }> {
  const now = new Date(bot.clock.now().epochMilliseconds);
  const day = bot.clock.now().toZonedDateTimeISO('Europe/Moscow').toPlainDate().toString();
  const { id: eventId } = await bot.prisma.event.create({
    data: {
      key: `attended-${bot.clock.now().epochMilliseconds}-${options.people}`,
      territoryId,
      title: SURVEY_TITLE,
      kind: 'seminar',
      level: 'municipality',
      organiser: 'ЦРО',
      datePrecision: 'time',
      date: `${day}T14:00/${day}T17:00`,
      timezone: 'Europe/Moscow',
      state: options.state ?? 'held',
      createdAt: now,
    },
  });
  const people: Person[] = [];
  for (let number = 1; number <= options.people; number += 1) {
    const person = await bot.teacher({ name: `Участник ${number}`, organisation: options.organisation });
    const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(person.id) },
    });
    await bot.prisma.attendance.create({
      data: { eventId, personId, state: 'present', method: 'code', markedAt: now },
    });
    // Telegram lets a bot write only to whoever has written to it.
    await person.send('/menu');
    people.push(person);
  }
  return { eventId, people };
}
