import { Composer } from 'grammy';
import { JOURNAL_FIELDS, type JournalField, typedEntry } from '../../../domain/internship/journal.ts';
import { mayWrite } from '../../../usecases/internship/own-enrolment.ts';
import { writeJournal } from '../../../usecases/internship/write-journal.ts';
import type { ViewerContext } from '../../context.ts';
import { journalEntryButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { leaveFocus, ownInternship, ownSession } from './own-internship.ts';
import type { JournalPorts } from './ports.ts';
import { entryScreen, fieldAfter, type OwnInternship } from './screens.ts';
import { entryProblem } from './typed-problem.ts';

/** What the focus says a typed text is for; the last number is the card to edit. */
const ENTRY = /^entry (\d+) (\w+) (\d+)$/u;

/** The own entries: a card a session, its fields typed one after the other, the card edited in place. */
export function entryPresses(ports: JournalPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(journalEntryButton.pattern, async (ctx, next) => {
    const data = journalEntryButton.parse(ctx.callbackQuery.data);
    const own = data && (await ownInternship(ctx, ports, data.enrolment));
    const session = own && ownSession(own, data.event);
    if (!own || !session) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    const editable = mayWrite(own.group, own.now);
    const written = own.entries.some(({ eventId }) => eventId === session.eventId);
    // A new entry begins with its first question.
    if (editable && !written) return ask(ctx, own, data.event, 'topic');
    await ctx.show(entryScreen(own, session, { asked: null, editable }, ctx.t));
  });

  composer.callbackQuery(buttons.fieldButton.pattern, async (ctx, next) => {
    const data = buttons.fieldButton.parse(ctx.callbackQuery.data);
    const field = JOURNAL_FIELDS.find(known => known === data?.field);
    const own = data && (await ownInternship(ctx, ports, data.enrolment));
    if (!own || !field || !ownSession(own, data.event)) return next();
    if (!mayWrite(own.group, own.now)) return ctx.answer(ctx.t('journal-ended'));
    await ctx.answer();
    await ask(ctx, own, data.event, field);
  });

  composer.on('message', async (ctx, next) => {
    const raw = ctx.message.text ?? '';
    if (raw.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const [, enrolment, name, card] = ENTRY.exec(focus?.detail ?? '') ?? [];
    const field = JOURNAL_FIELDS.find(known => known === name);
    if (focus?.kind !== 'journal' || !field) return next();
    const own = await ownInternship(ctx, ports, Number(enrolment));
    const session = own && ownSession(own, focus.subjectId);
    if (!own || !session) return next();
    const typed = typedEntry(raw);
    if (!typed.ok) return void (await ctx.send({ text: entryProblem(typed, ctx.t) }));
    const about = { enrolmentId: own.participant.enrolmentId, eventId: session.eventId };
    const outcome = await writeJournal(ports, { viewer: ctx.viewer, ...about, field, text: typed.text });
    if (outcome !== 'done') return void (await ctx.send({ text: ctx.t('journal-ended') }));
    const after = await ownInternship(ctx, ports, Number(enrolment));
    if (!after) return;
    const following = fieldAfter(field);
    if (following) return ask(ctx, after, session.eventId, following, Number(card));
    await leaveFocus(ctx, ports);
    await ctx.replace(Number(card), entryScreen(after, session, { asked: null, editable: true }, ctx.t));
    await ctx.send({ text: ctx.t('journal-kept') });
  });
  return composer;

  /** Asks for a field on the entry's own card, and remembers which message that is. */
  async function ask(
    ctx: ViewerContext,
    own: OwnInternship,
    event: number,
    field: JournalField,
    card?: number,
  ): Promise<void> {
    const session = ownSession(own, event);
    if (!session) return;
    const screen = entryScreen(own, session, { asked: field, editable: true }, ctx.t);
    const shown = card === undefined ? await ctx.show(screen) : await ctx.replace(card, screen);
    const detail = `entry ${own.participant.enrolmentId} ${field} ${shown}`;
    await ports.focus.setFocus(ctx.viewer.telegramId, { kind: 'journal', subjectId: event, detail }, own.now);
  }
}
