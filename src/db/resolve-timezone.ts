/** What to load of a person for `resolveTimezone`: the first place of work where they were accepted. */
export const withWorkplace = {
  employments: {
    where: { state: 'accepted' },
    orderBy: { id: 'asc' },
    take: 1,
    include: { organisation: { include: { territory: true } } },
  },
} as const;

/** The zone a person lives by: their own, else the organisation's, else the territory's, else the installation's. */
export function resolveTimezone(
  person: {
    timezone: string | null;
    employments: readonly { organisation: { timezone: string | null; territory: { timezone: string } } }[];
  },
  installation: string,
): string {
  const organisation = person.employments[0]?.organisation;
  return person.timezone ?? organisation?.timezone ?? organisation?.territory.timezone ?? installation;
}
