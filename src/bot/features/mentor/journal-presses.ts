import { Composer } from 'grammy';
import { asId, type MeetingId, type PairId } from '../../../lib/ids.ts';
import type { EntryId, EntryRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { ENTRY_FIELDS, type EntryField, writeEntry } from '../../../usecases/mentoring/write-entry.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import { renderPairJournal } from '../../mentoring-view/pair-journal.ts';
import { competencyTitle } from '../../mentoring-view/pair-words.ts';
import { sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import { checkedText } from './checked-text.ts';
import { entryScreen, fieldQuestion, journalScreen } from './journal-screens.ts';
import { askWords, dropFocus, type Membership, ownPair } from './own-pair.ts';
import type { MentorPorts } from './ports.ts';

const TYPED = /^entry (\d+) (\w+)$/u;

/** The journal of a pair: asked part by part, each can be skipped; either side writes, both see; printed as a DOCX. */
export function journalPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.journalButton.pattern, async (ctx, next) => {
    const data = buttons.journalButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    if (!data || !own) return next();
    await ctx.answer();
    await dropFocus(ctx, ports);
    await ctx.show(journalScreen(own.pair, data.page, ctx.t));
  });

  composer.callbackQuery(buttons.entryButton.pattern, async (ctx, next) => {
    const data = buttons.entryButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    const entry = entryOf(own, data?.entry);
    if (!own || !entry) return next();
    await ctx.answer();
    await dropFocus(ctx, ports);
    await ctx.show(entryScreen(own.pair, entry, own.member, ctx.t));
  });

  composer.callbackQuery(buttons.beginEntryButton.pattern, async (ctx, next) => {
    const data = buttons.beginEntryButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    if (!data || !own) return next();
    const meetingId = data.meeting === 0 ? null : asId<MeetingId>(data.meeting);
    const begun = await writeEntry(ports, {
      viewer: ctx.viewer,
      pairId: own.pair.pairId,
      step: { type: 'begin', meetingId },
    });
    // locale-keys: mentor-entry-refused-full mentor-entry-refused-gone mentor-entry-refused-notHeld mentor-entry-refused-notOwn
    if (begun.kind !== 'done')
      return ctx.answer(
        begun.kind === 'refused' ? ctx.t(`mentor-entry-refused-${begun.refusal}`) : ctx.t('mentor-gone'),
      );
    await ctx.answer();
    const entry =
      meetingId === null
        ? begun.pair.entries.findLast(each => ENTRY_FIELDS.every(field => each[field] === null))
        : begun.pair.entries.find(each => each.meetingId === meetingId);
    const after = { ...own, pair: begun.pair };
    if (entry && ENTRY_FIELDS.every(field => entry[field] === null)) await ask(ctx, after, entry, 'topic');
    else if (entry) await ctx.show(entryScreen(after.pair, entry, after.member, ctx.t));
  });

  composer.callbackQuery(buttons.writeFieldButton.pattern, async (ctx, next) => {
    const data = buttons.writeFieldButton.parse(ctx.callbackQuery.data);
    const field = ENTRY_FIELDS.find(known => known === data?.field);
    const own = await ownPair(ctx, ports, data?.pair);
    const entry = entryOf(own, data?.entry);
    if (!own || !entry || !field) return next();
    await ctx.answer();
    await ask(ctx, own, entry, field);
  });

  composer.callbackQuery(buttons.removeEntryButton.pattern, async (ctx, next) => {
    const data = buttons.removeEntryButton.parse(ctx.callbackQuery.data);
    if (!data || !(await ownPair(ctx, ports, data.pair))) return next();
    const done = await writeEntry(ports, {
      viewer: ctx.viewer,
      pairId: asId<PairId>(data.pair),
      step: { type: 'remove', entryId: asId<EntryId>(data.entry) },
    });
    await ctx.answer(done.kind === 'refused' ? ctx.t(`mentor-entry-refused-${done.refusal}`) : undefined);
    if (done.kind !== 'unknown') await ctx.show(journalScreen(done.pair, 0, ctx.t));
  });

  composer.callbackQuery(buttons.documentButton.pattern, async (ctx, next) => {
    const own = await ownPair(ctx, ports, buttons.documentButton.parse(ctx.callbackQuery.data)?.pair);
    if (!own) return next();
    await ctx.answer(ctx.t('mentor-document-coming'));
    const competency = await competencyTitle(ports, own.pair, ctx.locale);
    const today = todayOf(ctx.viewer, ports.clock.now());
    const { content, fileName } = await renderPairJournal(
      own.pair,
      { competency, locale: ctx.locale, today },
      ctx.t,
    );
    if (!(await sendDocument(ctx, content, fileName, ctx.t('mentor-document-caption'))))
      await ctx.send({ text: ctx.t('file-not-sent') });
  });

  composer.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const [, id, name] = TYPED.exec(focus?.detail ?? '') ?? [];
    const field = ENTRY_FIELDS.find(known => known === name);
    if (focus?.kind !== 'pair' || !field || ctx.message.text.startsWith('/')) return next();
    const text = await checkedText(ctx, field, ctx.message.text);
    if (text === null) return;
    const entryId = asId<EntryId>(Number(id));
    const done = await writeEntry(ports, {
      viewer: ctx.viewer,
      pairId: asId<PairId>(focus.subjectId),
      step: { type: 'write', entryId, field, text },
    });
    await dropFocus(ctx, ports);
    if (done.kind !== 'done') return void (await ctx.send({ text: ctx.t('mentor-entry-refused-gone') }));
    const own = await ownPair(ctx, ports, focus.subjectId);
    const entry = entryOf(own, entryId);
    if (!own || !entry) return;
    const following = ENTRY_FIELDS.find(
      each => ENTRY_FIELDS.indexOf(each) > ENTRY_FIELDS.indexOf(field) && entry[each] === null,
    );
    if (following === undefined) await ctx.send(entryScreen(own.pair, entry, own.member, ctx.t));
    else await ask(ctx, own, entry, following);
  });
  return composer;

  async function ask(
    ctx: ViewerContext,
    own: Membership,
    entry: EntryRecord,
    field: EntryField,
  ): Promise<void> {
    await askWords(ctx, ports, {
      pair: own.pair.pairId,
      detail: `entry ${entry.entryId} ${field}`,
      ...fieldQuestion(own.pair, entry, field, ctx.t),
    });
  }
}

function entryOf(own: Membership | null, id: number | undefined): EntryRecord | null {
  return own?.pair.entries.find(({ entryId }) => entryId === id) ?? null;
}
