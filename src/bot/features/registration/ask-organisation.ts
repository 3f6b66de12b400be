import { asId, type OrganisationId } from '../../../lib/ids.ts';
import { cleanLine, truncate } from '../../../lib/text.ts';
import type { Screen } from '../../screen.ts';
import type { Asked, Asking } from './asking.ts';

const SHOWN = 5;

/** The organisation, found by typing part of its name. */
export async function askOrganisation({
  ports,
  conversation,
  personId,
  t,
  show,
  next,
  press,
}: Asking): Promise<Asked> {
  const none = [press(t('register-organisation-none'), 'none')];
  await show({ text: t('register-organisation'), buttons: [none] });
  for (;;) {
    const answer = await next();
    if ('press' in answer) {
      if (answer.press === 'none') return 'skipped';
      const id = Number(answer.press);
      if (!Number.isSafeInteger(id) || id <= 0) continue;
      const exists = await conversation.external(() =>
        ports.registrations.requestEmployment(personId, asId<OrganisationId>(id), ports.clock.now()),
      );
      if (exists) return 'answered';
      continue;
    }
    const typed = truncate(cleanLine(answer.text), 80);
    const { exact, found } = await conversation.external(() =>
      ports.registrations.searchOrganisations(typed, SHOWN),
    );
    const rows = found.map(({ id, title, territory }) => [
      press(truncate(`${title} · ${territory}`, 60), String(id)),
    ]);
    const screen: Screen = {
      text: t(resultKey(exact, found.length), { query: typed }),
      buttons: [...rows, none],
    };
    await show(screen);
  }
}

// locale-keys: register-organisation-found register-organisation-similar register-organisation-nothing
function resultKey(exact: boolean, count: number): string {
  if (count === 0) return 'register-organisation-nothing';
  return exact ? 'register-organisation-found' : 'register-organisation-similar';
}
