import { FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import { type InboxStore, WAITING_KINDS, type Waiting } from '../../../usecases/inbox/inbox-store.ts';
import { readInbox } from '../../../usecases/inbox/read-inbox.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { homeRow, refusalScreen } from '../../home-row.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';

export interface InboxPorts {
  inbox: InboxStore;
  clock: Clock;
}

/** Where each kind is decided. */
const OPENS: Readonly<Record<keyof Waiting, string>> = {
  routes: shared.routesInboxButton.pack({}),
  evidence: shared.routesInboxButton.pack({}),
  requests: shared.peopleButton.pack({}),
  pairs: shared.pairsButton.pack({}),
  announcements: shared.announceButton.pack({}),
  imports: shared.importButton.pack({}),
  uncertain: shared.deliveriesButton.pack({}),
};

/** What waits for a decision, in one place; each is decided where it belongs. */
export function inboxFeature(ports: InboxPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);
  feature.command('inbox', show);
  feature.callbackQuery(shared.inboxButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx);
  });
  return composer;

  async function show(ctx: ViewerContext): Promise<void> {
    const waiting = await readInbox(ports, ctx.viewer);
    await ctx.show(
      waiting === null ? refusalScreen(ctx.t('inbox-no-role'), ctx.viewer, ctx.t) : inboxScreen(waiting, ctx),
    );
  }
}

// locale-keys: inbox-routes inbox-evidence inbox-requests inbox-pairs inbox-announcements inbox-imports inbox-uncertain
function inboxScreen(waiting: Waiting, { t, viewer }: ViewerContext): Screen {
  const kinds = WAITING_KINDS.filter(kind => waiting[kind] > 0);
  const lines = kinds.map(kind => t(`inbox-${kind}`, { count: waiting[kind] }));
  const seen = new Set<string>();
  const rows = kinds.flatMap((kind): Button[][] => {
    if (seen.has(OPENS[kind])) return [];
    seen.add(OPENS[kind]);
    return [[{ text: t(`inbox-${kind}`, { count: waiting[kind] }), data: OPENS[kind] }]];
  });
  return {
    text: FormattedString.b(t('inbox-title')).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('inbox-nothing')}`,
    ),
    buttons: [...rows, homeRow(viewer, t)],
  };
}
