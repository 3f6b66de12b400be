import { z } from 'zod';
import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import { rangeOf } from '../../domain/event-date.ts';
import type { Level } from '../../domain/indicators/answer.ts';
import { isEventKind } from '../../domain/recommendation/recommendable-event.ts';
import { asId, type CampaignId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { IndicatorSourceStore } from '../../usecases/indicators/indicator-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';

const ballotSchema = z.record(z.string(), z.number());
/** The questionnaire about any event: of events that name none. */
const ANY_EVENT = 'satisfaction_after_event';
const SITE_COLUMNS = {
  regulation: 'hasRegulation',
  programme: 'hasProgramme',
  materials: 'hasMaterials',
} as const;

export function createIndicatorSources(prisma: Prisma): IndicatorSourceStore {
  return {
    listProjects: territoryId =>
      prisma.project.findMany({
        where: { territoryId },
        select: { key: true, title: true, fromMonth: true, toMonth: true, indicators: true },
      }),

    listTerritories: () =>
      prisma.territory.findMany({
        select: { id: true, key: true, title: true, timezone: true },
        orderBy: { id: 'asc' },
      }),

    async findOperator(territoryId) {
      const where = { id: territoryId };
      return (await prisma.territory.findUniqueOrThrow({ where, select: { operatorName: true } }))
        .operatorName;
    },

    findOrganisation: id =>
      prisma.organisation.findUnique({
        where: { id },
        select: {
          id: true,
          title: true,
          territory: { select: { id: true, key: true, title: true, timezone: true } },
        },
      }),

    findOrganisationByKey: (territoryId, key) =>
      prisma.organisation.findUnique({
        where: { territoryId_key: { territoryId, key } },
        select: { id: true, title: true },
      }),

    listOrganisations: territoryId =>
      prisma.organisation.findMany({
        where: { territoryId, closedOn: null },
        select: { id: true, title: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      }),

    async listValues(territoryId, attribute, asOf) {
      const day = dayToDate(asOf);
      const rows = await prisma.factSheet.findMany({
        where: { territoryId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
        distinct: [attribute],
        select: { subject: true, service: true, category: true },
        orderBy: { [attribute]: 'asc' },
      });
      return rows.map(row => row[attribute]);
    },

    listReported: (territoryId, before) =>
      prisma.reportedFigure.findMany({
        where: { territoryId, recordedAt: { lt: toDate(before) } },
        select: {
          id: true,
          organisationId: true,
          kind: true,
          measure: true,
          grouping: true,
          period: true,
          numerator: true,
          denominator: true,
        },
        orderBy: { id: 'asc' },
      }),

    async countRecords(territoryId, { kinds, from, asOf, before }) {
      const day = dayToDate(asOf);
      return prisma.achievement.count({
        where: {
          kind: { in: [...kinds] },
          happenedOn: { lte: day, ...(from === null ? {} : { gte: dayToDate(from) }) },
          recordedAt: { lt: toDate(before) },
          person: {
            factSheets: {
              some: {
                territoryId,
                validFrom: { lte: day },
                OR: [{ validTo: null }, { validTo: { gt: day } }],
              },
            },
          },
        },
      });
    },

    async listBallots(territoryId, questionnaireKey) {
      const key =
        questionnaireKey === ANY_EVENT
          ? { OR: [{ surveyKey: null }, { surveyKey: ANY_EVENT }] }
          : { surveyKey: questionnaireKey };
      const events = await prisma.event.findMany({
        where: { territoryId, surveyState: 'closed', ...key },
        include: {
          ballots: { where: { released: true }, select: { answers: true }, orderBy: { id: 'asc' } },
        },
      });
      return events.map(event => ({
        days: rangeOf(readEventDate(event, `event ${event.id}`)),
        ballots: event.ballots.map(({ answers }) => ballotSchema.parse(answers)),
      }));
    },

    async listEventDays(territoryId) {
      const rows = await prisma.event.findMany({
        where: { territoryId, kind: { not: 'internshipSession' } },
        select: { id: true, kind: true, datePrecision: true, date: true, timezone: true, state: true },
      });
      return rows
        .filter(({ kind }) => isEventKind(kind))
        .map(row => ({
          days: rangeOf(readEventDate(row, `event ${row.id}`)),
          cancelled: row.state === 'cancelled',
        }));
    },

    async listDocuments(territoryId, { document, titles, sites = [] }, asOf, before) {
      const rows = await prisma.documentRecord.findMany({
        where: {
          territoryId,
          kind: document,
          presentOn: { lte: dayToDate(asOf) },
          recordedAt: { lt: toDate(before) },
        },
        select: { title: true },
        orderBy: { id: 'asc' },
      });
      if (titles.length === 0) return rows.map(({ title }) => ({ title, present: true }));
      const own = await prisma.internshipSite.findMany({ where: { territoryId } });
      return titles.map((title, index) => {
        const column = sites[index];
        const atSites =
          column !== undefined && own.length > 0 && own.every(site => site[SITE_COLUMNS[column]]);
        const recorded = rows.some(row => foldForSearch(row.title).includes(foldForSearch(title)));
        return { title, present: atSites || recorded };
      });
    },

    async findReleased(territoryId, before) {
      const rows = await prisma.campaign.findMany({
        where: { territoryId, releasedAt: { lt: toDate(before) } },
        select: { id: true, title: true, repeatOfId: true, audience: true },
        orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
      });
      // One by earlier deficits is never told about, and does not take the place of the one before it.
      const told = rows.filter(({ audience }) => !tellsResults(audienceSchema.parse(audience)));
      const pairs = told.map(({ id, title, repeatOfId }) => {
        const first = told.find(each => each.id === repeatOfId);
        return {
          campaignId: asId<CampaignId>(id),
          title,
          repeatOf: first ? { campaignId: asId<CampaignId>(first.id), title: first.title } : null,
        };
      });
      return pairs.find(({ repeatOf }) => repeatOf !== null) ?? pairs[0] ?? null;
    },

    async meanCards(territoryId, asOf) {
      const [row] = await prisma.$queryRaw<
        { start: number | null; starts: number; end: number | null; ends: number }[]
      >`
        WITH card AS (
          SELECT g.id AS "group", c."enrolmentId", c."startTenths", c."endTenths"
            FROM "CardEntry" c
            JOIN "InternshipEnrolment" e ON e.id = c."enrolmentId"
            JOIN "InternshipGroup" g ON g.id = e."groupId"
            JOIN "InternshipSite" s ON s.id = g."siteId"
           -- On its last day people still write: one more of them would be told by two answers of that day.
           WHERE s."territoryId" = ${territoryId} AND g."endsOn" < ${dayToDate(asOf)}
        ), size AS (
          SELECT "group",
                 count(DISTINCT "enrolmentId") FILTER (WHERE "startTenths" IS NOT NULL) AS starts,
                 count(DISTINCT "enrolmentId") FILTER (WHERE "endTenths" IS NOT NULL) AS ends
            FROM card GROUP BY 1
        ), counted AS (
          -- At either end only groups of five: fewer beside others would be told by subtraction.
          SELECT "enrolmentId", CASE WHEN starts >= 5 THEN "startTenths" END AS "startTenths",
                 CASE WHEN ends >= 5 THEN "endTenths" END AS "endTenths"
            FROM card JOIN size USING ("group")
        )
        SELECT round(avg("startTenths"))::int AS start,
               (count(DISTINCT "enrolmentId") FILTER (WHERE "startTenths" IS NOT NULL))::int AS starts,
               round(avg("endTenths"))::int AS end,
               (count(DISTINCT "enrolmentId") FILTER (WHERE "endTenths" IS NOT NULL))::int AS ends
          FROM counted`;
      const level = (tenths: number | null | undefined, count: number | undefined): Level | null =>
        tenths === null || tenths === undefined ? null : { tenths, count: count ?? 0 };
      return { before: level(row?.start, row?.starts), after: level(row?.end, row?.ends) };
    },
  };
}
