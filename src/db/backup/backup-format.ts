import { z } from 'zod';

/**
 * A backup is gzip of lines of JSON: a header, then for every table a line that names it and one line per row, then a
 * trailer. A row is an array of its columns as PostgreSQL writes them, or null. The checksum covers every byte before
 * the trailer.
 */
export const FORMAT = 'marshrut-backup';
export const FORMAT_VERSION = 1;

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  createdAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableLineSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableLineSchema>;

export const trailerSchema = z.strictObject({
  end: z.literal(true),
  rows: z.record(z.string(), z.int().min(0)),
  sha256: z.string(),
});
export type BackupTrailer = z.infer<typeof trailerSchema>;
