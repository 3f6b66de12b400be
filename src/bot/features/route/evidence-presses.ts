import { Composer } from 'grammy';
import { asId, type IomItemId } from '../../../lib/ids.ts';
import { addEvidence } from '../../../usecases/route/add-evidence.ts';
import { removeEvidence } from '../../../usecases/route/remove-evidence.ts';
import type { EvidenceId, RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { sendEvidence } from '../../route-view/send-evidence.ts';
import * as buttons from './buttons.ts';
import { evidenceOfMessage } from './evidence-of-message.ts';
import { evidenceScreen, pieceScreen } from './evidence-screen.ts';
import { ownItem } from './own-item.ts';
import type { RoutePorts } from './ports.ts';

/** The list an album goes on in: `<message of the list> <album>`. */
const ALBUM_DETAIL = /^(\d+) (\S+)$/u;

/** «Просто перешлите сюда файл, фото или ссылку»: while the list is open, whatever comes is added to the item. */
export function evidencePresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.evidenceButton.pattern, async (ctx, next) => {
    const found = await ownItem(ctx, ports, buttons.evidenceButton.parse(ctx.callbackQuery.data)?.item);
    if (!found) return next();
    await listen(ctx, found.item, null);
    await ctx.answer();
    await ctx.show(evidenceScreen(found.route, found.item, null, ctx.t));
  });

  composer.callbackQuery(buttons.openEvidenceButton.pattern, async (ctx, next) => {
    const data = buttons.openEvidenceButton.parse(ctx.callbackQuery.data);
    const found = await ownItem(ctx, ports, data?.item);
    const piece = found?.item.evidence.find(({ evidenceId }) => evidenceId === data?.evidence);
    if (!found || !piece) return next();
    await ctx.answer();
    const shown = await sendEvidence(ctx, piece);
    if (!shown) await ctx.send({ text: ctx.t('file-not-sent') });
    await ctx.send(pieceScreen(found.route, found.item, piece.evidenceId, ctx.t));
  });

  composer.callbackQuery(buttons.removeEvidenceButton.pattern, async (ctx, next) => {
    const data = buttons.removeEvidenceButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const itemId = asId<IomItemId>(data.item);
    const evidenceId = asId<EvidenceId>(data.evidence);
    const outcome = await removeEvidence(ports, { viewer: ctx.viewer, itemId, evidenceId });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(outcome.kind === 'refused' ? ctx.t('evidence-closed') : ctx.t('evidence-removed'));
    await showList(ctx, outcome.route, itemId, null);
  });

  composer.on('message', async (ctx, next) => {
    if (ctx.message.text?.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'iomItem') return next();
    const sent = evidenceOfMessage(ctx.message);
    if (sent.kind === 'unusable') return void (await ctx.send({ text: ctx.t('evidence-unusable') }));
    if (sent.kind === 'tooLong') {
      const { max, length } = sent;
      return void (await ctx.send({ text: ctx.t('route-text-too-long', { max, length }) }));
    }
    const itemId = asId<IomItemId>(focus.subjectId);
    const outcome = await addEvidence(ports, {
      viewer: ctx.viewer,
      itemId,
      evidence: sent.evidence,
      messageId: ctx.message.message_id,
    });
    switch (outcome.kind) {
      case 'unknown':
        return next();
      case 'refused':
        // Nothing more can come: later words are for whatever the person does next.
        await ports.focus.clearFocus(ctx.viewer.telegramId);
        return void (await ctx.send({
          text: ctx.t(outcome.refusal === 'closed' ? 'evidence-closed' : 'evidence-too-many'),
        }));
      case 'done':
      case 'already':
        return showAdded(ctx, outcome.route, itemId, focus.detail);
    }
  });
  return composer;

  /** The pieces of one album share one list, so that ten photos are not answered ten times. */
  async function showAdded(
    ctx: ViewerContext,
    route: RouteRecord,
    itemId: IomItemId,
    detail: string | null,
  ): Promise<void> {
    const item = route.items.find(each => each.itemId === itemId);
    if (item === undefined) return;
    const screen = evidenceScreen(route, item, ctx.t('evidence-added'), ctx.t);
    const album = ctx.message?.media_group_id ?? null;
    const [, listId, listAlbum] = ALBUM_DETAIL.exec(detail ?? '') ?? [];
    if (listId !== undefined && album !== null && listAlbum === album) {
      const messageId = await ctx.replace(Number(listId), screen);
      if (messageId !== Number(listId)) await listen(ctx, item, `${messageId} ${album}`);
      return;
    }
    const messageId = await ctx.send(screen);
    await listen(ctx, item, album === null ? null : `${messageId} ${album}`);
  }

  async function showList(
    ctx: ViewerContext,
    route: RouteRecord,
    itemId: IomItemId,
    note: string | null,
  ): Promise<void> {
    const item = route.items.find(each => each.itemId === itemId);
    if (item) await ctx.show(evidenceScreen(route, item, note, ctx.t));
  }

  async function listen(ctx: ViewerContext, item: RouteItem, detail: string | null): Promise<void> {
    const focus = { kind: 'iomItem' as const, subjectId: item.itemId, detail };
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  }
}
