import type { ImportKindKey } from '../../../domain/imports/import-kind.ts';
import type { InternshipState } from '../../../domain/imports/internship.ts';
import type { PlanState } from '../../../domain/imports/plan.ts';
import type { ImportLoader } from './import-loader.ts';
import { readKnownFrameworks } from './known-frameworks.ts';
import { readKnownPeople } from './known-people.ts';
import { readKnownOrganisations } from './known-places.ts';

const KINDS = ['plan', 'events'] as const satisfies ImportKindKey[];

/** A plan and its events name one another: both are read for either. */
export const planLoaders: readonly ImportLoader<PlanState>[] = KINDS.map(kind => ({
  kind,
  async loadState(tx, territoryId) {
    const territory = await tx.territory.findUniqueOrThrow({ where: { id: territoryId } });
    const activities = await tx.planActivity.findMany({ where: { territoryId }, orderBy: { id: 'asc' } });
    const keys = new Map(activities.map(({ id, key }) => [id, key]));
    const occurrences = await tx.planOccurrence.findMany({
      where: { activity: { territoryId } },
      select: { id: true, activityId: true, date: true, event: { select: { id: true } } },
      orderBy: { id: 'asc' },
    });
    const events = await tx.event.findMany({
      where: { territoryId, state: { not: 'cancelled' } },
      select: { id: true, title: true, date: true, datePrecision: true },
      orderBy: { id: 'asc' },
    });
    const { id, key, timezone, operatorName: organiser } = territory;
    return {
      territory: { id, key, timezone, organiser },
      frameworks: await readKnownFrameworks(tx),
      activities: activities.map(({ id: rowId, key: rowKey, territoryId: _, ...fields }) => ({
        id: rowId,
        key: rowKey,
        fields,
      })),
      occurrences: occurrences.map(({ activityId, event, ...row }) => ({
        ...row,
        activityKey: keys.get(activityId) ?? '',
        hasEvent: event !== null,
      })),
      events: events.map(({ datePrecision: precision, ...event }) => ({ ...event, precision })),
    };
  },
}));

export const internshipLoader: ImportLoader<InternshipState> = {
  kind: 'internship',
  async loadState(tx, territoryId) {
    const named = {
      where: { territoryId },
      select: { id: true, title: true },
      orderBy: { id: 'asc' },
    } as const;
    const groups = await tx.internshipGroup.findMany({
      where: { site: { territoryId } },
      select: {
        id: true,
        siteId: true,
        programmeId: true,
        title: true,
        enrolments: { select: { personId: true } },
      },
      orderBy: { id: 'asc' },
    });
    return {
      territoryId,
      organisations: await readKnownOrganisations(tx, territoryId),
      people: await readKnownPeople(tx, territoryId),
      sites: await tx.internshipSite.findMany(named),
      programmes: await tx.internshipProgramme.findMany(named),
      groups: groups.map(({ enrolments, ...group }) => ({
        ...group,
        memberIds: enrolments.flatMap(({ personId }) => personId ?? []),
      })),
    };
  },
};
