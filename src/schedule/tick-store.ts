/** Which ticks were carried out, by whichever process. */
export interface TickStore {
  /** True for exactly one of all who claim the same slot of the same job. */
  claimTick(job: string, slot: Temporal.Instant, at: Temporal.Instant): Promise<boolean>;
}
