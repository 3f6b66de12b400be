import { Composer } from 'grammy';
import type { Document } from 'grammy/types';
import { IMPORT_KINDS } from '../../../domain/imports/import-kind.ts';
import { asId } from '../../../lib/ids.ts';
import { cleanLine } from '../../../lib/text.ts';
import { classifyTelegramError } from '../../../telegram/classify-error.ts';
import { downloadFile, FileDownloadError } from '../../../telegram/download-file.ts';
import { importTerritories } from '../../../usecases/imports/import-territories.ts';
import { openImport } from '../../../usecases/imports/open-import.ts';
import { startImport } from '../../../usecases/imports/start-import.ts';
import type { ViewerContext } from '../../context.ts';
import { importScreen } from './import-screen.ts';
import type { ImportPorts } from './ports.ts';

/** More is refused before it is fetched; `table-file.ts` has the same for what is read. */
const MAX_BYTES = 5_000_000;
const TABLE = /\.(?:xlsx|xlsm|xls|csv|ods)$/iu;

/**
 * A file for an import: one that was asked for, or a table that a methodologist sends of their own accord while nothing else
 * is waited for.
 */
export function receivedFiles(ports: ImportPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message', async (ctx, next) => {
    const { document } = ctx.message;
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const waiting = focus?.kind === 'importFile';
    if (waiting && !document && ctx.message.text === undefined)
      return void (await ctx.send({ text: ctx.t('import-send-file', { max: MAX_BYTES / 1_000_000 }) }));
    if (!document || (focus !== null && !waiting)) return next();
    const places = await importTerritories(ports, ctx.viewer);
    const asked = places.find(({ id }) => focus?.subjectId === id);
    const only = places.length === 1 && TABLE.test(document.file_name ?? '') ? places[0] : undefined;
    const place = waiting ? asked : only;
    if (!place) return waiting ? void (await ctx.send({ text: ctx.t('import-denied') })) : next();
    const kind = IMPORT_KINDS.find(known => known === focus?.detail) ?? null;
    await take(ctx, document, { territoryId: place.id, kind });
  });
  return composer;

  async function take(
    ctx: ViewerContext,
    document: Document,
    { territoryId, kind }: { territoryId: number; kind: (typeof IMPORT_KINDS)[number] | null },
  ): Promise<void> {
    if ((document.file_size ?? 0) > MAX_BYTES)
      return void (await ctx.send({ text: ctx.t('import-file-tooLarge', { max: MAX_BYTES / 1_000_000 }) }));
    const bytes = await fetchFile(ctx, document.file_id);
    if (bytes === null) return void (await ctx.send({ text: ctx.t('import-not-downloaded') }));
    const chatId = ctx.viewer.telegramId;
    const messageId = await ctx.send({ text: ctx.t('import-reading') });
    const id = await startImport(ports, {
      viewer: ctx.viewer,
      territoryId: asId(territoryId),
      kind,
      file: { bytes, fileName: cleanLine(document.file_name ?? '').slice(0, 120) || 'table' },
      message: { chatId, messageId },
      sourceKey: `${chatId}:${ctx.message?.message_id}`,
    });
    if (id === null) return void (await ctx.replace(messageId, { text: ctx.t('import-denied') }));
    ports.wakeTasks();
    // An update that is handled again meets its own import, which may be through already.
    const opened = await openImport(ports, ctx.viewer, id);
    if (opened === null || opened.record.state === 'reading') return;
    const forms = await ports.importForms();
    const form = forms.find(each => each.kind === opened.record.kind) ?? null;
    await ctx.replace(messageId, importScreen(opened.record, form, ctx.t));
  }
}

/** Null: Telegram does not give it, or it is larger than it said. */
async function fetchFile(ctx: ViewerContext, fileId: string): Promise<Uint8Array | null> {
  try {
    return await downloadFile(ctx.api, fileId, MAX_BYTES);
  } catch (error) {
    if (error instanceof FileDownloadError || classifyTelegramError(error)?.kind === 'badRequest')
      return null;
    throw error;
  }
}
