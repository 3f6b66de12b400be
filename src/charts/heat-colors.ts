import { required } from '../lib/invariant.ts';

/**
 * Five steps of one blue from light to dark: equal to every kind of eyes, in grey too, and no colour of alarm. Letters on
 * every step have a contrast of at least 4.5 to 1.
 */
export const STEPS = [
  { from: 0, fill: '#eef4fb', ink: '#1f2933' },
  { from: 20, fill: '#c6dbef', ink: '#1f2933' },
  { from: 40, fill: '#8fbfe0', ink: '#1f2933' },
  { from: 60, fill: '#2a6fb0', ink: '#ffffff' },
  { from: 80, fill: '#0b2c5e', ink: '#ffffff' },
] as const;

/** The step of a share in tenths of a percent, 0 to 1000. */
export function stepOf(tenths: number): (typeof STEPS)[number] {
  return required(
    STEPS.findLast(({ from }) => tenths >= 10 * from),
    `a colour for ${tenths} tenths of a percent`,
  );
}
