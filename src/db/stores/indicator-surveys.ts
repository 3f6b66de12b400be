import type { SurveyPlaceStore } from '../../usecases/indicators/indicator-store.ts';
import type { Prisma } from '../connect.ts';
import { readEventDate } from '../stored-event-date.ts';

const ASKABLE = {
  surveyState: 'none',
  state: { not: 'cancelled' },
  kind: { not: 'internshipSession' },
} as const;
/** Whoever looks for an earlier one has waited too long: surveys open by themselves. */
const MOST_EVENTS = 80;

export function createIndicatorSurveys(prisma: Prisma): SurveyPlaceStore {
  return {
    async listAskable(territoryId, questionnaireKey) {
      const rows = await prisma.event.findMany({
        where: { territoryId, ...ASKABLE },
        select: {
          id: true,
          title: true,
          datePrecision: true,
          date: true,
          timezone: true,
          surveyKey: true,
        },
        orderBy: [{ date: 'desc' }, { id: 'desc' }],
        take: MOST_EVENTS,
      });
      return rows.map(row => ({
        id: row.id,
        title: row.title,
        when: readEventDate(row, `event ${row.id}`),
        chosen: row.surveyKey === questionnaireKey,
      }));
    },
    async setSurvey(territoryId, eventId, questionnaireKey) {
      await prisma.event.updateMany({
        where: { id: eventId, territoryId, ...ASKABLE },
        data: { surveyKey: questionnaireKey },
      });
    },
  };
}
