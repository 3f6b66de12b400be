import { calendarKey } from '../../domain/calendar/calendar-scope.ts';
import type { CalendarStore, CalendarToSave } from '../../usecases/calendar/calendar-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readCalendars } from './calendar-records.ts';

export function createCalendarStore(prisma: Prisma): CalendarStore {
  return {
    readCalendars: keys => readCalendars(prisma, keys),
    async saveCalendar(file) {
      const { scopeKey, ...data } = rowOf(file);
      await prisma.schoolCalendar.upsert({
        where: { scopeKey },
        create: { scopeKey, ...data },
        update: data,
      });
    },
    async addCalendar(file) {
      const { count } = await prisma.schoolCalendar.createMany({ data: [rowOf(file)], skipDuplicates: true });
      return count === 1;
    },
    readTerritories: ids =>
      prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, title: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      }),
  };
}

function rowOf({ scope, calendar, definition, loadedById, at }: CalendarToSave) {
  const { startYear } = calendar.schoolYear;
  return {
    scopeKey: calendarKey(scope, startYear),
    schoolYear: startYear,
    title: calendar.title,
    // It was parsed: an object.
    definition: definition as PrismaTypes.InputJsonValue,
    loadedById,
    loadedAt: toDate(at),
  };
}
