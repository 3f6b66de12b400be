import { Composer } from 'grammy';
import type { ImportForm } from '../../../domain/imports/import-form.ts';
import { asId } from '../../../lib/ids.ts';
import { importTerritories } from '../../../usecases/imports/import-territories.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { sendDocument } from '../../send-file.ts';
import { importButton, importKindButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import {
  homeScreen,
  IMPORTS_ON_PAGE,
  kindScreen,
  kindsScreen,
  listScreen,
  type Place,
  territoriesScreen,
} from './home-screens.ts';
import { importPresses } from './import-presses.ts';
import type { ImportPorts } from './ports.ts';
import { receivedFiles } from './received-files.ts';
import { templateFile } from './template-file.ts';

/**
 * /import: methodologists load tables into their territories. Every press asks anew whether they may, about that territory or
 * that import; coordinators and everybody else may not.
 */
export function importFeature(ports: ImportPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('import', showFirst);
  feature.callbackQuery(importButton.pattern, async ctx => {
    await ctx.answer();
    await showFirst(ctx);
  });
  feature.callbackQuery(buttons.territoryButton.pattern, async (ctx, next) => {
    const data = buttons.territoryButton.parse(ctx.callbackQuery.data);
    const place = data && (await placeOf(ctx, data.territory));
    if (!data) return next();
    if (!place) return ctx.answer(ctx.t('import-denied'));
    await ctx.answer();
    await showHome(ctx, place);
  });
  feature.callbackQuery(buttons.kindsButton.pattern, async (ctx, next) => {
    const data = buttons.kindsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const place = await placeOf(ctx, data.territory);
    if (!place) return ctx.answer(ctx.t('import-denied'));
    await ctx.answer();
    await waitForFile(ctx, place, null);
    await ctx.show(kindsScreen(place, await ports.importForms(), data.page, ctx.t));
  });
  feature.callbackQuery(importKindButton.pattern, async (ctx, next) => {
    const found = await formOf(ctx, importKindButton.parse(ctx.callbackQuery.data));
    if (found === null) return next();
    if (found === 'denied') return ctx.answer(ctx.t('import-denied'));
    await ctx.answer();
    await waitForFile(ctx, found.place, found.form.kind);
    await ctx.show(kindScreen(found.place, found.form, ctx.t));
  });
  feature.callbackQuery(buttons.templateButton.pattern, async (ctx, next) => {
    const found = await formOf(ctx, buttons.templateButton.parse(ctx.callbackQuery.data));
    if (found === null) return next();
    if (found === 'denied') return ctx.answer(ctx.t('import-denied'));
    await ctx.answer();
    const { title } = found.form;
    const bytes = await templateFile(found.form, ctx.t);
    const name = ctx.t('import-template-file', { title: title.replace(/\s+/gu, '_') });
    await sendDocument(ctx, bytes, name, ctx.t('import-template-caption', { title }));
  });
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const place = await placeOf(ctx, data.territory);
    if (!place) return ctx.answer(ctx.t('import-denied'));
    await ctx.answer();
    const { page } = data;
    const list = await ports.imports.listImports(asId(place.id), {
      skip: page * IMPORTS_ON_PAGE,
      take: IMPORTS_ON_PAGE,
    });
    const view = { page, forms: await ports.importForms(), viewer: ctx.viewer };
    await ctx.show(listScreen(place, list, view, ctx.t));
  });
  feature.use(importPresses(ports));
  feature.use(receivedFiles(ports));
  return composer;

  async function showFirst(ctx: ViewerContext): Promise<void> {
    const places = await importTerritories(ports, ctx.viewer);
    const [only] = places;
    if (!only) return void (await ctx.show(refusalScreen(ctx.t('import-denied'), ctx.viewer, ctx.t)));
    if (places.length > 1) await ctx.show(territoriesScreen(places, ctx.viewer, ctx.t));
    else await showHome(ctx, only);
  }

  async function showHome(ctx: ViewerContext, place: Place): Promise<void> {
    await waitForFile(ctx, place, null);
    await ctx.show(homeScreen(place, ctx.viewer, ctx.t));
  }

  async function waitForFile(ctx: ViewerContext, place: Place, detail: string | null): Promise<void> {
    const focus = { kind: 'importFile', subjectId: place.id, detail } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  }

  async function placeOf(ctx: ViewerContext, territory: number): Promise<Place | null> {
    const places = await importTerritories(ports, ctx.viewer);
    return (territory === 0 ? places[0] : places.find(({ id }) => id === territory)) ?? null;
  }

  async function formOf(
    ctx: ViewerContext,
    data: { territory: number; kind: string } | null,
  ): Promise<{ place: Place; form: ImportForm } | 'denied' | null> {
    const form = (await ports.importForms()).find(({ kind }) => kind === data?.kind);
    if (!data || !form) return null;
    const place = await placeOf(ctx, data.territory);
    return place === null ? 'denied' : { place, form };
  }
}
