import type { CallbackAnswer } from '../state/callbacks.ts';
import { type MessageView, viewMessage } from '../views/message-view.ts';
import type { World } from '../world.ts';

export interface IdleOptions {
  /**
   * Resolves when the bot itself has nothing left to do. The server only sees calls and confirmations; a bot that
   * confirms an update before it has worked on it needs this, or idleness is announced too early.
   */
  settled?: () => Promise<void>;
}

/** Resolves when every update is confirmed, no call is in flight, the bot is ready for the next update, and `settled`. */
export async function waitForIdle(world: World, { settled }: IdleOptions = {}): Promise<void> {
  const { activity } = world;
  for (;;) {
    await activity.whenIdle();
    const { revision } = activity;
    await settled?.();
    if (activity.isIdle() && (!settled || activity.revision === revision)) return;
  }
}

/** The first value that is neither `undefined` nor false which `look` finds in a chat's messages, now or later. */
export function waitFor<Found>(
  world: World,
  chatId: number,
  look: (messages: MessageView[]) => Found | undefined | false,
): Promise<Found> {
  return waitUntil(world, () => look(viewMessages(world, chatId)));
}

/** What the bot answers to a press, now or later. */
export function waitForAnswer(world: World, callbackQueryId: string): Promise<CallbackAnswer> {
  return waitUntil(world, () => world.callbacks.find(callbackQueryId)?.answer);
}

/** All messages of a chat, oldest first. */
export function viewMessages(world: World, chatId: number): MessageView[] {
  return [...world.chats.get(chatId).messages.values()].map(({ wire }) => viewMessage(wire));
}

function waitUntil<Found>(world: World, look: () => Found | undefined | false): Promise<Found> {
  return new Promise((resolve, reject) => {
    const check = (): boolean => {
      const found = look();
      if (found === undefined || found === false) return false;
      resolve(found);
      return true;
    };
    if (check()) return;
    const stop = world.events.subscribe(() => {
      try {
        if (check()) stop();
      } catch (error) {
        // An assertion in the predicate must fail the test that waits, not the call that made the event.
        stop();
        reject(error);
      }
    });
  });
}
