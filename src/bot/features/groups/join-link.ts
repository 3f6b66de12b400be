import { Composer } from 'grammy';
import { createLru } from '../../../lib/lru.ts';
import { joinGroup } from '../../../usecases/groups/change-members.ts';
import type { GroupPorts } from '../../../usecases/groups/group-access.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import type { BotContext } from '../../context.ts';
import { homeRow } from '../../home-row.ts';
import { groupsButton } from '../../shared-buttons.ts';

const TOKEN = /^gj_([\w-]{16,40})$/u;
const REMEMBERED = 1_000;

/**
 * Somebody follows the link into a group. Who is not registered yet joins as soon as they are: nothing is stored before the
 * first consent, so until then the link is remembered in memory alone. Comes before dialogues, around everything.
 */
export function joinLink(ports: GroupPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const waiting = createLru<number, string>(REMEMBERED);

  composer.chatType('private').use(async (ctx, next) => {
    const payload = /^\/start (\S+)$/u.exec(ctx.message?.text ?? '')?.[1];
    const token = payload && TOKEN.exec(payload)?.[1];
    const { viewer } = ctx;
    if (token && viewer?.registered) return join(ctx, viewer, token);
    if (token && ctx.from) waiting.set(ctx.from.id, token);
    await next();
    const kept = ctx.from && waiting.get(ctx.from.id);
    if (!kept || !ctx.from) return;
    await ctx.reloadViewer();
    if (!ctx.viewer?.registered) return;
    waiting.delete(ctx.from.id);
    await join(ctx, ctx.viewer, kept);
  });
  return composer;

  async function join(ctx: BotContext, viewer: Viewer, token: string): Promise<void> {
    const outcome = await joinGroup(ports, { viewer, token });
    if (outcome.kind === 'invalid')
      return void (await ctx.send({
        text: ctx.t('groups-join-invalid'),
        buttons: [homeRow(viewer, ctx.t)],
      }));
    const { title } = outcome;
    await ctx.send({
      text:
        outcome.kind === 'joined'
          ? ctx.t('groups-joined', { title })
          : ctx.t('groups-join-already', { title }),
      buttons: [[{ text: ctx.t('groups-own-button'), data: groupsButton.pack({}) }], homeRow(viewer, ctx.t)],
    });
  }
}
