/** Where clause of people who work in a territory, have come to the bot and do not leave it. */
export function registeredIn(territoryId: number) {
  return {
    deletionAskedAt: null,
    telegramId: { not: null },
    registeredAt: { not: null },
    employments: { some: { state: 'accepted', organisation: { territoryId } } },
  } as const;
}
