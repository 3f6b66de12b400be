import type { ResultsScope } from '../../usecases/results/results-scope.ts';
import type { ViewerContext } from '../context.ts';
import { formatDateTime } from '../format-date.ts';
import { refusalScreen } from '../home-row.ts';
import type { Button } from '../screen.ts';
import { coverageButton } from '../shared-buttons.ts';
import { toFigures } from './to-figures.ts';

type Refusal =
  | { readonly kind: 'denied' }
  | { readonly kind: 'none' }
  /** The campaign runs, or its results are being counted. */
  | { readonly kind: 'notReleased'; readonly scope: ResultsScope };

/** Says why no released results are shown, and what can be looked at instead. @param instead more of that. */
export async function refuseResults(
  ctx: ViewerContext,
  refusal: Refusal,
  now: Temporal.Instant,
  instead: readonly Button[] = [],
): Promise<void> {
  const { t } = ctx;
  if (refusal.kind === 'denied') {
    await ctx.show(refusalScreen(t('results-denied'), ctx.viewer, t));
    return;
  }
  if (refusal.kind === 'none') {
    await ctx.show({ text: t('results-none'), buttons: [[toFigures(t)]] });
    return;
  }
  const { campaignId, title, closesAt, timezone } = refusal.scope.campaign;
  const hasEnded = Temporal.Instant.compare(closesAt, now) <= 0;
  const date = formatDateTime(closesAt, timezone, t).full;
  await ctx.show({
    text: `${title}\n\n${hasEnded ? t('results-being-counted') : t('results-running', { date })}`,
    buttons: [
      [{ text: t('results-coverage'), data: coverageButton.pack({ campaign: campaignId }) }],
      instead,
      [toFigures(t)],
    ],
  });
}
