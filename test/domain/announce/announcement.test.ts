import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentProblem, keptEntities } from '../../../src/domain/announce/announcement-content.ts';
import { decideSend } from '../../../src/domain/announce/announcement-state.ts';
import { planDepartures } from '../../../src/domain/announce/plan-departures.ts';

const now = Temporal.Instant.from('2026-09-17T09:00:00Z');

describe('what Telegram takes', () => {
  const photo = { kind: 'photo' as const, fileId: 'f', fileName: null };
  it('is 4096 characters of a message and 1024 of a caption, counted as people count', () => {
    const problem = (text: string, attachment: typeof photo | null) =>
      contentProblem({ text, entities: [], attachment });
    expect(problem('😀'.repeat(4_096), null)).toBeNull();
    expect(problem('x'.repeat(4_097), null)).toEqual({ kind: 'tooLong', limit: 4_096, length: 4_097 });
    expect(problem('😀'.repeat(1_024), photo)).toBeNull();
    expect(problem('x'.repeat(1_025), photo)).toMatchObject({ kind: 'tooLong', limit: 1_024 });
    expect(problem('  \n', null)).toEqual({ kind: 'empty' });
    expect(problem('', photo)).toBeNull();
  });

  it('keeps the looks and leaves what Telegram finds itself', () => {
    const entities = ['bold', 'bot_command', 'text_link', 'mention', 'custom_emoji', 'text_mention'].map(
      type => ({ type, offset: 0, length: 1 }),
    );
    expect(keptEntities(entities).map(({ type }) => type)).toEqual(['bold', 'text_link']);
  });
});

describe('sending', () => {
  const facts = {
    hasContent: true,
    recipients: 10,
    approverFrom: 500,
    otherApprovers: 1,
    scheduledAt: null,
    sure: false,
  };
  it('asks once more above a hundred, and somebody else from the threshold on', () => {
    expect(decideSend(facts, now)).toBe('start');
    expect(decideSend({ ...facts, recipients: 100 }, now)).toBe('start');
    expect(decideSend({ ...facts, recipients: 101 }, now)).toBe('askAgain');
    expect(decideSend({ ...facts, recipients: 101, sure: true }, now)).toBe('start');
    expect(decideSend({ ...facts, recipients: 500, sure: true }, now)).toBe('toApprove');
    expect(decideSend({ ...facts, recipients: 500, otherApprovers: 0 }, now)).toBe('noApprover');
    expect(decideSend({ ...facts, recipients: 0 }, now)).toBe('noRecipients');
    expect(decideSend({ ...facts, hasContent: false }, now)).toBe('noContent');
    expect(decideSend({ ...facts, scheduledAt: now }, now)).toBe('past');
    expect(decideSend({ ...facts, scheduledAt: now.add({ seconds: 1 }) }, now)).toBe('schedule');
  });

  it('never leaves without the second one where that is needed', () => {
    const count = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(count, count, count, fc.boolean(), (recipients, approverFrom, otherApprovers, sure) => {
        const decision = decideSend({ ...facts, recipients, approverFrom, otherApprovers, sure }, now);
        if (decision === 'start') expect(recipients).toBeLessThan(Math.max(approverFrom, 1));
      }),
    );
  });
});

it('who must not be written to now gets theirs in the first decent hour', () => {
  const open = { isClosed: () => false, quiet: { from: '19:00', to: '08:00', timezone: 'Europe/Moscow' } };
  const asleep = { ...open, quiet: { ...open.quiet, timezone: 'Asia/Vladivostok' } };
  const plan = planDepartures(
    now,
    [
      { ...open, count: 3 },
      { ...asleep, count: 5 },
    ],
    2,
  );
  expect(plan.shifted).toBe(5);
  expect(plan.batches).toEqual([
    { dueAt: now, count: 3 },
    { dueAt: Temporal.Instant.from('2026-09-17T22:00:00Z'), count: 5 },
    { dueAt: now, count: 2 },
  ]);
});
