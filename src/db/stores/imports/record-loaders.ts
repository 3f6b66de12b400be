import { type AchievementState, achievementKey } from '../../../domain/imports/achievements.ts';
import { type DocumentState, documentKey } from '../../../domain/imports/documents.ts';
import { type ResultState, resultKey } from '../../../domain/imports/results.ts';
import { dateToDay } from '../../dates.ts';
import type { ImportLoader } from './import-loader.ts';
import { readKnownFrameworks } from './known-frameworks.ts';
import { readKnownPeople } from './known-people.ts';
import { readKnownOrganisations } from './known-places.ts';

const dayText = (date: Date | null): string | null => date && dateToDay(date).toString();

export const achievementsLoader: ImportLoader<AchievementState> = {
  kind: 'achievements',
  async loadState(tx, territoryId) {
    const people = await readKnownPeople(tx, territoryId);
    const rows = await tx.achievement.findMany({
      where: { personId: { in: people.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    });
    return {
      organisations: await readKnownOrganisations(tx, territoryId),
      people,
      achievements: rows.map(({ id, personId, kind, title, happenedOn, level, hours, result }) => ({
        id,
        key: achievementKey(personId, kind, title, dateToDay(happenedOn).toString()),
        fields: { level, hours, result },
      })),
    };
  },
};

export const resultsLoader: ImportLoader<ResultState> = {
  kind: 'results',
  async loadState(tx, territoryId) {
    const people = await readKnownPeople(tx, territoryId);
    const rows = await tx.externalResult.findMany({
      where: { personId: { in: people.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    });
    return {
      organisations: await readKnownOrganisations(tx, territoryId),
      people,
      frameworks: await readKnownFrameworks(tx),
      results: rows.map(({ id, personId, source, takenOn, level, score, scoreMax, ...name }) => ({
        id,
        key: resultKey(personId, source, name, dateToDay(takenOn).toString()),
        fields: { level, score, scoreMax },
      })),
    };
  },
};

export const documentsLoader: ImportLoader<DocumentState> = {
  kind: 'documents',
  async loadState(tx, territoryId) {
    const rows = await tx.documentRecord.findMany({ where: { territoryId }, orderBy: { id: 'asc' } });
    return {
      territoryId,
      organisations: await readKnownOrganisations(tx, territoryId),
      projects: await tx.project.findMany({
        where: { territoryId },
        select: { id: true, key: true, title: true },
        orderBy: { id: 'asc' },
      }),
      documents: rows.map(({ id, kind, title, issuedOn, presentOn, ...row }) => ({
        id,
        key: documentKey(kind, title),
        fields: {
          organisationId: row.organisationId,
          projectId: row.projectId,
          number: row.number,
          issuedOn: dayText(issuedOn),
          state: row.state,
          link: row.link,
          presentOn: dayText(presentOn),
        },
      })),
    };
  },
};
