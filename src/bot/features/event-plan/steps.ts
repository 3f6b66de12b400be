import type { ViewerContext } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { setPlanFocus } from './focus.ts';
import type { EventPlanPorts } from './ports.ts';

/** The questions of the short dialogue, in order; everything else is chosen on the draft. */
export const STEPS = ['title', 'when', 'place'] as const;
export type Step = (typeof STEPS)[number];

/** Asks the question of a step; the answer is typed, or one of the buttons. */
export async function askStep(ctx: ViewerContext, ports: EventPlanPorts, step: Step): Promise<void> {
  await setPlanFocus(ctx, ports, 0, `step ${step}`);
  await ctx.show(stepScreen(step, ctx.t));
}

/** The step after this one; null when the draft is to be shown. */
export function nextStep(step: string): Step | null {
  const known = STEPS.find(each => each === step);
  return known === undefined ? null : (STEPS[STEPS.indexOf(known) + 1] ?? null);
}

// locale-keys: plan-choose-by-plan plan-choose-online plan-choose-later plan-step-title plan-step-when plan-step-place

function stepScreen(step: Step, t: ViewerContext['t']): Screen {
  const choose = (key: string, value: string) => ({
    text: t(key),
    data: buttons.chooseButton.pack({ event: 0, field: step, value }),
  });
  const choices = {
    title: [],
    when: [[choose('plan-choose-by-plan', 'byPlan')]],
    place: [[choose('plan-choose-online', 'online'), choose('plan-choose-later', 'none')]],
  };
  return {
    text: t(`plan-step-${step}`),
    buttons: [...choices[step], [{ text: t('plan-back-draft'), data: buttons.draftButton.pack({}) }]],
  };
}
