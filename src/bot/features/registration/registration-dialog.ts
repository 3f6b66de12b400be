import type { Context } from 'grammy';
import { asId, type PersonId } from '../../../lib/ids.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { classifyTelegramError } from '../../../telegram/classify-error.ts';
import { nextRegistrationStep, type RegistrationStep } from '../../../usecases/people/registration.ts';
import type { Dialogue, RegistrationArgs } from '../../dialogues.ts';
import { type Screen, toMessage } from '../../screen.ts';
import { askCategory } from './ask-category.ts';
import { askName } from './ask-name.ts';
import { askOrganisation } from './ask-organisation.ts';
import { askPosition } from './ask-position.ts';
import { askServiceYears } from './ask-service-years.ts';
import { askSubjects } from './ask-subjects.ts';
import type { Asked, Asking, RegistrationPorts } from './asking.ts';
import { registrationButton } from './buttons.ts';
import { finishedScreen } from './finished-screen.ts';

const QUESTIONS: Record<RegistrationStep, (asking: Asking) => Promise<Asked>> = {
  fullName: askName,
  organisation: askOrganisation,
  position: askPosition,
  subjects: askSubjects,
  serviceYears: askServiceYears,
  category: askCategory,
};

/**
 * Registration: asks what the roster does not know. Every answer is stored before the next question, and the next
 * question is computed from what is stored: a dialogue that gets lost loses nothing.
 */
export function registrationDialog(ports: RegistrationPorts, texts: (locale: Locale) => Translate) {
  return async (conversation: Dialogue, first: Context, args: RegistrationArgs): Promise<void> => {
    const t = texts(args.locale);
    const personId = asId<PersonId>(args.personId);
    let current = first;
    const askingFor = (step: RegistrationStep): Asking => ({
      ports,
      conversation,
      personId,
      suggestedName: args.suggestedName,
      t,
      press: (text, value) => ({ text, data: registrationButton.pack({ step, value }) }),
      show: screen => show(current, screen),
      async next() {
        for (;;) {
          current = await conversation.waitUntil(isForRegistration, { next: true });
          const data = current.callbackQuery?.data;
          if (data === undefined) return { text: current.message?.text ?? '' };
          await failureOf(current.answerCallbackQuery());
          const pressed = registrationButton.parse(data);
          if (pressed?.step === step) return { press: pressed.value };
        }
      },
    });
    const skipped = new Set<RegistrationStep>();
    for (;;) {
      const draft = await conversation.external(() => ports.registrations.registrationDraft(personId));
      const step = nextRegistrationStep(draft, skipped);
      if (step === null) break;
      if ((await QUESTIONS[step](askingFor(step))) === 'skipped') {
        skipped.add(step);
        // Position, subjects, service and category belong to a place of work: without one there is nowhere to keep them.
        if (step === 'organisation')
          for (const rest of ['position', 'subjects', 'serviceYears', 'category'] as const) skipped.add(rest);
      }
    }
    const { waitsForCoordinator } = await conversation.external(() =>
      ports.registrations.finishRegistration(personId, ports.clock.now()),
    );
    await show(current, finishedScreen(waitsForCoordinator, t));
  };
}

function isForRegistration(ctx: Context): boolean {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) return registrationButton.parse(data) !== null;
  const text = ctx.message?.text;
  return text !== undefined && !text.startsWith('/');
}

async function show(ctx: Context, screen: Screen): Promise<void> {
  const { text, entities, keyboard } = toMessage(screen);
  const options = { entities, reply_markup: { inline_keyboard: keyboard } };
  if (ctx.callbackQuery?.message) {
    const failure = await failureOf(ctx.editMessageText(text, options));
    if (failure !== 'notEditable') return;
  }
  await ctx.reply(text, options);
}

/** Which expected error a call ended with; what is not expected is thrown on. */
async function failureOf(call: Promise<unknown>): Promise<'notEditable' | 'harmless' | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const kind = classifyTelegramError(error)?.kind;
    if (kind === 'notEditable') return kind;
    if (kind === 'alreadyDone' || kind === 'queryTooOld') return 'harmless';
    throw error;
  }
}
