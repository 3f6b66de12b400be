import type { Context } from 'grammy';
import type { Locale, Translate } from '../lib/texts.ts';
import type { Viewer } from '../usecases/people/viewer.ts';
import type { Screen } from './screen.ts';

/** What handlers find on their context beside grammY's own. */
export interface BotExtras {
  /** Who sent the update; null for a stranger. */
  viewer: Viewer | null;
  locale: Locale;
  t: Translate;
  /** Shows the screen: in place after a press, as a new message after anything typed. Resolves with the message's id. */
  show(screen: Screen): Promise<number>;
  /** Shows the screen as a new message, whatever came in. */
  send(screen: Screen): Promise<number>;
  /** Answers the press, with a short notice if given. An answer that comes too late is no error. */
  answer(notice?: string): Promise<void>;
}

export type BotContext = Context & BotExtras;

/** A context of somebody we know. */
export type ViewerContext = BotContext & { viewer: Viewer };

/** For the entrance of a feature: lets only those through whom the database knows and whose registration is finished. */
export function isRegistered(ctx: BotContext): ctx is ViewerContext {
  return ctx.viewer?.registered === true;
}
