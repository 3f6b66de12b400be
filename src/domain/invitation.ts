const VALID_DAYS = 60;

/** Until when a new invitation can be used: long enough for a sheet of them to be handed out after the holidays. */
export function invitationExpiry(createdAt: Temporal.Instant): Temporal.Instant {
  return createdAt.add({ hours: VALID_DAYS * 24 });
}
