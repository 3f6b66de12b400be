import type { Translate } from '../../../lib/texts.ts';
import type { EditRefusal } from '../../../usecases/event-plan/change-event.ts';

/** Why a change was refused, and what one can do. */
export function planRefusalText(refusal: EditRefusal, t: Translate): string {
  switch (refusal.kind) {
    case 'tooFewPlaces':
      return t('plan-refused-tooFewPlaces', { capacity: refusal.capacity, taken: refusal.taken });
    case 'cancelled':
      return t('plan-refused-cancelled');
    case 'past':
      return t('plan-refused-past');
    case 'intoPast':
      return t('plan-refused-intoPast');
    case 'notOver':
      return t('plan-refused-notOver');
  }
}

// locale-keys: plan-wrong-title plan-wrong-when plan-wrong-place plan-wrong-link plan-wrong-kind plan-wrong-level
// locale-keys: plan-wrong-hours plan-wrong-capacity plan-wrong-audience plan-wrong-competencies plan-wrong-organiser
// locale-keys: plan-wrong-description plan-wrong-guests

/** What to write instead of what was not understood. */
export function wrongFieldText(field: string, t: Translate): string {
  return t(`plan-wrong-${field}`);
}
