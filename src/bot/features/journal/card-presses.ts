import { Composer } from 'grammy';
import { typedEntry, typedTenths } from '../../../domain/internship/journal.ts';
import type { CardLine } from '../../../usecases/internship/internship-ports.ts';
import { mayWrite } from '../../../usecases/internship/own-enrolment.ts';
import { writeOwnCard } from '../../../usecases/internship/write-own-card.ts';
import type { ViewerContext } from '../../context.ts';
import { loadCard } from '../../internship-view/load-card.ts';
import * as buttons from './buttons.ts';
import { CARD_FIELDS, type CardField, cardLineScreen, cardScreen } from './card-screens.ts';
import { leaveFocus, ownInternship } from './own-internship.ts';
import type { JournalPorts } from './ports.ts';
import { profileFigures } from './profile-figures.ts';
import type { OwnInternship } from './screens.ts';
import { entryProblem } from './typed-problem.ts';

/** What the focus says a typed text is for; the last number is the card to edit. */
const CARD = /^card (\d+) (\w+) (\d+)$/u;
const SIDES = { start: 'startTenths', end: 'endTenths' } as const;

/** The own effectiveness card: figures and evidence of each competency; conclusions are the master's. */
export function cardPresses(ports: JournalPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.cardButton.pattern, async (ctx, next) => {
    const own = await ownInternship(ctx, ports, buttons.cardButton.parse(ctx.callbackQuery.data)?.enrolment);
    if (!own) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    await showCard(ctx, own);
  });

  composer.callbackQuery(buttons.fromProfileButton.pattern, async (ctx, next) => {
    const data = buttons.fromProfileButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    const side = data?.side === 'start' || data?.side === 'end' ? data.side : null;
    if (!own || !side) return next();
    const { personId } = ctx.viewer;
    const figures = await profileFigures(ports, { personId, group: own.group, side });
    if (figures === null) return ctx.answer(ctx.t('journal-card-no-profile'));
    const lines = figures.map(({ competency, tenths }) => ({ competency, [SIDES[side]]: tenths }));
    const outcome = await write(ctx, own, lines);
    await ctx.answer(ctx.t(outcome === 'done' ? 'journal-card-taken' : 'journal-ended'));
    await showCard(ctx, own);
  });

  composer.callbackQuery(buttons.cardLineButton.pattern, async (ctx, next) => {
    const data = buttons.cardLineButton.parse(ctx.callbackQuery.data);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    const line = own && data && (await lineOf(ctx, own, data.at));
    if (!own || !line) return next();
    await ctx.answer();
    await leaveFocus(ctx, ports);
    await ctx.show(cardLineScreen(own.participant.enrolmentId, { line, at: data.at }, null, ctx.t));
  });

  composer.callbackQuery(buttons.cardFieldButton.pattern, async (ctx, next) => {
    const data = buttons.cardFieldButton.parse(ctx.callbackQuery.data);
    const field = CARD_FIELDS.find(known => known === data?.field);
    const own = await ownInternship(ctx, ports, data?.enrolment);
    const line = own && data && (await lineOf(ctx, own, data.at));
    if (!own || !line || !field) return next();
    if (!mayWrite(own.group, own.now)) return ctx.answer(ctx.t('journal-ended'));
    await ctx.answer();
    const enrolment = own.participant.enrolmentId;
    const shown = await ctx.show(cardLineScreen(enrolment, { line, at: data.at }, field, ctx.t));
    const focus = {
      kind: 'journal' as const,
      subjectId: enrolment,
      detail: `card ${data.at} ${field} ${shown}`,
    };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, own.now);
  });

  composer.on('message', async (ctx, next) => {
    const raw = ctx.message.text ?? '';
    if (raw.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const [, at, name, card] = CARD.exec(focus?.detail ?? '') ?? [];
    const field = CARD_FIELDS.find(known => known === name);
    if (focus?.kind !== 'journal' || !field) return next();
    const own = await ownInternship(ctx, ports, focus.subjectId);
    const line = own && (await lineOf(ctx, own, Number(at)));
    if (!own || !line) return next();
    const value = await typedValue(ctx, field, raw);
    if (value === null) return;
    const outcome = await write(ctx, own, [{ competency: line.competency, [field]: value }]);
    if (outcome !== 'done') return void (await ctx.send({ text: ctx.t('journal-ended') }));
    await leaveFocus(ctx, ports);
    const after = await lineOf(ctx, own, Number(at));
    const shown = { line: after ?? line, at: Number(at) };
    await ctx.replace(Number(card), cardLineScreen(own.participant.enrolmentId, shown, null, ctx.t));
    await ctx.send({ text: ctx.t('journal-kept') });
  });
  return composer;

  async function showCard(ctx: ViewerContext, own: OwnInternship): Promise<void> {
    const lines = await loadCard(ports, own, ctx.locale);
    const editable = mayWrite(own.group, own.now);
    await ctx.show(cardScreen(own.participant.enrolmentId, lines, editable, ctx.t));
  }

  async function lineOf(ctx: ViewerContext, own: OwnInternship, at: number) {
    return (await loadCard(ports, own, ctx.locale))[at];
  }

  async function write(
    ctx: ViewerContext,
    { participant }: OwnInternship,
    lines: readonly (Partial<Pick<CardLine, CardField>> & { competency: string })[],
  ) {
    return writeOwnCard(ports, { viewer: ctx.viewer, enrolmentId: participant.enrolmentId, lines });
  }

  /** The typed value as it is kept; null, and the person was told, when it cannot be. */
  async function typedValue(
    ctx: ViewerContext,
    field: CardField,
    raw: string,
  ): Promise<string | number | null> {
    if (field !== 'evidence') {
      const tenths = typedTenths(raw);
      if (tenths === null) await ctx.send({ text: ctx.t('journal-card-wrong') });
      return tenths;
    }
    const typed = typedEntry(raw);
    if (!typed.ok) await ctx.send({ text: entryProblem(typed, ctx.t) });
    return typed.ok ? typed.text : null;
  }
}
