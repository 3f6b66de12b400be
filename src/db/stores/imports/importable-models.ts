/** A model that imports write. */
export interface ImportableModel {
  readonly name: string;
  /** What tells its rows apart; with `id` alone the database numbers them. */
  readonly key: readonly string[];
  /** SQL for how people know the row, `t` being it. */
  readonly label: string;
}

const ID = ['id'];
const personName = (column = '"personId"'): string =>
  `(SELECT "fullName" FROM "Person" AS named WHERE named.id = t.${column})`;
const title = 't.title';

/**
 * What imports may write, parents before their children: rows are stored in this order and taken back in the opposite one.
 * A model that is not here cannot be touched, whatever a plan says.
 */
export const IMPORTABLE_MODELS: readonly ImportableModel[] = [
  { name: 'Organisation', key: ID, label: title },
  { name: 'Person', key: ID, label: 't."fullName"' },
  { name: 'Employment', key: ID, label: personName() },
  { name: 'RoleAssignment', key: ID, label: personName() },
  { name: 'PartnerTerritory', key: ID, label: title },
  { name: 'PlanActivity', key: ID, label: title },
  { name: 'PlanOccurrence', key: ID, label: 't.key' },
  { name: 'Event', key: ID, label: title },
  { name: 'EventCompetency', key: ['eventId', 'frameworkKey', 'competencyKey'], label: 't."competencyKey"' },
  { name: 'InternshipSite', key: ID, label: title },
  { name: 'InternshipProgramme', key: ID, label: title },
  { name: 'InternshipModule', key: ID, label: title },
  { name: 'InternshipGroup', key: ID, label: title },
  { name: 'InternshipCycle', key: ID, label: title },
  {
    name: 'InternshipSession',
    key: ['eventId'],
    label: '(SELECT title FROM "Event" AS named WHERE named.id = t."eventId")',
  },
  { name: 'InternshipEnrolment', key: ID, label: `coalesce(t."guestName", ${personName()})` },
  { name: 'ExternalResult', key: ID, label: personName() },
  { name: 'Achievement', key: ID, label: personName() },
  { name: 'Community', key: ID, label: title },
  { name: 'CommunityMembership', key: ['communityId', 'personId'], label: personName() },
  { name: 'DocumentRecord', key: ID, label: title },
  { name: 'Framework', key: ID, label: title },
  { name: 'Competency', key: ID, label: title },
  { name: 'Questionnaire', key: ID, label: title },
  { name: 'ReportedFigure', key: ID, label: 't.measure' },
];

/** A name as SQL writes it; only names of models and columns come here, and they hold nothing else. */
export function quoteName(name: string): string {
  if (!/^\w+$/u.test(name)) throw new Error('not a name of the schema');
  return `"${name}"`;
}
