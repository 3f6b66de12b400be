import type { Composer, Context } from 'grammy';
import type { Locale, Translate } from '../lib/texts.ts';
import type { Viewer } from '../usecases/people/viewer.ts';
import type { Screen } from './screen.ts';

/** What handlers find on their context beside grammY's own. */
export interface BotExtras {
  /** Who sent the update; null for a stranger. */
  viewer: Viewer | null;
  /** Reads the person anew: after an arrival or a change of language. */
  reloadViewer(): Promise<void>;
  locale: Locale;
  t: Translate;
  /** Shows the screen: in place after a press, as a new message after anything typed. Resolves with the message's id. */
  show(screen: Screen): Promise<number>;
  /** Shows the screen as a new message, whatever came in. */
  send(screen: Screen): Promise<number>;
  /** Makes an earlier message of this chat look like the screen; sends a new one when it is gone. Resolves with the id. */
  replace(messageId: number, screen: Screen): Promise<number>;
  /** Takes the buttons off an earlier message of this chat; that it is gone is no error. */
  retire(messageId: number): Promise<void>;
  /** Answers the press, with a short notice if given. An answer that comes too late is no error. */
  answer(notice?: string): Promise<void>;
}

export type BotContext = Context & BotExtras;

/** A context of somebody we know. */
export type ViewerContext = BotContext & { viewer: Viewer };

/** The entrance of a feature for registered people in a private chat. Whoever does not pass falls through to the next. */
export function forRegistered<C extends BotContext>(composer: Composer<C>): Composer<C & { viewer: Viewer }> {
  return composer.filter(
    (ctx): ctx is C & { viewer: Viewer } => ctx.chat?.type === 'private' && ctx.viewer?.registered === true,
  );
}

/**
 * The entrance for everybody we keep something about, in a private chat: whoever gave the first consent has a right to
 * their settings and data, also in the middle of registration.
 */
export function forKnown<C extends BotContext>(composer: Composer<C>): Composer<C & { viewer: Viewer }> {
  return composer.filter(
    (ctx): ctx is C & { viewer: Viewer } => ctx.chat?.type === 'private' && ctx.viewer !== null,
  );
}
