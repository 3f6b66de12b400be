import { expect, it } from 'vitest';
import { deletionTerms } from '../../src/domain/deletion.ts';

it('a request to be deleted can be taken back for a day and is carried out within thirty', () => {
  // Across the change of clocks in zones that have one: hours, not days of some zone.
  const asked = Temporal.Instant.from('2026-10-20T21:30:00Z');
  const { undoUntil, destroyBy } = deletionTerms(asked);
  expect(undoUntil.toString()).toBe('2026-10-21T21:30:00Z');
  expect(destroyBy.toString()).toBe('2026-11-19T21:30:00Z');
});
