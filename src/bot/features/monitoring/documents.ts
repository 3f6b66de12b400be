import { FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { DOCUMENT_KINDS } from '../../../domain/monitoring/document-kind.ts';
import { DOCUMENT_STATES } from '../../../domain/monitoring/document-state.ts';
import { asId } from '../../../lib/ids.ts';
import { cleanLine, truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { DocumentId, ListedDocument } from '../../../usecases/monitoring/document-store.ts';
import { addDocument, listDocuments, openDocument } from '../../../usecases/monitoring/documents.ts';
import { listMonitoring } from '../../../usecases/monitoring/list-monitoring.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-event-date.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import type { MonitoringPorts } from './ports.ts';
import { backButton, territoryScreen } from './screens.ts';

const ON_PAGE = 6;
const TITLE_SHOWN = 90;
const MAX_TITLE = 200;

// locale-keys: document-state-planned document-state-inProgress document-state-ready document-state-published

/** Documents and products: how far each is, changed by a tap. */
export function documents(ports: MonitoringPorts): Composer<ViewerContext> {
  const feature = new Composer<ViewerContext>();

  feature.callbackQuery(buttons.documentsButton.pattern, async (ctx, next) => {
    const data = buttons.documentsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const all = await listDocuments(ports, ctx.viewer);
    await ctx.answer(all === null ? ctx.t('monitoring-gone') : undefined);
    if (all !== null) await ctx.show(listScreen(all, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.documentButton.pattern, async (ctx, next) => {
    const data = buttons.documentButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const document = await openDocument(ports, ctx.viewer, {
      id: asId<DocumentId>(data.document),
      state: DOCUMENT_STATES[data.state] ?? null,
    });
    await ctx.answer(document === null ? ctx.t('monitoring-gone') : undefined);
    if (document !== null) await ctx.show(documentScreen(document, ctx.t));
  });

  feature.callbackQuery(buttons.addDocumentButton.pattern, async (ctx, next) => {
    const data = buttons.addDocumentButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const kind = DOCUMENT_KINDS[data.kind];
    const shown = await listMonitoring(ports, ctx.viewer);
    await ctx.answer(shown === null ? ctx.t('monitoring-gone') : undefined);
    if (shown === null) return;
    const [only, ...others] = shown.territories;
    const territory = data.territory === 0 && others.length === 0 ? (only?.id ?? 0) : data.territory;
    const pack = (id: number): string => buttons.addDocumentButton.pack({ territory: id, kind: -1 });
    if (territory === 0) return void (await ctx.show(territoryScreen(shown.territories, pack, ctx.t)));
    if (!kind) return void (await ctx.show(kindsScreen(territory, ctx.t)));
    const focus = { kind: 'document', subjectId: territory, detail: kind } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show({ text: ctx.t('document-ask-title'), buttons: [backToList(ctx.t)] });
  });

  feature.on('message', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'document') return next();
    const title = cleanLine(ctx.message.text ?? '');
    if (title.startsWith('/')) return next();
    const kind = DOCUMENT_KINDS.find(known => known === focus.detail) ?? DOCUMENT_KINDS[0];
    if (title === '' || title.length > MAX_TITLE)
      return void (await ctx.send({ text: ctx.t('monitoring-bad-title', { max: MAX_TITLE }) }));
    const document = await addDocument(ports, ctx.viewer, { territoryId: focus.subjectId, kind, title });
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    await ctx.send(document ? documentScreen(document, ctx.t) : { text: ctx.t('monitoring-gone') });
  });

  return feature;
}

// locale-keys: document-kind-normative document-kind-product document-kind-agreement
function kindsScreen(territory: number, t: Translate): Screen {
  return {
    text: t('document-ask-kind'),
    buttons: [
      ...DOCUMENT_KINDS.map((kind, index): Button[] => [
        {
          text: t(`document-kind-${kind}`),
          data: buttons.addDocumentButton.pack({ territory, kind: index }),
        },
      ]),
      backToList(t),
    ],
  };
}

function backToList(t: Translate): Button[] {
  return [{ text: t('document-back'), data: buttons.documentsButton.pack({ page: 0 }) }];
}

function listScreen(all: readonly ListedDocument[], page: number, t: Translate): Screen {
  const first = page * ON_PAGE;
  const shown = all.slice(first, first + ON_PAGE);
  const lines = shown.map(
    ({ title, state }, index) =>
      `${first + index + 1}. ${truncate(title, TITLE_SHOWN)} — ${t(`document-state-${state}`)}`,
  );
  const at = (to: number): string => buttons.documentsButton.pack({ page: to });
  return {
    text: FormattedString.b(t('document-title', { count: all.length })).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('document-none')}`,
    ),
    buttons: [
      shown.map(({ id }, index) => ({
        text: String(first + index + 1),
        data: buttons.documentButton.pack({ document: id, state: -1 }),
      })),
      turnRow(page, first + ON_PAGE < all.length, at, t),
      [{ text: t('document-add'), data: buttons.addDocumentButton.pack({ territory: 0, kind: -1 }) }],
      [backButton(t)],
    ],
  };
}

function documentScreen(
  { id, title, number, issuedOn, state, presentOn, link }: ListedDocument,
  t: Translate,
): Screen {
  const lines = [
    t(`document-state-${state}`),
    number === null ? null : t('document-number', { number }),
    issuedOn === null ? null : t('document-issued', { date: formatDay(issuedOn, t) }),
    presentOn === null ? t('document-absent') : t('document-present', { date: formatDay(presentOn, t) }),
    link,
  ];
  const choices = DOCUMENT_STATES.map((choice, index) => {
    const name = t(`document-state-${choice}`);
    return {
      text: choice === state ? t('monitoring-chosen', { name }) : name,
      data: buttons.documentButton.pack({ document: id, state: index }),
    };
  });
  return {
    text: FormattedString.b(title).plain(`\n\n${lines.filter(line => line !== null).join('\n')}`),
    buttons: [choices.slice(0, 2), choices.slice(2), backToList(t)],
  };
}
