import type { Asked, Asking } from './asking.ts';

const MOST = 70;

/** Full years of pedagogical service, typed; the question can be left. */
export async function askServiceYears({
  ports,
  conversation,
  personId,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const buttons = [[press(t('register-service-first'), 'first'), press(t('register-skip'), 'skip')]];
  await show({ text: t('register-service'), buttons });
  for (;;) {
    const answer = await next();
    if ('press' in answer && answer.press === 'skip') return 'skipped';
    const serviceYears = 'press' in answer ? (answer.press === 'first' ? 0 : null) : yearsOf(answer.text);
    if (serviceYears !== null) {
      await conversation.external(() =>
        ports.registrations.setEmployment(personId, { serviceYears }, ports.clock.now()),
      );
      return 'answered';
    }
    await show({ text: t('register-service-wrong', { max: MOST }), buttons });
  }
}

/** «12», «12 лет»; null for anything else. */
function yearsOf(text: string): number | null {
  const years = Number(/^\s*(\d{1,2})\b/u.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(years) && years <= MOST ? years : null;
}
