import { asId } from '../../lib/ids.ts';
import type { PersonSettingsStore } from '../../usecases/people/person-settings-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate } from '../dates.ts';
import { leaveOf } from './calendar-records.ts';

export function createPersonSettingsStore(prisma: Prisma): PersonSettingsStore {
  return {
    async readSettings(personId) {
      const person = await prisma.person.findUniqueOrThrow({
        where: { id: personId },
        include: { employments: { where: { state: { in: ['accepted', 'requested'] } }, take: 1 } },
      });
      return {
        timezone: person.timezone,
        quietHours: { from: person.quietFrom, to: person.quietTo },
        leave: leaveOf(person),
        hasWorkplace: person.employments.length > 0,
      };
    },

    async setLocale(personId, locale) {
      const { attempts } = await prisma.person.update({
        where: { id: personId },
        data: { locale },
        select: { attempts: { select: { id: true } } },
      });
      return attempts.map(({ id }) => asId(id));
    },

    async setTimezone(personId, timezone) {
      await prisma.person.update({ where: { id: personId }, data: { timezone } });
    },

    async setQuietHours(personId, { from, to }) {
      await prisma.person.update({ where: { id: personId }, data: { quietFrom: from, quietTo: to } });
    },

    async setLeave(personId, leave) {
      const data = { awayFrom: leave && dayToDate(leave.from), awayTo: leave && dayToDate(leave.to) };
      await prisma.person.update({ where: { id: personId }, data });
    },
  };
}
